/** A German invoice as a page of text, columns by spaces. */
export const germanInvoice = `
Muster & Söhne GmbH
Ecke 12
12345 Stadthausen
Rechnung Nr. RE-2026/505
Rechnungsdatum: 09.05.2026
Kundennummer: 10023
Nettobetrag            496,00 EUR
zzgl. 19% MwSt          94,24 EUR
Gesamtbetrag           590,24 EUR
Bitte überweisen Sie bis zum 30.05.2026.
USt-IdNr. DE136695976
IBAN DE89 3704 0044 0532 0130 00`;
