import type { Customs } from './customs.ts';
import type { Row } from '../page/page.ts';
import { type Found, mendDigits } from './found.ts';
import { monthOf } from './months.ts';

/** A date as printed, before it is decided which number is the day. */
interface PrintedDate {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  /** The numbers in print order; `order` says what they are where the print itself does. */
  readonly first: number;
  readonly second: number;
  readonly order: 'day-month' | 'month-day' | undefined;
  readonly certainty: number;
}

const yearFirst = new RegExp(
  String.raw`(?<![\d.,])((?:19|20)\d\d)\s?([-/.年년])\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})[日일]?(?![\d/])`,
  'gu',
);
/** 20260131, where a label says that it is a date. */
const labelledDigits =
  /(?<=(?:date|dt|datum|fecha|tarikh|日期)\s?[:.]?\s?)((?:19|20)\d\d)()(\d\d)(\d\d)(?!\d)/gu;
const numeric =
  /(?<![\d.,/-]|\d:)(\d{1,2})\s?([-/.,])\s?(\d{1,2})\s?([-/.,])\s?(20\d\d(?=\d?\d:\d\d)|(?:19|20)\d\d(?!\d)|['’]?\d\d(?![\d%]|[.,/-]\d))/gu;
const dayName = new RegExp(
  String.raw`(?<![\d.,/])(\d{1,2})(?:st|nd|rd|th|er|\.)?\s?[-/.,]?\s?(?:(?:of|de) )?([a-z][a-z01]{2,9})\.?(?:\s?(?:[-/.,'’]|\s)\s?(?:de |del )?['’]?(\d\d)|\s?[-/.,'’]?\s?(?:de |del )?((?:19|20)\d\d))(?!\d(?!\d?:\d\d)|[:.,]\d)`,
  'gu',
);
const nameDay =
  /(?<!\p{L})([a-z][a-z01]{2,9})\.?\s?[-/. ]?\s?(\d{1,2})(?:st|nd|rd|th)?(?:\s?[,.\-/ ]\s?['’]?|['’])((?:19|20)\d\d|\d\d)(?![\d:])/gu;

/** The dates of a row as ISO 8601, in print order; where day and month cannot be told apart, both ways. */
export function findDates(row: Row, customs: Pick<Customs, 'dayFirst' | 'dayFirstIsSure'>): Found[] {
  return printedDates(row.folded).flatMap((printed) => {
    const found = decide(printed, customs);
    return found === undefined ? [] : [found];
  });
}

function printedDates(folded: string): PrintedDate[] {
  const text = mendDigits(folded);
  const dates: PrintedDate[] = [];
  const add = (match: RegExpMatchArray, rest: Omit<PrintedDate, 'start' | 'end'>): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (dates.every((date) => date.end <= start || date.start >= end)) dates.push({ start, end, ...rest });
  };
  for (const match of [yearFirst, labelledDigits].flatMap((pattern) => Array.from(text.matchAll(pattern)))) {
    const [, year, , first, second] = match;
    add(match, {
      year: Number(year),
      first: Number(first),
      second: Number(second),
      order: 'month-day',
      certainty: 1,
    });
  }
  for (const match of text.matchAll(numeric)) {
    const [, first = '', mark = '', second = '', mark2 = '', year = ''] = match;
    if (mark === ',' && mark2 === ',') continue;
    const order =
      Number(first) > 12 || mark === '.' ? 'day-month' : Number(second) > 12 ? 'month-day' : undefined;
    // In 1/09/2019 a digit may be missing: who prints a month's zero prints a day's.
    const isUneven = first.length !== second.length && (first.startsWith('0') || second.startsWith('0'));
    const certainty = (mark === mark2 ? (year.length === 4 ? 1 : 0.9) : 0.75) * (isUneven ? 0.5 : 1);
    add(match, { year: fullYear(year), first: Number(first), second: Number(second), order, certainty });
  }
  for (const match of text.matchAll(dayName)) {
    const [, day, name = '', short, long] = match;
    const month = monthOf(name);
    if (month === undefined) continue;
    add(match, {
      year: fullYear(long ?? short ?? ''),
      first: Number(day),
      second: month,
      order: 'day-month',
      certainty: 1,
    });
  }
  for (const match of text.matchAll(nameDay)) {
    const [, name = '', day, year = ''] = match;
    const month = monthOf(name);
    if (month === undefined) continue;
    add(match, { year: fullYear(year), first: month, second: Number(day), order: 'month-day', certainty: 1 });
  }
  return dates.sort((a, b) => a.start - b.start);
}

function fullYear(printed: string): number {
  const year = Number(printed.replace(/\D/gu, ''));
  if (year > 99) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function decide(
  printed: PrintedDate,
  customs: Pick<Customs, 'dayFirst' | 'dayFirstIsSure'>,
): Found | undefined {
  const { start, end, year, first, second, order, certainty } = printed;
  const dayFirst = isoDate(year, second, first);
  const monthFirst = isoDate(year, first, second);
  const usual = order === undefined ? (customs.dayFirst ?? true) : order === 'day-month';
  const value = usual ? dayFirst : monthFirst;
  const base = { kind: 'date', start, end } as const;
  if (value === undefined) {
    const other = order === undefined ? (usual ? monthFirst : dayFirst) : undefined;
    return other === undefined ? undefined : { ...base, value: other, certainty: certainty * 0.8 };
  }
  const other = usual ? monthFirst : dayFirst;
  if (order !== undefined || customs.dayFirstIsSure || other === undefined || other === value) {
    return { ...base, value, certainty };
  }
  return { ...base, value, alternative: other, certainty: customs.dayFirst === undefined ? 0.4 : 0.55 };
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 2100)
    return undefined;
  return date.toISOString().slice(0, 10);
}
