import { describe, expect, it } from 'vitest';
import { printCustoms } from '../../../../lib/task/values/print-customs.ts';
import { printedAmount } from '../../../../lib/task/values/printed-amount.ts';
import { printedDate } from '../../../../lib/task/values/printed-date.ts';
import { printedNumber } from '../../../../lib/task/values/printed-number.ts';
import { printedTime } from '../../../../lib/task/values/printed-time.ts';

describe('printedNumber', () => {
  it.each([
    ['12', 12],
    ['1,204.50', 1204.5],
    ['1.204,50', 1204.5],
    ['1 204,5', 1204.5],
    ['1 204', 1204],
    ['1’204.50', 1204.5],
    ['12,34,567.00', 1234567],
    ['1.204.300', 1204300],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['.50', 0.5],
    ['-12.5', -12.5],
    ['−3', -3],
    ['(12.00)', -12],
    ['12.00-', -12],
    ['19 %', 19],
    ['１２．５', 12.5],
    ['١٢٣', 123],
    ['१२', 12],
  ])('reads %s as %d', (text, value) => {
    expect(printedNumber(text, {})).toEqual({ value });
  });

  it('asks the page where one mark and three digits can mean two things [F70]', () => {
    expect(printedNumber('1.204', {})).toEqual({ value: 1204, alternative: 1.204 });
    expect(printedNumber('1.204', { decimalMark: '.' })).toEqual({ value: 1.204 });
    expect(printedNumber('1.204', { decimalMark: ',' })).toEqual({ value: 1204 });
  });

  it.each(['', 'abc', '1 2', '12/3', '1.2.3', '1,2,3', '(1', '--1', '1..2', '12 kg', '1,20.30,4'])(
    'takes %j for no number',
    (text) => {
      expect(printedNumber(text, {})).toBeUndefined();
    },
  );
});

describe('printedAmount', () => {
  it.each([
    ['327.00', 327, undefined],
    ['1.204,50 €', 1204.5, 'EUR'],
    ['€ 3,-', 3, 'EUR'],
    ['RM 327.00', 327, 'MYR'],
    ['-$12.00', -12, undefined],
    ['US$ 1,000', 1000, 'USD'],
    ['CHF 1’204.50', 1204.5, 'CHF'],
    ['(3.20 EUR)', -3.2, 'EUR'],
    ['12 isk', 12, 'ISK'],
  ])('reads %s as %d %s', (text, value, currency) => {
    expect(printedAmount(text, { decimalMark: text.includes(',5') ? ',' : '.' })).toEqual(
      currency === undefined ? { value } : { value, currency },
    );
  });

  it.each(['', 'EUR', 'about 5 EUR', '5 apples', '$5 USD', '12 EUR 3'])('takes %j for no amount', (text) => {
    expect(printedAmount(text, {})).toBeUndefined();
  });
});

describe('printedDate', () => {
  it.each([
    ['2026-01-31', '2026-01-31'],
    ['2026/1/31', '2026-01-31'],
    ['2026年1月31日', '2026-01-31'],
    ['31.1.2026', '2026-01-31'],
    ['03.04.26', '2026-04-03'],
    ['31/01/2026', '2026-01-31'],
    ['01/31/2026', '2026-01-31'],
    ['31 January 2026', '2026-01-31'],
    ['31st of January, 2026', '2026-01-31'],
    ['Jan 31, 2026', '2026-01-31'],
    ['Saturday, January 31, 2026', '2026-01-31'],
    ['Sa. 31. Januar 2026', '2026-01-31'],
    ['1er février 2026', '2026-02-01'],
    ['31 de enero de 2026', '2026-01-31'],
    ['5. März ’99', '1999-03-05'],
    ['05/05/2026', '2026-05-05'],
    ['30 Sept 2026', '2026-09-30'],
  ])('reads %s as %s', (text, value) => {
    expect(printedDate(text, {})).toEqual({ value });
  });

  it('asks the page which number is the month', () => {
    expect(printedDate('03/04/2026', {})).toEqual({ value: '2026-04-03', alternative: '2026-03-04' });
    expect(printedDate('03/04/2026', { dayFirst: false })).toEqual({ value: '2026-03-04' });
    expect(printedDate('03/04/2026', { dayFirst: true })).toEqual({ value: '2026-04-03' });
  });

  it.each(['', 'today', '31.2.2026', '32/1/2026', '13/13/2026', '1.2', '31 Foo 2026', '2026'])(
    'takes %j for no date',
    (text) => {
      expect(printedDate(text, {})).toBeUndefined();
    },
  );
});

describe('printedTime', () => {
  it.each([
    ['13:59', '13:59'],
    ['1:59 PM', '13:59'],
    ['12:05 a.m.', '00:05'],
    ['13h59', '13:59'],
    ['13.59 Uhr', '13:59'],
    ['9 am', '09:00'],
    ['13:59:07', '13:59:07'],
  ])('reads %s as %s', (text, value) => {
    expect(printedTime(text)).toBe(value);
  });

  it.each(['', '25:00', '12:60', '12', 'noon'])('takes %j for no time', (text) => {
    expect(printedTime(text)).toBeUndefined();
  });
});

describe('printCustoms', () => {
  it.each([
    [['1.204,50'], ','],
    [['1,204.50'], '.'],
    [['12,5', '7'], ','],
    [['1.204', '3,20'], ','],
    [['1.204.300'], ','],
    [['1.204'], undefined],
  ])('finds in %j the mark %s', (texts, decimalMark) => {
    expect(printCustoms(texts).decimalMark).toBe(decimalMark);
  });

  it('finds which number of a date is the day', () => {
    expect(printCustoms(['03/04/2026', '25/12/2026']).dayFirst).toBe(true);
    expect(printCustoms(['03/04/2026', '12/25/26']).dayFirst).toBe(false);
    expect(printCustoms(['03/04/2026']).dayFirst).toBeUndefined();
  });

  it('asks the language where the values do not tell', () => {
    expect(printCustoms([], 'de')).toEqual({ decimalMark: ',', dayFirst: true });
    expect(printCustoms([], 'en-US')).toEqual({ decimalMark: '.', dayFirst: false });
    expect(printCustoms(['1,5'], 'en-US').decimalMark).toBe(',');
    expect(printCustoms([], 'no such language')).toEqual({});
  });
});
