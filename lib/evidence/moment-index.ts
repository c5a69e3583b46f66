import { printedDate } from '../task/values/printed-date.ts';
import { printedTime } from '../task/values/printed-time.ts';
import { dateOrder } from './date-order.ts';
import { mendedDigits } from './mended-digits.ts';
import { wordRuns } from './word-runs.ts';
import type { StreamWord, WordStream } from './word-stream.ts';

/** Some words of a picture that are a day or a time of day. */
export interface MomentPlace {
  readonly words: readonly StreamWord[];
  /** As printed. */
  readonly text: string;
}

/** By its value, as `2026-01-31` or `13:59`, where a moment stands first: in the fewest words. */
type MomentIndex = ReadonlyMap<string, MomentPlace>;

/** As in "Friday, the 3rd of April 2026". */
const mostWords = 6;

/** No moment is longer: in characters, and in digits, as 2026-01-31 with 13:59:07 behind it without a space. */
const longest = 40;
const mostDigits = 14;
/** With the name of its month: a day and a year. */
const mostDigitsOfName = 6;

/** A date of numbers within other signs; a reader may lose the space before the time. */
const withinDate =
  /(?<![\d.,/-])(?:\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?|\d{1,2}\s?[-/., ]\s?\d{1,2}\s?[-/., ]\s?(?:\d{4}(?=\d\d:\d\d)|\d{4}(?!\d)|\d\d(?!\d)))/gu;
const withinTime =
  /(?<!\d|\d[.,])(?:\d{1,2}[:h.]\d\d(?:[:.]\d\d)?(?!\d)(?:\s?[ap]\.?m\b\.?)?)|(?<=\d{4})\d\d:\d\d(?!\d)/giu;

const dates = new WeakMap<WordStream, MomentIndex>();
const times = new WeakMap<WordStream, MomentIndex>();

/** All days that a picture names, found once. */
export function dateIndex(stream: WordStream): MomentIndex {
  const before = dates.get(stream);
  if (before) return before;
  const order = dateOrder(stream);
  const index = indexOf(stream, withinDate, (text) => daysOf(text, order));
  dates.set(stream, index);
  return index;
}

/** All times of day that a picture names, found once, without seconds and with them. */
export function timeIndex(stream: WordStream): MomentIndex {
  const before = times.get(stream);
  if (before) return before;
  const index = indexOf(stream, withinTime, (text) => {
    const time = printedTime(text);
    return time === undefined ? [] : [time.slice(0, 5), time];
  });
  times.set(stream, index);
  return index;
}

function indexOf(stream: WordStream, within: RegExp, read: (text: string) => readonly string[]): MomentIndex {
  const index = new Map<string, MomentPlace>();
  for (const words of wordRuns(stream, mostWords)) {
    const text = words.map(({ plain }) => plain).join(' ');
    if (text.length > longest || digits(text) > (words.length > 3 ? mostDigitsOfName : mostDigits)) continue;
    for (const part of new Set([bare(text), ...(text.match(within) ?? []), bare(mended(text))])) {
      if (digits(part) === 0) continue;
      for (const value of read(part)) if (!index.has(value)) index.set(value, { words, text: part });
    }
  }
  return index;
}

function digits(text: string): number {
  return text.match(/\d/gu)?.length ?? 0;
}

/** What a date may mean; where the page tells the order of its numbers, only that. */
function daysOf(text: string, order: ReturnType<typeof dateOrder>): string[] {
  const asDay = printedDate(text, { dayFirst: true })?.value;
  // Nobody prints a month first before a point.
  const asMonth = /\d\s?\./u.test(text) ? asDay : printedDate(text, { dayFirst: false })?.value;
  const possible = order === 'day-first' ? [asDay] : order === 'month-first' ? [asMonth] : [asDay, asMonth];
  return possible.filter((day) => day !== undefined);
}

function bare(text: string): string {
  return text.replaceAll(/^[^\p{L}\d]+|[^\p{L}\d年月日]+$/gu, '');
}

/** What a reader takes for other signs within numbers, and within the names of months; a year as in "Apr 12'25". */
function mended(text: string): string {
  return text
    .replaceAll(/(?<=\d)['’](?=\d\d(?!\d))/gu, ' ')
    .split(' ')
    .map((word) =>
      /\p{L}{3}/u.test(word) ? inName(word) : mendedDigits(word).replaceAll(/(?<=\d),(?=\d)/gu, '.'),
    )
    .join(' ');
}

function inName(word: string): string {
  return word.replaceAll('0', 'O').replaceAll(/[1|](?=\p{L})/gu, 'l');
}
