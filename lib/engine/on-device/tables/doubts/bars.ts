import { stripCells } from '../strip-cells.ts';
import type { Strip } from '../strips.ts';

/** In heights of type: words of one cell stand no further apart than this. */
const farApart = 1.2;
/** So many of the cells of several words may have words that far apart: those of merged heads. */
const mostParted = 0.2;

/**
 * Whether words stand far apart inside the columns: bars of buttons or links, one over the other, each spaced in
 * its own way.
 *
 * @param xs the columns' borders.
 * @param height of the type, in px.
 */
export function isBars(strips: readonly Strip[], xs: readonly number[], height: number): boolean {
  const several = stripCells(strips, xs)
    .flat()
    .filter((words) => words.length > 1);
  const parted = several.filter((words) =>
    words.some((word, at) => at > 0 && word.left - (words[at - 1]?.right ?? 0) > farApart * height),
  );
  return parted.length > 1 && parted.length > mostParted * several.length;
}
