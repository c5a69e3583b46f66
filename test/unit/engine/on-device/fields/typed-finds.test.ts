import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../../../../lib/image/field-value.ts';
import { typedFinds } from '../../../../../lib/engine/on-device/fields/typed-finds.ts';
import { recognizeText } from '../../../../fixtures/recognize-text.ts';

function finds(text: string, kind: FieldValue['kind']): (string | number)[] {
  return typedFinds(recognizeText(text))
    .filter((value) => value.kind === kind)
    .map(({ value }) => value);
}

describe('dates', () => {
  it.each([
    ['2026-01-31', '2026-01-31'],
    ['31.01.2026', '2026-01-31'],
    ['31/01/26', '2026-01-31'],
    ['01/31/2026', '2026-01-31'],
    ['31-Jan-2026', '2026-01-31'],
    ['31JAN2026', '2026-01-31'],
    ['January 31, 2026', '2026-01-31'],
    ['31. Dezember 2025', '2025-12-31'],
    ['3 août 2024', '2024-08-03'],
    ['1er décembre 2024', '2024-12-01'],
    ['7 de mayo de 2023', '2023-05-07'],
    ['12 Ogos 2019', '2019-08-12'],
    ['2018年3月5日', '2018-03-05'],
    ['25/12/20188:13:39 PM', '2018-12-25'],
    ['l5/O3/2018', '2018-03-15'],
    ['15 Dezernber 2018', '2018-12-15'],
  ])('reads %s', (printed, value) => {
    expect(finds(printed, 'date')).toEqual([value]);
  });

  it.each([
    '192.168.10.12',
    '31/02/2026',
    '32.01.2026',
    'Tel 12.34.56.78.90',
    '1/2',
    '12,03,18',
    'Marble 12 2018',
  ])('finds none in %s', (printed) => {
    expect(finds(printed, 'date')).toEqual([]);
  });

  it.each([
    ['03/04/2026', undefined, '2026-03-04'],
    ['03/04/2026\nTotal RM 9.00', '2026-04-03', undefined],
    ['03/04/2026\nSpringfield, IL 62704', '2026-03-04', undefined],
    ['03/04/2026\nPaid 25/04/2026', '2026-04-03', undefined],
    ['03/04/2026\nPaid 04/25/2026', '2026-03-04', undefined],
  ])(
    'tells day from month in %j by the rest of the picture, or says that it cannot',
    (text, value, other) => {
      const date = typedFinds(recognizeText(text)).find(({ kind }) => kind === 'date');
      if (value === undefined) {
        expect(date?.alternative).toBe(other);
        expect(date?.confidence).toBeLessThan(0.6);
      } else {
        expect(date).toMatchObject({ value });
        expect(date?.alternative).toBeUndefined();
        expect(date?.confidence).toBeGreaterThan(0.8);
      }
    },
  );
});

describe('times', () => {
  it.each([
    ['13:59', ['13:59']],
    ['1:59 PM', ['13:59']],
    ['12:05am', ['00:05']],
    ['8:13:39 PM', ['20:13:39']],
    ['25:10', []],
    ['1.2.3:45:67:89', []],
  ])('reads %s', (printed, values) => {
    expect(finds(printed, 'time')).toEqual(values);
  });
});

describe('amounts', () => {
  it.each([
    ['RM9.00', 9, 'MYR'],
    ['RM 1,234.50', 1234.5, 'MYR'],
    ['1.234,50 €', 1234.5, 'EUR'],
    ['1 234,50 EUR', 1234.5, 'EUR'],
    ["CHF 1'234.50", 1234.5, 'CHF'],
    ['£12.30', 12.3, 'GBP'],
    ['38.00元', 38, 'CNY'],
    ['-RM0.02', -0.02, 'MYR'],
    ['12,00- EUR', -12, undefined],
    ['(12.00)', -12, undefined],
    ['-.50', -0.5, undefined],
    ['RM9.OO', 9, 'MYR'],
    ['I2.50', 12.5, undefined],
    ['12. 50', 12.5, undefined],
    ['Rp 45.000', 45_000, 'IDR'],
    ['9.00SR', 9, undefined],
  ])('reads %s', (printed, value, currency) => {
    const amount = typedFinds(recognizeText(printed)).find(({ kind }) => kind === 'amount');
    expect(amount?.value).toBe(value);
    if (currency !== undefined) expect(amount?.currency).toBe(currency);
  });

  it.each(['19,00%', '1.5kg', '2019', '12', 'A12/34.567', 'v1.2.3.4'])('finds none in %s', (printed) => {
    expect(finds(printed, 'amount')).toEqual([]);
  });

  it('takes 1.250 by the mark that the other amounts have', () => {
    expect(finds('Cheese 3,50\nTable 1.250,00\nSum € 1.250', 'amount')).toEqual([3.5, 1250, 1250]);
    expect(finds('Cheese 3.50\nPrice 1.250\nSum 4.75', 'amount')).toEqual([3.5, 1.25, 4.75]);
  });
});

