import { type Grid, type Span, spansOf } from './grid.ts';
import { type PlacedWord, textOfPlaced } from './placed-word.ts';
import { columnAt } from './strip-cells.ts';
import { stripsOf } from './strips.ts';

/** A cell with its words; the lines of its text, from top to bottom. */
export interface FilledCell extends Span {
  readonly lines: readonly string[];
  readonly words: readonly PlacedWord[];
}

/** The cells of a grid with the words whose middle is in them. */
export function fillGrid(grid: Grid, words: readonly PlacedWord[]): FilledCell[] {
  const spans = spansOf(grid);
  const columns = grid.xs.length - 1;
  const owners = new Map<number, number>();
  spans.forEach((span, at) => {
    for (let row = span.row; row < span.row + span.rowSpan; row += 1) {
      for (let column = span.column; column < span.column + span.columnSpan; column += 1) {
        owners.set(row * columns + column, at);
      }
    }
  });
  const contents: PlacedWord[][] = spans.map(() => []);
  for (const word of words) {
    const column = columnAt(grid.xs, (word.left + word.right) / 2);
    const row = columnAt(grid.ys, (word.top + word.bottom) / 2);
    contents[owners.get(row * columns + column) ?? 0]?.push(word);
  }
  return spans.map(({ row, column, rowSpan, columnSpan }, at) => {
    const strips = stripsOf(contents[at] ?? []);
    return {
      row,
      column,
      rowSpan,
      columnSpan,
      lines: strips.map((strip) => textOfPlaced(strip.words)),
      words: strips.flatMap((strip) => strip.words),
    };
  });
}

/** The words that stand inside a grid. */
export function wordsInside({ xs, ys }: Grid, words: readonly PlacedWord[]): PlacedWord[] {
  return words.filter((word) => {
    const x = (word.left + word.right) / 2;
    const y = (word.top + word.bottom) / 2;
    return x >= (xs[0] ?? 0) && x <= (xs.at(-1) ?? 0) && y >= (ys[0] ?? 0) && y <= (ys.at(-1) ?? 0);
  });
}

/** The grid without the rows and columns at its sides in which nothing is printed. */
export function trimGrid(grid: Grid, words: readonly PlacedWord[]): Grid {
  const inside = wordsInside(grid, words);
  const rows = inside.map((word) => columnAt(grid.ys, (word.top + word.bottom) / 2));
  const columns = inside.map((word) => columnAt(grid.xs, (word.left + word.right) / 2));
  if (inside.length === 0) return grid;
  const [top, bottom] = [Math.min(...rows), Math.max(...rows) + 1];
  const [left, right] = [Math.min(...columns), Math.max(...columns) + 1];
  return {
    xs: grid.xs.slice(left, right + 1),
    ys: grid.ys.slice(top, bottom + 1),
    leftEdges: grid.leftEdges.slice(top, bottom).map((row) => row.slice(left, right)),
    topEdges: grid.topEdges.slice(top, bottom).map((row) => row.slice(left, right)),
  };
}
