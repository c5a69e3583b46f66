import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../../../../lib/image/field-value.ts';
import { readBusinessCard } from '../../../../../lib/engine/on-device/fields/readers/read-business-card.ts';
import { readForm } from '../../../../../lib/engine/on-device/fields/readers/read-form.ts';
import { readInvoice } from '../../../../../lib/engine/on-device/fields/readers/read-invoice.ts';
import { recognizeText } from '../../../../fixtures/recognize-text.ts';
import { germanInvoice } from './german-invoice.ts';

/** The values alone, by key. */
function valuesOf(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [
      key,
      (field as Partial<FieldValue> | undefined)?.value ?? field,
    ]),
  );
}

const american = `
Northwind Ltd.                                          INVOICE
Northwind Headquarters                     INVOICE NO: INV-2044
12 Harbor Street                       INVOICE DATE: 03/04/2026
Boston, MA 02110                           DUE DATE: 04/03/2026

BILL TO:                     SHIP TO:
Fabrikam Residences          Fabrikam Warehouse
88 Willow Street             4 Dock Road
Larch, TX 78342              Larch, TX 78342

SALESPERSON      P.O. NUMBER       TERMS
Ann              PO-3333           30 days

DESCRIPTION                   QTY        AMOUNT
Consulting                     2        $100.00
Travel                         1         $50.00
                          SUBTOTAL      $150.00
                         SALES TAX       $15.00
                             TOTAL      $165.00
           PREVIOUS UNPAID BALANCE      $500.00
                         TOTAL DUE      $665.00`;

describe('invoices', () => {
  it('reads labels above, before and in columns', () => {
    expect(valuesOf(readInvoice(recognizeText(american)))).toMatchObject({
      invoiceNumber: 'INV-2044',
      date: '2026-03-04',
      dueDate: '2026-04-03',
      orderNumber: 'PO-3333',
      seller: 'Northwind Ltd.',
      buyer: 'Fabrikam Residences',
      buyerAddress: '88 Willow Street Larch, TX 78342',
      subtotal: 150,
      tax: 15,
      total: 165,
      amountDue: 665,
      currency: 'USD',
    });
  });

  it('reads what stands far below the head of a table with much air', () => {
    const airy = `
Contoso                                                 INVOICE

Invoice Number     Invoice Date     Invoice Due Date     Charges


34278587           6/18/2017        6/24/2017            $56,651.49`;
    expect(valuesOf(readInvoice(recognizeText(airy)))).toMatchObject({
      invoiceNumber: '34278587',
      date: '2017-06-18',
      dueDate: '2017-06-24',
      total: 56_651.49,
    });
  });

  it('reads a German one', () => {
    expect(valuesOf(readInvoice(recognizeText(germanInvoice)))).toMatchObject({
      invoiceNumber: 'RE-2026/505',
      date: '2026-05-09',
      dueDate: '2026-05-30',
      customerNumber: '10023',
      seller: 'Muster & Söhne GmbH',
      sellerAddress: 'Ecke 12 12345 Stadthausen',
      subtotal: 496,
      tax: 94.24,
      total: 590.24,
      currency: 'EUR',
      taxId: 'DE136695976',
      iban: 'DE89370400440532013000',
    });
  });

  it('adds up without tax, and reads short labels at the start of their cells', () => {
    const invoice = `
Harborline Supply                  Invoice # HL-20931
                                   Due: 3 April 2024

From                               To
Harborline Supply                  Cascade Outfitters
1180 Pier Avenue                   77 Summit Road
Sent by the seller to

Description               Qty      Amount
Lamp of Ondine            3        $364.80

Subtotal                           $364.80
Sales tax (0%)                     $0.00
Shipping                           $18.00
Total due                          $382.80`;
    const read = valuesOf(readInvoice(recognizeText(invoice)));
    expect(read).toMatchObject({
      dueDate: '2024-04-03',
      seller: 'Harborline Supply',
      buyer: 'Cascade Outfitters',
      total: 382.8,
    });
    expect(read['orderNumber']).toBeUndefined();
  });

  it('takes no beginning of a name and no heading for a label', () => {
    const invoice = `
FACTURA
Viñedos del Ebro, S.L.             Número: 000452/24
Calle Mayor 21                     Fecha de emisión: 07/11/2024
26001 Logroño

Cliente: Restaurante La Encina
Paseo de la Castellana 90, 28046 Madrid

TOTAL                              801,63 €`;
    expect(valuesOf(readInvoice(recognizeText(invoice)))).toMatchObject({
      invoiceNumber: '000452/24',
      seller: 'Viñedos del Ebro, S.L.',
      buyer: 'Restaurante La Encina',
    });
  });

  it('passes over a misread sign before a number', () => {
    const read = readInvoice(recognizeText('Rechnung N2 2024-0317\nDatum 12.06.2024'));
    expect(read.invoiceNumber?.value).toBe('2024-0317');
  });

  it('takes who is to be paid for the seller only where nothing else names one', () => {
    const bill = `
Blue Heron Books Inc.
418 Maple Street
Portland, OR 97205
Invoice 2044
Total      $12.00
REMIT TO:
Heron Payments
PO Box 12`;
    expect(readInvoice(recognizeText(bill.slice(1))).seller?.value).toBe('Blue Heron Books Inc.');
  });

  it('leaves out what is not there', () => {
    expect(readInvoice(recognizeText('Dear all,\nplease find enclosed our brochure.'))).toEqual({
      items: [],
    });
  });
});

