import type { Region } from './regions.ts';
import { columnAt } from './strip-cells.ts';
import type { Strip } from './strips.ts';

/** Lines up to this much further apart than the closest of the table may be the rest of its first or last row. */
const closeBy = 1.3;

/**
 * A region's strips with those just above and below that belong to it: the upper lines of its heads, and
 * heads set over several columns; the last lines of its last row.
 *
 * @param xs the columns' borders.
 * @param numeric for every column, whether it is one of numbers.
 */
export function wholeRegion(
  { strips, above, below }: Region,
  xs: readonly number[],
  numeric: readonly boolean[],
): Strip[] {
  const pitches = strips.slice(1).map((strip, at) => strip.middle - (strips[at]?.middle ?? 0));
  const limit = closeBy * Math.min(...pitches);
  const heads: Strip[] = [];
  for (const strip of above) {
    const under = heads[0] ?? strips[0];
    const first = strip.words[0];
    if (under === undefined || first === undefined || under.middle - strip.middle > limit) break;
    if (columnAt(xs, first.left) === 0 || (strip.words.at(-1)?.right ?? 0) > (xs.at(-1) ?? 0) + limit) break;
    heads.unshift(strip);
  }
  const rest: Strip[] = [];
  for (const strip of below) {
    const over = rest.at(-1) ?? strips.at(-1);
    const columns = new Set(strip.words.map((word) => columnAt(xs, (word.left + word.right) / 2)));
    const [column = 0] = columns;
    if (over === undefined || strip.middle - over.middle > limit) break;
    if (columns.size > 1 || column === 0 || numeric[column] === true) break;
    rest.push(strip);
  }
  return [...heads, ...strips, ...rest];
}
