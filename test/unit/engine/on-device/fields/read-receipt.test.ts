import { describe, expect, it } from 'vitest';
import { readReceipt } from '../../../../../lib/engine/on-device/fields/readers/read-receipt.ts';
import { layouts, makeReceipt } from '../../../../fixtures/receipts/make-receipt.ts';
import { type ReadingNoise, recognizeReceipt } from '../../../../fixtures/receipts/recognize-receipt.ts';
import { recognizeText } from '../../../../fixtures/recognize-text.ts';

type Verdict = 'right' | 'wrong' | 'silent';
type Measured = 'date' | 'total' | 'merchant' | 'address';

/** Reads every layout several times and counts how it went. */
function measure(
  editions: number,
  noise: (seed: number) => ReadingNoise | undefined,
): Record<Measured, Record<Verdict, number>> {
  const none = (): Record<Verdict, number> => ({ right: 0, wrong: 0, silent: 0 });
  const counts = { date: none(), total: none(), merchant: none(), address: none() };
  let all = 0;
  layouts.forEach((_, layout) => {
    for (let edition = 0; edition < editions; edition += 1) {
      const made = makeReceipt(layout, edition);
      const receipt = readReceipt(recognizeReceipt(made, noise(100 * layout + edition)));
      all += 1;
      for (const field of ['date', 'total', 'merchant', 'address'] as const) {
        counts[field][verdictOn(receipt[field]?.value, made.truth[field])] += 1;
      }
    }
  });
  for (const count of Object.values(counts)) {
    for (const verdict of ['right', 'wrong', 'silent'] as const) count[verdict] /= all;
  }
  return counts;
}

function verdictOn(read: string | number | undefined, truth: string | number): Verdict {
  if (read === undefined) return 'silent';
  const plain = (value: string | number): string =>
    typeof value === 'number'
      ? value.toFixed(2)
      : value
          .normalize('NFKD')
          .replace(/[^\p{L}\d]/gu, '')
          .toLowerCase();
  return plain(read) === plain(truth) ? 'right' : 'wrong';
}

describe(`receipts in ${layouts.length} layouts`, () => {
  it('are read as they stand', () => {
    const { date, total, merchant, address } = measure(2, () => undefined);
    expect(date.right).toBeGreaterThanOrEqual(0.95);
    expect(total.right).toBeGreaterThanOrEqual(0.95);
    expect(date.wrong + total.wrong).toBe(0);
    expect(merchant.right).toBeGreaterThanOrEqual(0.9);
    expect(address.right).toBeGreaterThanOrEqual(0.85);
  });

  it.each([11, 12, 13])('are read where the reader erred, seed %i', (seed) => {
    const { date, total, merchant, address } = measure(1, (at) => ({
      seed: 1000 * seed + at,
      misread: 0.12,
      lostSpace: 0.04,
      turn: (at % 5) - 2,
    }));
    expect(date.right).toBeGreaterThanOrEqual(0.9);
    expect(total.right).toBeGreaterThanOrEqual(0.9);
    expect(date.wrong).toBeLessThanOrEqual(0.03);
    expect(total.wrong).toBeLessThanOrEqual(0.03);
    // A misread letter in a name is a misread name: compared to the letter, as many are wrong as were misread.
    expect(merchant.right).toBeGreaterThanOrEqual(0.5);
    expect(address.right).toBeGreaterThanOrEqual(0.4);
  });
});

const malaysian = `
   BUKU MAJU (TAMAN DAYA) SDN BHD
            789417-W
  NO.5: 55,57 & 59, JALAN SAGU 18,
          TAMAN DAYA,
      81100 JOHOR BAHRU,
             JOHOR.
Document No : TD01167104
Date        : 05/12/2018 8:13:39 PM
Cashier     : MANIS
            CASH BILL
CODE/DESC      PRICE   Disc   AMOUNT
9556939040118   MODELLING CLAY
1 PC *         9.000   0.00     9.02
                   Total :      9.02
        Rour ding Adjustment : -0.02
         Round d Total (RM):    9.00
                Cash           10.00
                CHANGE          1.00
GST SUMMARY    AMOUNT(RM)    TAX(RM)
SR 6%                8.51       0.51
TOTAL :              8.51       0.51`;