describe('business cards', () => {
  it('reads one', () => {
    const card = `
Dr. Avery Lindqvist
Senior Researcher
Cloud Department                avery.lindqvist@northwind.com
                                www.northwind.com
Northwind                       mob: +44 (0) 7911 123456
2 Kingdom Street                tel: +44 (0) 20 9876 5432
London W2 6BD                   fax: +44 (0) 20 6789 2345`;
    expect(valuesOf(readBusinessCard(recognizeText(card)))).toEqual({
      name: 'Dr. Avery Lindqvist',
      jobTitle: 'Senior Researcher',
      department: 'Cloud Department',
      company: 'Northwind',
      email: 'avery.lindqvist@northwind.com',
      website: 'https://www.northwind.com',
      mobile: '+447911123456',
      phone: '+442098765432',
      fax: '+442067892345',
      address: '2 Kingdom Street London W2 6BD',
    });
  });

  it('mends what its other lines tell: a cut address of the firm that also has a site, a misread code', () => {
    const card = `
Avery Lindqvist
www.northwind.com      avery.lindqvist@northwind.c
mob: 440)7911123456
2 Kingdom Street
Paddington, London, W2 68D`;
    expect(valuesOf(readBusinessCard(recognizeText(card.slice(1))))).toMatchObject({
      name: 'Avery Lindqvist',
      email: 'avery.lindqvist@northwind.com',
      mobile: '+447911123456',
      address: '2 Kingdom Street Paddington, London, W2 68D',
    });
  });

  it('puts a cut e-mail address together', () => {
    const card = 'Elodie Marchand\nDirectrice\nelodie.ma rchand@brasserie.example';
    expect(readBusinessCard(recognizeText(card)).email?.value).toBe('elodie.marchand@brasserie.example');
  });

  it('reads one in German', () => {
    const card =
      'Muster Werkzeugbau GmbH\nErika Mustermann\nGeschäftsführerin\nLindenstraße 12\n10969 Berlin\nTelefon 030 5550142';
    expect(valuesOf(readBusinessCard(recognizeText(card)))).toEqual({
      name: 'Erika Mustermann',
      jobTitle: 'Geschäftsführerin',
      company: 'Muster Werkzeugbau GmbH',
      phone: '0305550142',
      address: 'Lindenstraße 12 10969 Berlin',
    });
  });
});

describe('forms', () => {
  it('pairs labels with what stands behind, beside or under them', () => {
    const form = `
Name: Jane Doe              Date of birth: 31/01/1990
Occupation      Engineer
Passport no:                Nationality:
X1234567                    Utopian
1 Address (number, street)
7 Wilson Street`;
    const pairs = readForm(recognizeText(form)).map(({ label, value }) => [label.value, value.value]);
    expect(Object.fromEntries(pairs)).toEqual({
      Name: 'Jane Doe',
      'Date of birth': '1990-01-31',
      Occupation: 'Engineer',
      'Passport no': 'X1234567',
      Nationality: 'Utopian',
      'Address (number, street)': '7 Wilson Street',
    });
  });

  it('pairs captions side by side with what stands under each', () => {
    const text = `
Name                 Surname
Lucia                Fernandez Ortiz

Telephone            Number of guests
+34 611 22 33 44     4

Arriving on          Leaving on
16/07/2025           20/07/2025`;
    const pairs = readForm(recognizeText(text)).map(({ label, value }) => [label.value, value.value]);
    expect(pairs).toEqual([
      ['Name', 'Lucia'],
      ['Surname', 'Fernandez Ortiz'],
      ['Telephone', '+34611223344'],
      ['Number of guests', '4'],
      ['Arriving on', '2025-07-16'],
      ['Leaving on', '2025-07-20'],
    ]);
  });

  it('takes what stands among known labels in a column for one', () => {
    const text = `
Registration

Name                     Claudia Weiss
Favourite colour         Blue
Telephone                0351 8024417
Course                   Watercolour II

Morning                  Afternoon`;
    const pairs = readForm(recognizeText(text)).map(({ label, value }) => [label.value, value.value]);
    expect(pairs).toEqual([
      ['Name', 'Claudia Weiss'],
      ['Favourite colour', 'Blue'],
      ['Telephone', '03518024417'],
      ['Course', 'Watercolour II'],
    ]);
  });

  it('takes no heading, no empty box and no piece of a sentence for a value', () => {
    const form = `
Name: Jane Doe
List account number(s) here (optional)
Part I
instructions on page 3): Exempt payee code
Delivery: [ X ]
Company      Future developments. For the latest information see below
Date      Form 12 (dividends, including those from stocks`;
    const pairs = readForm(recognizeText(form.slice(1))).map(({ label }) => label.value);
    expect(pairs).toEqual(['Name']);
  });

  it('makes no pairs of prose', () => {
    expect(
      readForm(recognizeText('The name of the rose is a novel.\nIt was published in 1980 and sold well.')),
    ).toEqual([]);
  });

  it('leaves an empty field empty', () => {
    expect(readForm(recognizeText('Name:\nDate:'))).toEqual([]);
  });
});
