import { plainDigits } from './plain-digits.ts';
import type { PrintCustoms } from './print-customs.ts';

/** A number that was printed. */
export interface PrintedNumber {
  readonly value: number;
  /** What it may mean as well: for `1.204` where nothing tells whether the point is before decimals. */
  readonly alternative?: number;
}

const shape = /^\(?([-+])?\s?([.,]?\d(?:[\d.,'’ ]*\d)?)\s?(-)?(?:\s?[%‰°])?\)?$/u;
const grouped = /^\d{1,3}(?:([.,'’ ])\d{2,3})(?:\1\d{2,3})*$/u;

/**
 * The number that a text is: `1.204,50`, `1 204.5`, `(12)` and `12-` for less than nothing, `19 %` as 19.
 * Nothing where the text says more or less than one number.
 */
export function printedNumber(text: string, { decimalMark }: PrintCustoms): PrintedNumber | undefined {
  const plain = plainDigits(text);
  const match = shape.exec(plain);
  const digits = match?.[2];
  if (!match || digits === undefined || plain.startsWith('(') !== plain.endsWith(')')) return undefined;
  const sign = match[1] === '-' || match[3] === '-' || plain.startsWith('(') ? -1 : 1;
  const read = unsigned(digits, decimalMark);
  if (!read) return undefined;
  const { value, alternative } = read;
  return { value: sign * value, ...(alternative === undefined ? {} : { alternative: sign * alternative }) };
}

function unsigned(digits: string, decimalMark: PrintCustoms['decimalMark']): PrintedNumber | undefined {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const mark = digits.charAt(last);
  const isOnce = last >= 0 && digits.indexOf(mark) === last;
  const whole = isOnce ? digits.slice(0, last) : digits;
  const asDecimal = isOnce && isWhole(whole, mark) ? decimal(whole, digits.slice(last + 1)) : undefined;
  const asWhole = isWhole(digits, undefined) ? decimal(digits, '') : undefined;
  if (asDecimal === undefined || asWhole === undefined) {
    const value = asDecimal ?? asWhole;
    return value === undefined ? undefined : { value };
  }
  if (decimalMark !== undefined) return { value: decimalMark === mark ? asDecimal : asWhole };
  return { value: asWhole, alternative: asDecimal };
}

/** Whether digits are a whole number, in groups of one mark, which is another than the one before the decimals. */
function isWhole(digits: string, decimalMark: string | undefined): boolean {
  if (/^\d*$/u.test(digits)) return true;
  const mark = grouped.exec(digits)?.[1];
  const isThousands = /\d{3}$/u.test(digits);
  return mark !== undefined && mark !== decimalMark && isThousands && !digits.startsWith('0');
}

function decimal(whole: string, part: string): number | undefined {
  const value = Number(`${whole.replaceAll(/\D/gu, '') || '0'}.${part || '0'}`);
  return Number.isFinite(value) ? value : undefined;
}
