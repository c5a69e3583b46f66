import type { Row } from '../page/page.ts';
import { type Found, mendDigits } from './found.ts';

const clock =
  /(?<![\d:.,/-]|\d[:.,])(\d{1,2})\s?[:h]\s?([0-5]\d)(?:\s?:\s?([0-5]\d))?\s?([ap]\.?\s?m\b\.?)?(?![\d:])/gu;
/** 12時34分, 오후 3시 5분 without its half. */
const eastAsian = /(?<!\d)(\d{1,2})\s?[時时시点點]\s?([0-5]\d)\s?[分분](?:\s?([0-5]\d)\s?[秒초])?()/gu;
/** A reader may leave out the space between a year and the time. */
const afterYear =
  /(?<=\b\d\d[./-]\d\d[./-]20\d\d)([012]?\d):([0-5]\d)(?::([0-5]\d))?\s?([ap]\.?m\b\.?)?(?![\d:])/gu;
const dotted = /(?<![\d:.,/-])(1[0-2]|0?[1-9])\.([0-5]\d)()\s?([ap]\.?m\b\.?)/gu;

/** The times of day of a row, as `13:59` or `13:59:07`. */
export function findTimes(row: Row): Found[] {
  const text = mendDigits(row.folded);
  const found: Found[] = [];
  for (const match of [afterYear, clock, dotted, eastAsian].flatMap((pattern) =>
    Array.from(text.matchAll(pattern)),
  )) {
    const [printed, hour = '', minute = '', second = '', half] = match;
    const start = match.index;
    const end = start + printed.trimEnd().length;
    const hours = hourOf(Number(hour), half);
    if (hours === undefined || found.some((each) => each.start < end && each.end > start)) continue;
    const parts = [String(hours), minute, second].filter((part) => part !== '');
    const value = parts.map((part) => part.padStart(2, '0')).join(':');
    found.push({ kind: 'time', value, start, end, certainty: 0.95 });
  }
  return found.sort((a, b) => a.start - b.start);
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (hour > 23) return undefined;
  if (half === undefined || half === '' || hour > 12) return hour;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}