describe('numbers that prove themselves', () => {
  it.each([
    ['iban', 'IBAN DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
    ['iban', 'DE89 37O4 0044 O532 0130 00', 'DE89370400440532013000'],
    ['card', '4111 1111 1111 1111', '4111111111111111'],
    ['ean', '4006381333931', '4006381333931'],
    ['isbn', '978-3-16-148410-0', '9783161484100'],
    ['isbn', 'ISBN 0-8044-2957-X', '080442957X'],
    ['tracking', 'RB 473 124 829 DE', 'RB473124829DE'],
    ['tracking', 'UPS 1Z 999 AA1 01 2345 6784', '1Z999AA10123456784'],
    ['tracking', 'USPS 9205 5901 6491 7312 7510 89', '9205590164917312751089'],
    ['tracking', 'FedEx 9865 7878 8855', '986578788855'],
    ['tracking', 'Tracking no. 568283610012734', '568283610012734'],
    ['tracking', 'DHL Waybill 33 1881 0025', '3318810025'],
    ['tracking', 'Sendung 00340434161094027318', '00340434161094027318'],
    ['tracking', 'DPD 0998 0525 4147 24 T', '09980525414724T'],
    ['tax-id', 'USt-IdNr. DE136695976', 'DE136695976'],
  ] as const)('%s: %s', (kind, printed, value) => {
    const found = typedFinds(recognizeText(printed)).find((each) => each.kind === kind);
    expect(found).toMatchObject({ value, confidence: 1 });
  });

  it.each([
    ['iban', 'DE89 3704 0044 0532 0130 01'],
    ['card', '4111 1111 1111 1112'],
    ['ean', '4006381333932'],
    ['isbn', '978-3-16-148410-1'],
    ['tracking', 'RB 473 124 828 DE'],
    ['tracking', 'UPS 1Z 999 AA1 01 2345 6785'],
    ['tracking', 'FedEx 9865 7878 8856'],
    ['tracking', 'Order 9865 7878 8855'],
    ['tracking', 'DHL 33 1881 0026'],
    ['tax-id', 'DE136695977'],
  ] as const)('no %s where its check digits are wrong: %s', (kind, printed) => {
    expect(finds(printed, kind)).toEqual([]);
  });
});

describe('what can be reached', () => {
  it.each([
    ['email', 'Mail: Jane.Doe@example.co.uk', 'jane.doe@example.co.uk'],
    ['url', 'www.example.com/Shop', 'https://www.example.com/Shop'],
    ['url', 'http://example.org', 'http://example.org'],
    ['phone', 'Tel: 03-5522 3428', '0355223428'],
    ['phone', '+44 (0) 20 9876 5432', '+442098765432'],
    ['phone', '(503) 555-0142', '5035550142'],
    ['percentage', 'VAT 7,5 %', 7.5],
    ['reference', 'Invoice no: A-2044/7', 'A-2044/7'],
    ['tracking', 'Tracking number: ZX 99881', 'ZX 99881'],
  ] as const)('%s: %s', (kind, printed, value) => {
    expect(finds(printed, kind)).toEqual([value]);
  });

  it.each([
    ['email', 'jane@example'],
    ['url', 'item.com9 4.50'],
    ['phone', '12/03/2018'],
    ['phone', '9556939040118'],
    ['reference', 'Invoice no: none'],
  ] as const)('no %s in %s', (kind, printed) => {
    expect(finds(printed, kind)).toEqual([]);
  });
});

it('ties every value to its words, and doubts what the reader doubted', () => {
  const recognized = recognizeText('Paid on 31.01.2026 at ~13:59');
  const [date, time] = typedFinds(recognized);
  expect(date?.printed).toBe('31.01.2026');
  expect(date?.words.map(({ text }) => text)).toEqual(['31.01.2026']);
  expect(date?.box).toEqual(date?.words[0]?.box);
  expect(time).toMatchObject({ kind: 'time', value: '13:59' });
  expect(time?.confidence).toBeLessThan(0.5);
});

it('finds nothing on an empty page', () => {
  expect(typedFinds({ width: 10, height: 10, paragraphs: [] })).toEqual([]);
});

it('reads no more of a row than a print can be long', () => {
  const found = typedFinds(recognizeText('1.50 '.repeat(4000)));
  expect(found.length).toBe(120);
});
