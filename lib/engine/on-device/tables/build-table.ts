import { joinLines } from '../../../image/join-words.ts';
import type { Table, TableCell } from '../../../image/table.ts';
import { type FilledCell, fillGrid, trimGrid, wordsInside } from './fill-grid.ts';
import type { Grid } from './grid.ts';
import { headRowCount } from './head-rows.ts';
import { boxInPicture, type PageTurn } from './page-turn.ts';
import type { PlacedWord } from './placed-word.ts';

/** Makes a table of a grid and the page's words: those inside it, each in the cell where its middle is. */
export function buildTable(
  wholeGrid: Grid,
  words: readonly PlacedWord[],
  turn: PageTurn,
  facts: Pick<Table, 'evidence' | 'confidence'>,
): Table {
  const grid = trimGrid(wholeGrid, words);
  const { xs, ys } = grid;
  const cells = fillGrid(grid, wordsInside(grid, words));
  const columnCount = xs.length - 1;
  const heads = headRowCount(cells, ys.length - 1, columnCount);
  return {
    ...facts,
    box: boxInPicture(turn, {
      left: xs[0] ?? 0,
      top: ys[0] ?? 0,
      right: xs.at(-1) ?? 0,
      bottom: ys.at(-1) ?? 0,
    }),
    angle: turn.angle,
    columnCount,
    rows: ys
      .slice(1)
      .map((_, row) =>
        cells.filter((cell) => cell.row === row).map((cell) => toCell(cell, grid, turn, row < heads)),
      ),
  };
}

function toCell(cell: FilledCell, { xs, ys }: Grid, turn: PageTurn, isHeader: boolean): TableCell {
  const { row, column, rowSpan, columnSpan, lines, words } = cell;
  return {
    text: lines.reduce(joinLines, ''),
    box: boxInPicture(turn, {
      left: xs[column] ?? 0,
      top: ys[row] ?? 0,
      right: xs[column + columnSpan] ?? 0,
      bottom: ys[row + rowSpan] ?? 0,
    }),
    column,
    rowSpan,
    columnSpan,
    isHeader,
    words: [...new Set(words.map(({ word }) => word))],
  };
}
