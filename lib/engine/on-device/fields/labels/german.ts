import type { Labels } from './concept.ts';

/** Labels in German, as Germany, Austria and Switzerland print them. */
export const german: Labels = {
  total:
    'gesamt|gesamtbetrag|summe|gesamtsumme|betrag|endsumme|bruttobetrag|summe eur|rechnungsbetrag|gesamtpreis|summe brutto|brutto gesamt|gesamt brutto|total chf|total eur|betrag eur|endbetrag|gesamt eur|kaufbetrag|erstattung|erstattung eur|erstattungsbetrag|auszahlungsbetrag|gutschriftsbetrag',
  'grand-total':
    'zu zahlen|zahlbetrag|zu zahlender betrag|zahlungsbetrag|gesamtbetrag brutto|zu bezahlen|offener betrag|rechnungssumme|fälliger betrag|gesamtbetrag inkl mwst|gesamtbetrag eur|total inkl mwst|summe inkl mwst',
  subtotal:
    'zwischensumme|zwischentotal|netto|nettobetrag|nettosumme|summe netto|gesamt netto|netto gesamt|warenwert|nettowarenwert|netto umsatz|nettopreis|gesamtbetrag netto|total exkl mwst|summe positionen',
  tax: 'mwst|enth mwst|mehrwertsteuer|ust|umsatzsteuer|steuer|enthaltene mwst|inkl mwst|zzgl mwst|zuzuglich umsatzsteuer|mwst betrag|ust betrag|steuerbetrag|ust gesamt|davon mwst|zzgl ust|summe mwst|summe ust|gesamt ust|summe steuer|gesamt mwst|mwst gesamt|mwst summe',
  tip: 'trinkgeld|bedienung',
  discount:
    'rabatt|nachlass|skonto|gutschein|preisvorteil|ersparnis|sie sparen|gespart|pfand|leergut|abzug|gesamtrabatt',
  rounding: 'rundung|rundungsdifferenz|rundungsbetrag',
  shipping: 'versand|versandkosten|porto|lieferkosten|fracht|liefergebuhr',
  cash: 'bar|bargeld|gegeben|gegeben bar|barzahlung|erhalten|bar gegeben|bar erhalten|geg bar|gegeben eur|bar eur|bar chf|barbetrag',
  card: 'karte|ec karte|ec cash|girocard|kartenzahlung|kreditkarte|lastschrift|ec|ec lastschrift|unbar|twint|kontaktlos',
  change: 'ruckgeld|wechselgeld|zuruck|retourgeld|ruckgeld bar|zuruck eur|retour',
  paid: 'bezahlt|zahlung|anzahlung|zahlungsart|bereits gezahlt|zahlart|gezahlt|auszahlung|ruckzahlung',
  balance: 'saldo|kontostand|altsaldo|ubertrag',
  'not-money':
    'anzahl artikel|artikelanzahl|anzahl positionen|punkte|anzahl|artikel gesamt|stuckzahl|posten|summe artikel|pos anzahl|anz artikel',
  date: 'datum|rechnungsdatum|belegdatum|kaufdatum|bestelldatum|ausstellungsdatum|datum uhrzeit|rechnung vom|dat',
  'due-date':
    'fallig|falligkeit|falligkeitsdatum|zahlbar bis|fallig am|zahlungsziel|zu zahlen bis|bitte uberweisen sie bis zum|bis zum|zahlbar bis zum|fallig bis|zahlungsfrist',
  'other-date':
    'gultig bis|lieferdatum|leistungsdatum|leistungszeitraum|haltbar bis|geburtsdatum|geboren|geboren am|mindestens haltbar bis|lieferzeitraum|druckdatum|ablaufdatum|mhd|umtausch bis|tse start|tse stop',
  time: 'uhrzeit|zeit|uhr',
  'invoice-number':
    'rechnungsnummer|rechnungsnr|rechnung nr|rechnung|rechnung nummer|re nr|belegnummer|rg nr|faktura nr',
  'receipt-number':
    'beleg|belegnr|bon|bon nr|bonnummer|quittung nr|kassenbon|quittungsnummer|vorgang|transaktion|transaktionsnummer|trans nr|kassenbeleg nr|ta nr',
  'order-number':
    'bestellnummer|bestellnr|auftragsnummer|auftragsnr|auftrag|bestellung|bestellung nr|auftrag nr|vorgangsnummer',
  'customer-number':
    'kundennummer|kundennr|kd nr|mitgliedsnummer|kontonummer|debitor|kunde nr|debitorennummer|vertragsnummer',
  'tracking-number': 'sendungsnummer|paketnummer|sendungs nr|sendungsverfolgung',
  'tax-id':
    'ust id|ust idnr|steuernummer|steuer nr|steuernr|uid|uid nr|umsatzsteuer id|mwst nr|st nr|uid nummer|ust nr|umsatzsteuer identifikationsnummer',
  registration: 'handelsregister|hrb|registergericht|hra|amtsgericht|registernummer',
  seller: 'verkaufer|lieferant|absender|rechnungssteller|anbieter|firma',
  buyer:
    'kunde|rechnung an|rechnungsempfanger|kaufer|empfanger|auftraggeber|rechnungsadresse|rechnungsanschrift|kundenname',
  'shipping-address': 'lieferadresse|lieferanschrift|lieferung an|versand an|leistungsort',
  address: 'adresse|anschrift|strasse|wohnort|strasse hausnummer|strasse nr|plz ort',
  phone: 'telefon|fon|telefonnummer|tel nr|telefon nr|ruf|rufnummer',
  mobile: 'mobil|handy|mobiltelefon|mobilnummer|handynummer',
  fax: 'telefax|faxnummer|fax nr',
  email: 'e mail adresse',
  website: 'web|webseite',
  iban: 'bankverbindung',
  name: 'vorname|nachname|vor und nachname|familienname|kontoinhaber|ansprechpartner|name vorname|vor nachname',
  'job-title': 'beruf|funktion|titel|berufsbezeichnung',
  company: 'unternehmen|firmenname|betrieb|arbeitgeber',
  quantity: 'menge|anz|stk|stuck|stunden',
  'unit-price': 'einzelpreis|preis|e preis|preis stk|stuckpreis|einzel|ep|e preis eur|einheitspreis',
  amount: 'g preis|gp|preis eur',
  description: 'beschreibung|artikel|bezeichnung|produkt|leistung|artikelbezeichnung',
  heading:
    'quittung|kassenbeleg|bewirtungsbeleg|vielen dank|vielen dank fur ihren einkauf|danke|kundenbeleg|es bediente sie|willkommen|herzlich willkommen|kundendurchschlag|handlerbeleg|steuer netto brutto|bewirtungsrechnung|zwischenrechnung|mwst netto brutto|auf wiedersehen|angaben zum steuerbetrag',
  other:
    'kasse|kassierer|bediener|tisch|filiale|markt|kassennummer|seite|kasse nr|kellner|genehmigungs nr|tse signatur|signatur|seriennummer|tse|bon nr kasse|zahlungsbedingungen|verwendungszweck|unterschrift|oberkellner|geldbetrag|steuersatz|sachbearbeiter',
};
