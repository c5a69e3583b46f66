import { plainDigits } from './plain-digits.ts';

/** How numbers and dates are meant where they are printed. */
export interface PrintCustoms {
  /** The mark before the decimals; nothing where nothing tells. */
  readonly decimalMark?: '.' | ',';
  /** Whether 03/04 is a day in April; nothing where nothing tells. */
  readonly dayFirst?: boolean;
}

/**
 * What printed numbers and dates tell of themselves: in `1.204,50` the comma is before the decimals, in
 * 25/12/2026 the day comes first. Where they do not tell, the language does.
 *
 * @param texts values as they are printed.
 * @param language BCP 47 of the picture, where it is known.
 */
export function printCustoms(texts: readonly string[], language?: string): PrintCustoms {
  const plain = texts.map(plainDigits);
  const points = plain.map(decimalMarkOf).reduce((sum, mark) => sum + mark, 0);
  const days = plain.map(dayOrderOf).reduce((sum, order) => sum + order, 0);
  const usual = language === undefined ? {} : usualCustoms(language);
  return {
    ...usual,
    ...(points === 0 ? {} : { decimalMark: points > 0 ? '.' : ',' }),
    ...(days === 0 ? {} : { dayFirst: days > 0 }),
  };
}

/** 1 for a point before decimals, -1 for a comma, 0 where the number does not tell. */
function decimalMarkOf(text: string): number {
  const match = /(?<![\d.,/-])\d[\d.,'’  ]*?([.,])(\d+)(?![\d.,/%-])/u.exec(text);
  if (!match || (match[2]?.length === 3 && !/[.,'’].*[.,]/u.test(match[0]))) return 0;
  const isRepeated = match[0].split(match[1] ?? '').length > 2;
  return (match[1] === '.') === isRepeated ? -1 : 1;
}

/** 1 for a day that comes first, -1 for a month, 0 where the date does not tell. */
function dayOrderOf(text: string): number {
  const match = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4}|\d\d)(?!\d)/u.exec(text);
  const [first, second] = [Number(match?.[1]), Number(match?.[3])];
  if (first > 12 && second <= 12) return 1;
  return second > 12 && first <= 12 ? -1 : 0;
}

function usualCustoms(language: string): PrintCustoms {
  try {
    const number = new Intl.NumberFormat(language).formatToParts(1.5);
    const date = new Intl.DateTimeFormat(language, { calendar: 'gregory' }).formatToParts(0);
    const mark = number.find(({ type }) => type === 'decimal')?.value;
    const order = date.map(({ type }) => type);
    return {
      ...(mark === '.' || mark === ',' ? { decimalMark: mark } : {}),
      dayFirst: order.indexOf('day') < order.indexOf('month'),
    };
  } catch {
    return {};
  }
}
