import { median } from '../placed-word.ts';
import type { StripTexts } from './strip-texts.ts';

/** Running text has lines of several words, of which so many go on with the sentence of the line above. */
const leastWords = 3;
const leastGoingOn = 0.45;
const fewest = 3;

/**
 * Whether sentences run on through the rows: articles in columns, and prose beside a menu or notes. In a table
 * a cell may be wrapped as well, but not where the cell beside it begins a row.
 */
export function isRunningText(page: StripTexts): boolean {
  const columns = Array.from({ length: page.columnCount }, (_, column) => column);
  const running = columns.filter((column) => runsOn(page, column));
  return running.length > 0 && (2 * running.length >= page.columnCount || page.columnCount < 4);
}

function runsOn({ texts }: StripTexts, column: number): boolean {
  const lines = texts.map((strip) => strip[column] ?? '');
  const filled = lines.filter((line) => line !== '');
  if (median(filled.map((line) => line.split(' ').length)) < leastWords) return false;
  const besides = column === 0 ? 1 : 0;
  const begun = lines.flatMap((line, at) => {
    const above = lines[at - 1] ?? '';
    const isRow = at > 0 && line !== '' && above !== '' && (texts[at]?.[besides] ?? '') !== '';
    return isRow ? [goesOn(above, line)] : [];
  });
  return begun.length >= fewest && begun.filter(Boolean).length >= leastGoingOn * begun.length;
}

/** Whether a line is the rest of a sentence that the line above has begun. */
function goesOn(above: string, line: string): boolean {
  return /^\p{Ll}/u.test(line) && !/[.!?:;]$/u.test(above) && above.includes(' ');
}
