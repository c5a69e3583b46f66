import { joinLines } from '../../../image/join-words.ts';
import { isNumeric, isPlaceholder, isYear } from './cell-kinds.ts';
import type { FilledCell } from './fill-grid.ts';

/** So many of a column's entries below its head are numbers in a column of numbers. */
const numericShare = 0.6;

/**
 * How many rows at the top head the columns. Over columns of numbers: those before the first number,
 * years aside; else the first row of a table of three columns or more, and all that its cells cover.
 */
export function headRowCount(cells: readonly FilledCell[], rowCount: number, columnCount: number): number {
  const numeric = Array.from({ length: columnCount }, (_, column) => isNumberColumn(cells, column));
  const numbers = cells.filter(
    (cell) => cell.columnSpan === 1 && numeric[cell.column] === true && isNumeric(textIn(cell)),
  );
  if (numeric.some(Boolean)) {
    const firsts = numbers.filter((cell) => !isHeadingYear(cell, cells)).map((cell) => cell.row);
    const first = Math.min(rowCount, ...firsts);
    if (first >= rowCount - 1 || first > Math.max(1, rowCount / 2)) return 0;
    return reachOf(cells, withoutHeading(cells, first));
  }
  return columnCount > 2 && rowCount > 2 ? reachOf(cells, 1) : 0;
}

function isNumberColumn(cells: readonly FilledCell[], column: number): boolean {
  const entries = cells
    .filter((cell) => cell.column === column && cell.columnSpan === 1)
    .map(textIn)
    .filter((text) => text !== '' && !isPlaceholder(text));
  const numbers = entries.filter(isNumeric).length;
  return numbers >= 2 && numbers >= numericShare * entries.length;
}

/** A year over entries of which few are years. */
function isHeadingYear(cell: FilledCell, cells: readonly FilledCell[]): boolean {
  if (!isYear(textIn(cell))) return false;
  const column = cells.filter((other) => other.column === cell.column && textIn(other) !== '');
  return column.filter((other) => isYear(textIn(other))).length <= 1 + 0.3 * column.length;
}

/** The last rows of a head that have nothing but a first cell are headings of the rows below. */
function withoutHeading(cells: readonly FilledCell[], rows: number): number {
  let heads = rows;
  while (heads > 1) {
    const last = cells.filter((cell) => cell.row === heads - 1 && textIn(cell) !== '');
    if (last.some((cell) => cell.column > 0)) break;
    heads -= 1;
  }
  return heads;
}

/** The first row that no cell of the head reaches into. */
function reachOf(cells: readonly FilledCell[], rows: number): number {
  const head = cells.filter((cell) => cell.row < rows && textIn(cell) !== '');
  return rows === 0 ? 0 : Math.max(rows, ...head.map((cell) => cell.row + cell.rowSpan));
}

function textIn(cell: FilledCell): string {
  return cell.lines.reduce(joinLines, '');
}
