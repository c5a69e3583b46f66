import type { Row } from '../page/page.ts';
import { passesGs1, passesIsbn10, passesLuhn } from './checksums.ts';
import type { Found } from './found.ts';

const digitRuns = /(?<![\d\p{L}.,/+-])\d(?:[ -]?\d){7,18}(?![\d\p{L}]|[.,]\d)/gu;
const isbn10 = /(?<=isbn(?:-?10)?:?\s?)\d(?:[ -]?\d){8}[ -]?[\dx]/gu;
/** How cards print their numbers: groups of four, or the 4-6-5 of American Express. */
const cardGroups = /^(?:\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}|3[47]\d{2}([ -]?)\d{6}\2\d{5})$/u;

/** Numbers that prove themselves by a check digit: EAN, UPC, ISBN, payment cards. */
export function findProductCodes(row: Row): Found[] {
  const found: Found[] = [];
  for (const match of row.folded.matchAll(isbn10)) {
    const value = match[0].replace(/[ -]/gu, '').toUpperCase();
    if (passesIsbn10(value)) found.push(at(match, 'isbn', value));
  }
  for (const match of row.text.matchAll(digitRuns)) {
    const kind = kindOf(match[0], row.folded.slice(0, match.index));
    if (kind !== undefined && found.every(({ start, end }) => start > match.index || end <= match.index)) {
      found.push(at(match, kind, match[0].replace(/[ -]/gu, '')));
    }
  }
  return found;
}

function kindOf(printed: string, before: string): Found['kind'] | undefined {
  const digits = printed.replace(/[ -]/gu, '');
  if (/^(\d)\1+$/u.test(digits)) return undefined;
  if (cardGroups.test(printed) && /^(?:4|5[1-5]|2[2-7]|3[47]|6)/u.test(digits) && passesLuhn(digits))
    return 'card';
  if (/^97[89]/u.test(digits) && digits.length === 13 && passesGs1(digits)) return 'isbn';
  // One number in ten passes by chance: short ones only where a label says so, or unbroken at a row's start.
  const isLabelled = /(?:ean|upc|gtin|barcode|strichcode|code barres)\D{0,6}$/u.test(before);
  const isLong = digits.length === 13 || digits.length === 12;
  if (!(isLabelled || (isLong && /^\d+$/u.test(printed)))) return undefined;
  return [8, 12, 13, 14].includes(digits.length) && passesGs1(digits) ? 'ean' : undefined;
}

function at(match: RegExpExecArray, kind: Found['kind'], value: string, certainty = 1): Found {
  return { kind, value, start: match.index, end: match.index + match[0].length, certainty };
}