describe('one receipt', () => {
  it('gives all that a Malaysian one says, and the total after rounding', () => {
    const receipt = readReceipt(recognizeText(malaysian));
    const values = Object.fromEntries(
      Object.entries(receipt).map(([key, field]) => [
        key,
        typeof field === 'object' && 'value' in field ? field.value : field,
      ]),
    );
    expect(values).toMatchObject({
      merchant: 'BUKU MAJU (TAMAN DAYA) SDN BHD',
      address: 'NO.5: 55,57 & 59, JALAN SAGU 18, TAMAN DAYA, 81100 JOHOR BAHRU, JOHOR.',
      date: '2018-12-05',
      time: '20:13:39',
      total: 9,
      currency: 'MYR',
      paymentMethod: 'Cash',
      receiptNumber: 'TD01167104',
    });
    expect(receipt.total?.confidence).toBeGreaterThan(0.9);
    expect(receipt.total?.words.map(({ text }) => text)).toEqual(['9.00']);
  });

  it.each([
    ['Card ending 7736     22.99', 'Card ending 7736'],
    ['Visa ****1234    EUR 22.99', 'Visa ****1234'],
    ['Cash:                30.00', 'Cash'],
  ])('tells from "%s" how it was paid', (line, method) => {
    const { paymentMethod } = readReceipt(
      recognizeText(`Harbour Market\nBread     22.99\nTOTAL     22.99\n${line}`),
    );
    expect(paymentMethod?.value).toBe(method);
  });

  it('gives items with quantity and price where they add up', () => {
    const { items } = readReceipt(
      recognizeText(
        `Kedai Kopi\n2 x Teh tarik      4.40\nRoti canai\n  3 x 1.20         3.60\nTotal              8.00`,
      ),
    );
    expect(
      items.map(({ description, quantity, unitPrice, amount }) => [
        description.value,
        quantity?.value,
        unitPrice?.value,
        amount.value,
      ]),
    ).toEqual([
      ['Teh tarik', 2, undefined, 4.4],
      ['Roti canai', 3, 1.2, 3.6],
    ]);
  });

  it('gives no items where one is missing', () => {
    expect(readReceipt(recognizeText('Kedai Kopi\nTeh tarik      4.40\nTotal          8.00')).items).toEqual(
      [],
    );
  });

  it.each([
    [
      'the paid amount, where nothing is called total',
      'Corner Shop\nSoap     5.00\nMilk     7.40\nSales   12.40\nCash    20.00\nChange   7.60',
      12.4,
    ],
    [
      'a total whose point was lost, where the change proves it',
      'Bar Sol\nPan  10,50\nVino  47,50\nTOTAL  5800\nEfectivo  70,00\nCambio  12,00',
      58,
    ],
    [
      'a total in thousands',
      'Kopi Senja\nES KOPI    36.000\nROTI       24.000\nTOTAL      60.000\nTUNAI     100.000\nKEMBALI    40.000',
      60_000,
    ],
    [
      'what a person pays, not what was rung up',
      'Diner\nSoup   8.00\nSubtotal   8.00\nTax   0.64\nTotal   8.64\nTip   1.36\nTotal due   10.00',
      10,
    ],
  ])('reads %s', (_, text, total) => {
    expect(readReceipt(recognizeText(text)).total?.value).toBe(total);
  });

  it.each([
    ['the count of items', 'Corner Shop\nSoap     5.00\nTotal items: 12'],
    ['a total that was hardly read', 'Corner Shop\nSoap     5.00\nTotal    ~14.59'],
    ['a total that its parts contradict', 'Diner\nSubtotal  11.70\nTax        1.17\nTotal     14.59'],
    ['a whole number whose point nothing proves', 'Corner Shop\nSoap     5.00\nTotal    5800'],
    ['points and savings', 'Corner Shop\nSoap     5.00\nTotal savings   2.00\nTotal points    31.00'],
    ['a balance on a card', 'Corner Shop\nCard balance   31.00'],
    ['nothing', 'Lorem ipsum dolor sit amet'],
  ])('is silent about a total that is %s', (_, text) => {
    expect(readReceipt(recognizeText(text)).total).toBeUndefined();
  });

  it('prefers the day of sale to other dates', () => {
    const text =
      'Corner Shop\nCard expiry: 31/12/2027\nPoints valid until 28/02/2026\n14/02/2026 17:42\nTotal £3.00';
    expect(readReceipt(recognizeText(text)).date?.value).toBe('2026-02-14');
  });

  it('says when day and month may be the other way round', () => {
    const { date } = readReceipt(recognizeText('Corner Shop\n03/04/2026\nTotal 3.00'));
    expect(date?.alternative).toBe('2026-03-04');
    expect(date?.confidence).toBeLessThan(0.6);
  });

  it('finds no merchant in amounts and labels alone', () => {
    const { merchant, address } = readReceipt(recognizeText('TAX INVOICE\n14.02.2026\nTotal  3.00'));
    expect([merchant, address]).toEqual([undefined, undefined]);
  });
});
