import { monthOf } from './month-of.ts';
import { plainDigits } from './plain-digits.ts';
import type { PrintCustoms } from './print-customs.ts';

/** A day that was printed, as `2026-01-31`. */
export interface PrintedDate {
  readonly value: string;
  /** What it may mean as well: for 03/04/2026 where nothing tells which is the month. */
  readonly alternative?: string;
}

const yearFirst = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?$/u;
const numeric = /^(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|['’]?\d\d)$/u;
const dayName =
  /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s./-]*(?:of |de )?(\p{L}+)\.?,?[\s./-]*(?:de[l]? )?(\d{4}|['’]?\d\d)$/iu;
const nameDay = /^(\p{L}+)\.?[\s./-]*(\d{1,2})(?:st|nd|rd|th)?,?[\s./-]+(\d{4}|['’]?\d\d)$/iu;
const weekday = /^\p{L}+\.?,?\s+(?=\d|\p{L}+\.? \d)/u;

/** The date that a text is, with or without the day of the week; nothing where it is none or no day there is. */
export function printedDate(text: string, customs: PrintCustoms): PrintedDate | undefined {
  const plain = plainDigits(text);
  return read(plain, customs) ?? read(plain.replace(weekday, ''), customs);
}

function read(text: string, { dayFirst }: PrintCustoms): PrintedDate | undefined {
  const [, year = '', month = '', day = ''] = yearFirst.exec(text) ?? [];
  if (year !== '') return only(isoDate(Number(year), Number(month), Number(day)));
  const named = dayName.exec(text);
  if (named) return only(isoDate(fullYear(named[3]), monthOf(named[2] ?? ''), Number(named[1])));
  const turned = nameDay.exec(text);
  if (turned) return only(isoDate(fullYear(turned[3]), monthOf(turned[1] ?? ''), Number(turned[2])));
  const [, first = '', mark, second = '', printedYear] = numeric.exec(text) ?? [];
  if (first === '') return undefined;
  const asDayFirst = isoDate(fullYear(printedYear), Number(second), Number(first));
  const asMonthFirst = isoDate(fullYear(printedYear), Number(first), Number(second));
  // Nobody prints a month first before a point.
  const order = dayFirst ?? (mark === '.' ? true : undefined);
  const [value, other] = order === false ? [asMonthFirst, asDayFirst] : [asDayFirst, asMonthFirst];
  if (value === undefined || order !== undefined || other === undefined || other === value) {
    return only(value ?? other);
  }
  return { value, alternative: other };
}

function only(value: string | undefined): PrintedDate | undefined {
  return value === undefined ? undefined : { value };
}

function fullYear(printed: string | undefined): number {
  const year = Number(printed?.replaceAll(/\D/gu, ''));
  if (year > 99) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function isoDate(year: number, month: number | undefined, day: number): string | undefined {
  if (month === undefined || year < 1000) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}
