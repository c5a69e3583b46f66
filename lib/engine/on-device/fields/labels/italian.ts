import type { Labels } from './concept.ts';

/** Labels in Italian, as Italy and southern Switzerland print them. */
export const italian: Labels = {
  total:
    'totale|importo|importo totale|totale complessivo|totale eur|totale euro|totale fattura|totale documento|totale scontrino|totale ivato|totale iva inclusa|somma|totale ordine|prezzo totale|totale generale',
  'grand-total':
    'totale da pagare|da pagare|importo da pagare|netto a pagare|totale dovuto|importo dovuto|saldo da pagare|importo pagato|totale a pagare',
  subtotal:
    'subtotale|imponibile|totale imponibile|totale netto|importo netto|netto merce|totale parziale|totale merce|totale senza iva|imponibile totale|base imponibile',
  tax: 'imposta|imposte|totale iva|di cui iva|importo iva|iva inclusa|totale imposta|iva totale|iva compresa',
  tip: 'mancia|coperto',
  discount:
    'sconto|sconti|totale sconti|sconto totale|abbuono|risparmio|buono sconto|hai risparmiato|acconto',
  rounding: 'arrotondamento|arrotondamenti',
  shipping: 'spedizione|spese di spedizione|trasporto|spese di trasporto|consegna|costi di spedizione',
  cash: 'contanti|contante|pagamento contante|pagamento contanti|importo ricevuto|ricevuto|in contanti',
  card: 'carta|carta di credito|carta di debito|bancomat|pagamento elettronico|elettronico|carta credito|pagobancomat',
  change: 'resto|resto contanti',
  paid: 'pagato|pagamento|metodo di pagamento|modalita di pagamento|modalita pagamento|totale pagato|tipo pagamento',
  balance: 'saldo precedente|saldo attuale',
  'not-money':
    'numero articoli|n articoli|articoli|pezzi|numero pezzi|punti|punti fragola|totale pezzi|tot articoli',
  date: 'data|data fattura|data documento|data emissione|data di emissione|data ordine|data scontrino|data e ora|del giorno|data acquisto|emesso il',
  'due-date':
    'scadenza|data scadenza|data di scadenza|pagare entro|entro il|scadenza pagamento|da pagare entro',
  'other-date':
    'data di nascita|nato il|nata il|valido fino al|data consegna|data di consegna|periodo|validita|data di inizio|data di fine|da consumarsi entro',
  time: 'ora|orario|ore',
  'invoice-number':
    'fattura|fattura n|fattura nr|numero fattura|n fattura|nr fattura|fattura numero|numero documento|n documento|documento n|fattura elettronica',
  'receipt-number':
    'scontrino|scontrino n|ricevuta n|numero ricevuta|ricevuta|transazione|numero scontrino|doc n',
  'order-number': 'ordine|numero ordine|n ordine|ordine n|nr ordine|vostro ordine|rif ordine',
  'customer-number':
    'codice cliente|numero cliente|n cliente|cod cliente|numero conto|tessera|numero tessera',
  'tracking-number': 'numero di spedizione|codice di tracciamento|numero di tracciamento|lettera di vettura',
  'tax-id': 'partita iva|p iva|codice fiscale|cod fiscale|piva|cod fisc',
  registration: 'registro imprese|n rea|capitale sociale|iscritta al registro',
  seller: 'venditore|fornitore|mittente|cedente|emittente|esercente|ragione sociale|negozio',
  buyer:
    'cliente|destinatario|acquirente|intestatario|fatturare a|spettabile|cessionario|intestato a|committente',
  'shipping-address':
    'indirizzo di consegna|luogo di consegna|destinazione merce|spedire a|indirizzo di spedizione',
  address: 'indirizzo|residenza|domicilio|citta|comune|provincia|nazione|sede legale',
  phone: 'telefono|numero di telefono|recapito',
  mobile: 'cellulare|telefono cellulare|cell',
  email: 'posta elettronica|indirizzo email',
  website: 'sito web|sito internet|sito',
  iban: 'coordinate bancarie|conto corrente|codice iban',
  name: 'nome|cognome|nome e cognome|nome completo|cognome e nome|nominativo|referente',
  'job-title': 'qualifica|mansione|professione|ruolo|posizione',
  company: 'azienda|societa|ditta|impresa|denominazione',
  quantity: 'quantita|qta|q ta|pz',
  'unit-price': 'prezzo|prezzo unitario|prezzo unit|p unitario|prezzo un',
  amount: 'importo riga|importo eur',
  description: 'descrizione|articolo|prodotto|servizio|causale|voce',
  heading:
    'documento commerciale|scontrino fiscale|ricevuta fiscale|grazie|grazie e arrivederci|arrivederci|benvenuti|copia cliente|di vendita o prestazione|grazie per la visita|preventivo|riepilogo iva|dettaglio iva',
  other:
    'cassa|cassiere|operatore|tavolo|pagina|negozio n|cameriere|banca|firma|note|causale pagamento|condizioni di pagamento|coperti',
};
