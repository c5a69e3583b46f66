import type { Labels } from './concept.ts';

/** Labels in Dutch, as the Netherlands and Belgium print them. */
export const dutch: Labels = {
  total:
    'totaal|totaalbedrag|bedrag|totaal eur|totaal euro|eindtotaal|totaal incl btw|totaal inclusief btw|som|totaal bedrag|factuurbedrag|totaalprijs|totaal incl|bedrag incl btw|koopbedrag',
  'grand-total':
    'te betalen|totaal te betalen|te betalen bedrag|te voldoen|verschuldigd bedrag|openstaand bedrag|nog te betalen|totaal te voldoen|eindbedrag',
  subtotal:
    'subtotaal|netto|totaal excl btw|totaal exclusief btw|nettobedrag|bedrag excl btw|bedrag excl|totaal excl|maatstaf van heffing|over|grondslag|netto totaal',
  tax: 'btw|btw bedrag|totaal btw|btw totaal|omzetbelasting|belasting|btw hoog|btw laag|waarvan btw|btw 21|inclusief btw',
  tip: 'fooi|bediening|servicekosten',
  discount:
    'korting|totale korting|uw voordeel|voordeel|bonus|totaal korting|kortingscode|statiegeld|u bespaart|aanbetaling|kassakorting|bonuskaart',
  rounding: 'afronding|afrondingsverschil',
  shipping: 'verzending|verzendkosten|bezorgkosten|porto|vrachtkosten|bezorging|leveringskosten',
  cash: 'contant|contant betaald|ontvangen|gegeven|contanten|kontant',
  card: 'pin|pinnen|betaalpas|bankpas|creditcard|pinbetaling|bancontact|betaalkaart|pin betaling|ideal|betaald met pin|v pay',
  change: 'wisselgeld|terug|retour|teruggave',
  paid: 'betaald|betaling|betaalwijze|betaalmethode|reeds betaald|betaald met|betaalmiddel|voldaan',
  balance: 'vorig saldo|nieuw saldo|openstaand saldo',
  'not-money':
    'aantal artikelen|aantal stuks|punten|spaarpunten|aantal producten|zegels|koopzegels|totaal artikelen',
  date: 'datum|factuurdatum|datum en tijd|aankoopdatum|orderdatum|besteldatum|datum factuur|transactiedatum|kassabon datum|bondatum',
  'due-date':
    'vervaldatum|vervaldag|uiterste betaaldatum|te betalen voor|betalen voor|betaaltermijn|uiterlijk te betalen',
  'other-date':
    'geboortedatum|geldig tot|leverdatum|leveringsdatum|geboren|periode|houdbaar tot|tenminste houdbaar tot|begindatum|einddatum|datum levering',
  time: 'tijd|tijdstip',
  'invoice-number':
    'factuur|factuurnummer|factuur nr|factuurnr|nummer factuur|factuur nummer|faktuurnummer|rekeningnr',
  'receipt-number':
    'bon|bonnummer|bonnr|kassabon|transactie|transactienummer|kassabonnummer|bon nr|kasticket|ticketnummer|transactie nr',
  'order-number': 'bestelnummer|ordernummer|order nr|bestelling|ordernr|bestel nr|uw bestelling|bestelbon',
  'customer-number':
    'klantnummer|klantnr|klant nr|debiteurnummer|lidnummer|debiteur nr|debiteurnr|relatienummer|klantcode',
  'tracking-number': 'track en trace|zendingnummer|pakketnummer|trackingcode|barcode zending|trackingnummer',
  'tax-id': 'btw nummer|btw nr|btwnummer|btw id|ondernemingsnummer|btw identificatienummer|ond nr',
  registration: 'kvk|kvk nummer|kvk nr|handelsregister|rpr|kamer van koophandel',
  seller: 'verkoper|leverancier|afzender|winkel|verkocht door',
  buyer:
    'klant|koper|factuur aan|geadresseerde|afnemer|ontvanger|factuuradres|klantnaam|opdrachtgever|ter attentie van',
  'shipping-address': 'afleveradres|bezorgadres|leveradres|leveringsadres|verzendadres|verzenden naar',
  address: 'adres|straat|woonplaats|postcode|straat en huisnummer|plaats|huisnummer|gemeente|land',
  phone: 'telefoon|telefoonnummer|telefoonnr|tel nr|telefoon nr',
  mobile: 'mobiel|gsm|mobiel nummer|mobiele telefoon|gsm nummer',
  email: 'e mailadres|mailadres|emailadres',
  website: 'webadres|internetadres',
  iban: 'rekeningnummer|bankrekening|bankrekeningnummer|rekening',
  name: 'naam|voornaam|achternaam|volledige naam|familienaam|contactpersoon|voor en achternaam',
  'job-title': 'functie|beroep|functietitel',
  company: 'bedrijf|bedrijfsnaam|onderneming|organisatie|werkgever|firma',
  quantity: 'aantal|hoeveelheid|aant',
  'unit-price': 'prijs|stukprijs|eenheidsprijs|prijs per stuk|tarief',
  amount: 'bedrag eur',
  description: 'omschrijving|artikel|product|beschrijving|dienst',
  heading:
    'bedankt|bedankt voor uw bezoek|dank u wel|tot ziens|welkom|klantticket|kassabon duplicaat|kopie kaarthouder|bedankt en tot ziens|bewaar uw kassabon|offerte|btw overzicht|btw specificatie|prettige dag',
  other:
    'kassa|kassier|medewerker|tafel|filiaal|pagina|bediend door|winkel nr|terminal nr|handtekening|opmerkingen|betalingsvoorwaarden|u werd geholpen door',
};
