import { isNumeric, isPlaceholder, isYear } from '../cell-kinds.ts';
import { median } from '../placed-word.ts';
import { columnEntries, type StripTexts } from './strip-texts.ts';

/** Rows further apart than this, in heights of type, are set to be touched, as settings and menus are. */
const airy = 1.9;
/** How sure it is that words in columns are a table, where no column has numbers or dates. */
const ofAiryPairs = 0.6;
const ofPairs = 0.85;
const ofPhrases = 0.65;
/** So many entries of a column are numbers. */
const numericShare = 0.5;

/**
 * How sure the kinds of their entries make it that columns are a table's, 0 to 1. Lists of settings and columns
 * of links stand on the page just as lists of words do: only numbers, and answers that come again, tell.
 *
 * @param height of the type, in px.
 */
export function listSureness(page: StripTexts, height: number): number {
  const columns = columnEntries(page);
  if (columns.some(isFigures)) return 1;
  if (page.columnCount === 2) {
    const middles = page.strips.map(({ middle }) => middle);
    const pitch = median(middles.slice(1).map((middle, at) => middle - (middles[at] ?? 0)));
    return pitch > airy * height ? ofAiryPairs : ofPairs;
  }
  return columns.every(isOfPhrases) && hasNoHoles(page) ? ofPhrases : 1;
}

function isFigures(entries: readonly string[]): boolean {
  const figures = entries.filter(
    (text) => isNumeric(text) || isPlaceholder(text) || isYear(text) || isDay(text),
  );
  return figures.length >= 2 && figures.length >= numericShare * entries.length;
}

function isDay(text: string): boolean {
  return /\d/u.test(text) && text.length < 20 && /^[\d\s./:,-]*(?:\p{L}{3,9}\.?)?[\d\s./:,-]*$/u.test(text);
}

/** Different phrases without a figure, such as the links of a site: none is said twice, as an answer would be. */
function isOfPhrases(entries: readonly string[]): boolean {
  return new Set(entries).size === entries.length && !entries.some((text) => /\d/u.test(text));
}

/** Whether nothing is left out inside the columns, only at their ends. */
function hasNoHoles({ texts, columnCount }: StripTexts): boolean {
  return Array.from({ length: columnCount }, (_, column) => column).every((column) => {
    const filled = texts.map((strip) => (strip[column] ?? '') !== '');
    return filled.slice(0, filled.lastIndexOf(true)).every(Boolean);
  });
}
