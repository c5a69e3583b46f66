import { isNumeric } from './cell-kinds.ts';
import { columnsOf } from './columns.ts';
import { wordsInside } from './fill-grid.ts';
import { type Grid, spansOf } from './grid.ts';
import { type PlacedWord, textOfPlaced } from './placed-word.ts';
import { columnAt, stripCells } from './strip-cells.ts';
import { segmentsOf, type Strip, stripsOf } from './strips.ts';

/** In heights of type: air that parts two heads in one merged cell. */
const headGap = 1.2;
/** So many rows must show a column that has no rule, so many lines rows that have none. */
const leastRows = 3;

/**
 * Divides the cells of a ruled grid further where the words say so: columns and rows between which no
 * rule is printed, and heads side by side in one wide cell.
 *
 * @param height of the type, in px.
 */
export function refineGrid(ruled: Grid, words: readonly PlacedWord[], height: number): Grid {
  const inside = wordsInside(ruled, words);
  return divideHeads(divideRows(divideColumns(ruled, inside, height), inside), inside, height);
}

/** Words by the column or row they are in, if it is in one that is not merged with its neighbours. */
function wordsBy(
  grid: Grid,
  words: readonly PlacedWord[],
  isPlain: (span: { rowSpan: number; columnSpan: number }) => boolean,
): { word: PlacedWord; row: number; column: number }[] {
  const spans = spansOf(grid).filter((span) => !isPlain(span));
  return words
    .map((word) => ({
      word,
      row: columnAt(grid.ys, (word.top + word.bottom) / 2),
      column: columnAt(grid.xs, (word.left + word.right) / 2),
    }))
    .filter(({ row, column }) =>
      spans.every(
        (span) =>
          row < span.row ||
          row >= span.row + span.rowSpan ||
          column < span.column ||
          column >= span.column + span.columnSpan,
      ),
    );
}

function divideColumns(grid: Grid, words: readonly PlacedWord[], height: number): Grid {
  const placed = wordsBy(grid, words, ({ columnSpan }) => columnSpan === 1);
  let divided = grid;
  for (let column = grid.xs.length - 2; column >= 0; column -= 1) {
    const own = placed.filter((each) => each.column === column).map(({ word }) => word);
    const strips = stripsOf(own);
    const columns = columnsOf(strips, height);
    const parted = strips.filter((strip) => segmentsOf(strip, height).length > 1).length;
    if (columns.length < 2 || parted < leastRows || parted < strips.length / 2) continue;
    const borders = columns.slice(1).map(({ left }, at) => (left + (columns[at]?.right ?? left)) / 2);
    for (const x of borders.reverse()) divided = insertColumn(divided, column, x, own);
  }
  return divided;
}

/** A border within a column; where a word lies across, the cell stays whole. */
function insertColumn(grid: Grid, column: number, x: number, words: readonly PlacedWord[]): Grid {
  const crossed = new Set(
    words
      .filter((word) => word.left < x && word.right > x)
      .map((word) => columnAt(grid.ys, (word.top + word.bottom) / 2)),
  );
  return {
    xs: grid.xs.toSpliced(column + 1, 0, x),
    ys: grid.ys,
    leftEdges: grid.leftEdges.map((edges, row) => edges.toSpliced(column + 1, 0, !crossed.has(row))),
    topEdges: grid.topEdges.map((edges) => edges.toSpliced(column + 1, 0, edges[column] ?? true)),
  };
}

function divideRows(grid: Grid, words: readonly PlacedWord[]): Grid {
  const placed = wordsBy(grid, words, ({ rowSpan }) => rowSpan === 1);
  let divided = grid;
  for (let row = grid.ys.length - 2; row >= 0; row -= 1) {
    const strips = stripsOf(placed.filter((each) => each.row === row).map(({ word }) => word));
    if (!areRows(strips, grid.xs)) continue;
    const borders = strips.slice(1).map((strip, at) => (strip.top + (strips[at]?.bottom ?? 0)) / 2);
    for (const y of borders.reverse()) divided = insertRow(divided, row, y);
  }
  return divided;
}

/** Lines are rows if a column has a number in each, or if there are many that fill the same columns. */
function areRows(strips: readonly Strip[], xs: readonly number[]): boolean {
  if (strips.length < 2) return false;
  const cells = stripCells(strips, xs);
  const counts = xs.slice(1).map((_, column) => {
    const texts = cells.map((strip) => textOfPlaced(strip[column] ?? [])).filter((text) => text !== '');
    return { lines: texts.length, numbers: texts.filter(isNumeric).length };
  });
  const isNumbered = counts.some(
    ({ lines, numbers }) => numbers === lines && lines >= 2 && lines >= 0.7 * strips.length,
  );
  const full = counts.filter(({ lines }) => lines >= 0.8 * strips.length).length;
  return isNumbered || (strips.length > leastRows && full > 1 && full >= 0.7 * counts.length);
}

function insertRow(grid: Grid, row: number, y: number): Grid {
  return {
    xs: grid.xs,
    ys: grid.ys.toSpliced(row + 1, 0, y),
    leftEdges: grid.leftEdges.toSpliced(row + 1, 0, grid.leftEdges[row] ?? []),
    topEdges: grid.topEdges.toSpliced(
      row + 1,
      0,
      grid.xs.slice(1).map(() => true),
    ),
  };
}

/** Heads that stand side by side in one merged cell get the columns under them. */
function divideHeads(grid: Grid, words: readonly PlacedWord[], height: number): Grid {
  const leftEdges = grid.leftEdges.map((edges) => [...edges]);
  for (const span of spansOf(grid)) {
    if (span.columnSpan < 2 || span.rowSpan > 1) continue;
    const [left, right] = [grid.xs[span.column] ?? 0, grid.xs[span.column + span.columnSpan] ?? 0];
    const [top, bottom] = [grid.ys[span.row] ?? 0, grid.ys[span.row + 1] ?? 0];
    const strips = stripsOf(wordsInside({ ...grid, xs: [left, right], ys: [top, bottom] }, words));
    const [strip] = strips;
    if (strip === undefined || strips.length > 1) continue;
    const segments = segmentsOf(strip, headGap * height);
    segments.slice(1).forEach((segment, at) => {
      const before = segments[at]?.right ?? left;
      const border = nearestBorder(
        grid.xs,
        span.column,
        span.column + span.columnSpan,
        (before + segment.left) / 2,
      );
      if ((grid.xs[border] ?? 0) > before - height && (grid.xs[border] ?? 0) < segment.left + height) {
        const row = leftEdges[span.row];
        if (row !== undefined) row[border] = true;
      }
    });
  }
  return { ...grid, leftEdges };
}

function nearestBorder(xs: readonly number[], first: number, end: number, x: number): number {
  let nearest = first + 1;
  for (let border = first + 1; border < end; border += 1) {
    if (Math.abs((xs[border] ?? 0) - x) < Math.abs((xs[nearest] ?? 0) - x)) nearest = border;
  }
  return nearest;
}
