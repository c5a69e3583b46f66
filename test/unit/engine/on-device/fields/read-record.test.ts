import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../../../lib/engine/on-device/fields/readers/read-record.ts';
import type { WantedField } from '../../../../../lib/engine/on-device/fields/readers/wanted-field.ts';
import type { RecognizedText } from '../../../../../lib/image/recognized-text.ts';
import { recognizeText } from '../../../../fixtures/recognize-text.ts';
import { germanInvoice } from './german-invoice.ts';

describe('records of a person’s own fields', () => {
  it('finds fields by label, by key, by quoted words and by meaning, and names the others', () => {
    const { values, notFound } = readRecord(recognizeText(germanInvoice), [
      { key: 'sum', label: 'Total amount', kind: 'amount' },
      { key: 'kundennummer', label: 'Client', kind: 'text' },
      { key: 'paid_by', label: 'Pay before', kind: 'date', description: 'Printed as "bis zum".' },
      { key: 'account', label: 'IBAN', kind: 'text', checksum: 'iban' },
      { key: 'mood', label: 'Tone of the letter', kind: 'text' },
      { key: 'stamped', label: 'Is there a stamp?', kind: 'yes-no' },
    ]);
    expect(Object.fromEntries([...values].map(([key, { value }]) => [key, value]))).toEqual({
      sum: 590.24,
      kundennummer: '10023',
      account: 'DE89370400440532013000',
      paid_by: '2026-05-30',
    });
    expect(notFound).toEqual(['mood', 'stamped']);
  });

  it('forgives misread labels, and takes no value of another type', () => {
    const picture = recognizeText('Serial nurnber: AB-99\nWarranty: none\nWeight: 12.5 kg');
    const { values, notFound } = readRecord(picture, [
      { key: 'serial', label: 'Serial number', kind: 'text' },
      { key: 'warranty', label: 'Warranty', kind: 'date' },
    ]);
    expect(values.get('serial')?.value).toBe('AB-99');
    expect(notFound).toEqual(['warranty']);
  });

  it('takes the only value of a kind, and none of several', () => {
    const fields = [{ key: 'when', label: 'Day of the concert', kind: 'date' }] as const;
    expect(readRecord(recognizeText('Live on 14.02.2026'), fields).values.get('when')?.value).toBe(
      '2026-02-14',
    );
    expect(readRecord(recognizeText('Live on 14.02.2026 and 15.02.2026'), fields).notFound).toEqual(['when']);
  });

  const course = `
Anmeldung zum Kurs
Vorname: Erika              Nachname: Mustermann
Beginn: 04.09.2026 18:30 Uhr
Vegetarisch: ja             Plätze: 12
Höhe des Raumes: 42,5 dm    Kosten: 1.250,00 €
Raum: Saal West`;
  it.each<[Omit<WantedField, 'key'>, string | number | undefined]>([
    [{ label: 'Nachname', kind: 'text' }, 'Mustermann'],
    [{ label: 'Beginn', kind: 'date-time' }, '2026-09-04T18:30'],
    [{ label: 'Beginn', kind: 'date' }, '2026-09-04'],
    [{ label: 'Beginn', kind: 'number' }, undefined],
    [{ label: 'Vegetarisch', kind: 'yes-no' }, 'yes'],
    [{ label: 'Raum', kind: 'yes-no' }, undefined],
    [{ label: 'Plätze', kind: 'integer' }, 12],
    [{ label: 'Höhe des Raumes', kind: 'number' }, 42.5],
    [{ label: 'Höhe des Raumes', kind: 'integer' }, undefined],
    [{ label: 'Kosten', kind: 'amount' }, 1250],
    [{ label: 'Raum', kind: 'choice', options: ['Saal Ost', 'Saal West'] }, 'Saal West'],
    [{ label: 'Raum', kind: 'choice', options: ['Saal Ost', 'Saal Süd'] }, undefined],
  ])('reads %j as what its kind says', (field, value) => {
    const { values } = readRecord(recognizeText(course.slice(1)), [{ key: 'x', ...field }]);
    expect(values.get('x')?.value).toBe(value);
  });

  it('says what no labels lead to: lists, groups, long texts', () => {
    const fields: WantedField[] = [
      { key: 'items', kind: 'list' },
      { key: 'seller', kind: 'group' },
      { key: 'summary', kind: 'long-text' },
      { key: 'total', kind: 'amount' },
    ];
    const reading = readRecord(recognizeText('Total  12.00'), fields);
    expect([...reading.values.keys()]).toEqual(['total']);
    expect(reading.needsVision).toEqual(['items', 'seller', 'summary']);
    expect(reading.notFound).toEqual([]);
  });

  it('keeps away from first and last names that it cannot tell apart, and from words of a sentence', () => {
    const page = recognizeText('Family name: Lund\nThank you for your order of 3 March, and of weight 12');
    const fields: WantedField[] = [
      { key: 'firstName', kind: 'text' },
      { key: 'order', kind: 'text' },
      { key: 'height', kind: 'number' },
      { key: 'dateOfBirth', kind: 'date' },
    ];
    expect(readRecord(page, fields).notFound).toEqual(['firstName', 'order', 'height', 'dateOfBirth']);
  });

  it('finds the fields of a business card that stand there without labels', () => {
    const card = recognizeText(`
Dr. Avery Lund                     avery.lund@harbour.example
Senior Researcher                  https://harbour.example
Tide Department                    mob: +44 7911 123456
                                   tel: +44 20 9876 5432
Harbour Ltd                        fax: +44 20 6789 2345`);
    const fields: WantedField[] = [
      { key: 'first_name', kind: 'text' },
      { key: 'last_name', kind: 'text' },
      { key: 'job_title', kind: 'text' },
      { key: 'department', kind: 'text' },
      { key: 'company', kind: 'text' },
      { key: 'phone', kind: 'phone' },
      { key: 'mobile', kind: 'phone' },
      { key: 'fax', kind: 'phone' },
    ];
    expect(valuesOf(card, fields)).toEqual({
      first_name: 'Avery',
      last_name: 'Lund',
      job_title: 'Senior Researcher',
      department: 'Tide Department',
      company: 'Harbour Ltd',
      phone: '+442098765432',
      mobile: '+447911123456',
      fax: '+442067892345',
    });
  });

  it('takes no part of another label, and no word of the next sentence', () => {
    const form = recognizeText(`
Give this form to the requester. Do not send it to us.
1 Name (as shown on your licence). A name is needed here.
Erika Lund
5 Address (street and number) See the notes.        Requester's name and address (optional)
100 Harbour Road                                    Jamie Holm`);
    const fields: WantedField[] = [
      { key: 'name', kind: 'text' },
      { key: 'address', kind: 'text' },
      { key: 'requester', kind: 'text', description: "Requester's name and address" },
      { key: 'department', kind: 'text' },
    ];
    expect(valuesOf(form, fields)).toEqual({
      name: 'Erika Lund',
      address: '100 Harbour Road',
      requester: 'Jamie Holm',
    });
  });

  it('parts what stands in one line, and tells like names and numbers apart', () => {
    const report = recognizeText(`
Sample ID: S-88121   Collected: 03.11.2026   Sex: F
Employer              Employee              Employee no.
Harbour Tools         Jonas Weber           00417
Glucose (fasting)     5.1
Account number: 850 014 2231
VAT at 5%             4.38`);
    const fields: WantedField[] = [
      { key: 'sampleId', kind: 'text' },
      { key: 'collected', kind: 'date' },
      { key: 'sex', kind: 'text' },
      { key: 'employee', kind: 'text' },
      { key: 'employee_number', kind: 'text', description: 'Employee no.' },
      { key: 'glucose', kind: 'number' },
      { key: 'account_number', kind: 'text' },
      { key: 'vat', kind: 'number' },
    ];
    expect(valuesOf(report, fields)).toEqual({
      sampleId: 'S-88121',
      collected: '2026-11-03',
      sex: 'F',
      employee: 'Jonas Weber',
      employee_number: '00417',
      glucose: 5.1,
      account_number: '850 014 2231',
      vat: 4.38,
    });
  });

  it('takes no amount for a number of somebody, and no line of a column for the sum', () => {
    const bill = recognizeText(`
Quantity   Description        Unit price   Total
1          Consulting         1            $100.00
                              Subtotal     $100.00
                              Sales tax    $10.00
                              Total        $110.00
VAT ID     $110.00 PT`);
    const fields: WantedField[] = [
      { key: 'total', kind: 'number' },
      { key: 'vat_number', kind: 'text', label: 'VAT ID' },
      { key: 'currency', kind: 'text' },
    ];
    expect(valuesOf(bill, fields)).toEqual({ total: 110, currency: 'USD' });
  });
});

function valuesOf(picture: RecognizedText, fields: readonly WantedField[]): Record<string, unknown> {
  return Object.fromEntries([...readRecord(picture, fields).values].map(([key, { value }]) => [key, value]));
}
