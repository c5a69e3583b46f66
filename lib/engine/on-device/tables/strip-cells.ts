import { isNumeric, isPlaceholder, isYear } from './cell-kinds.ts';
import { type PlacedWord, textOfPlaced } from './placed-word.ts';
import type { Strip } from './strips.ts';

/** What the strips have in each column: words by `[strip][column]`; a word belongs where its middle is. */
export type StripCells = readonly (readonly (readonly PlacedWord[])[])[];

/** So many of a column's entries are numbers in a column of numbers. */
const numericShare = 0.6;

/** Puts the words of strips into columns; `xs` are the columns' borders, one more than columns. */
export function stripCells(strips: readonly Strip[], xs: readonly number[]): StripCells {
  return strips.map((strip) => {
    const cells: PlacedWord[][] = xs.slice(1).map(() => []);
    for (const word of strip.words) cells[columnAt(xs, (word.left + word.right) / 2)]?.push(word);
    return cells;
  });
}

/** The column in which a place lies, or the outermost one beside it. */
export function columnAt(xs: readonly number[], x: number): number {
  const at = xs.slice(1, -1).findIndex((border) => x < border);
  return at < 0 ? xs.length - 2 : at;
}

/** For every column, whether it is one of numbers. */
export function numericColumns(cells: StripCells): boolean[] {
  return (cells[0] ?? []).map((_, column) => {
    const texts = cells
      .map((strip) => textOfPlaced(strip[column] ?? []))
      .filter((text) => text !== '' && !isPlaceholder(text));
    const numbers = texts.filter(isNumeric);
    return numbers.length >= 2 && numbers.length >= numericShare * texts.length;
  });
}

/**
 * How many strips at the top head the columns: those before the first with numbers in the columns of
 * numbers. Years head columns too, over numbers that are none. 0 if no column has numbers.
 */
export function headStrips(cells: StripCells, numeric: readonly boolean[]): number {
  const columns = numeric.flatMap((is, column) => (is ? [column] : []));
  if (columns.length === 0) return 0;
  const years = cells.map((strip) =>
    columns.every((column) => isEmptyOrYear(textOfPlaced(strip[column] ?? []))),
  );
  const first = cells.findIndex((strip, at) => {
    const numbers = columns.filter((column) => isNumeric(textOfPlaced(strip[column] ?? [])));
    if (numbers.length === 0) return false;
    return years[at] !== true || years.slice(at + 1).filter(Boolean).length > 0.3 * cells.length;
  });
  return Math.max(0, first);
}

function isEmptyOrYear(text: string): boolean {
  return text === '' || isYear(text);
}
