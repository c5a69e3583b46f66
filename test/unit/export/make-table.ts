import type { Table, TableCell } from '../../../lib/image/table.ts';

const box = { x: 0, y: 0, width: 10, height: 10 };

/** A cell in its column; merged or a head by `more`. */
export function cell(column: number, text: string, more: Partial<TableCell> = {}): TableCell {
  return { text, box, column, rowSpan: 1, columnSpan: 1, isHeader: false, words: [], ...more };
}

/** A table of rows of cells. */
export function table(columnCount: number, ...rows: readonly (readonly TableCell[])[]): Table {
  return { box, angle: 0, columnCount, rows, evidence: 'rules', confidence: 1 };
}

/** A table of plain cells. */
export function plainTable(...rows: readonly (readonly string[])[]): Table {
  return table(rows[0]?.length ?? 0, ...rows.map((row) => row.map((text, column) => cell(column, text))));
}

/** Regions over two merged heads, a row that is merged with the one above. */
export const mergedTable: Table = table(
  3,
  [cell(0, 'Region', { rowSpan: 2, isHeader: true }), cell(1, '2023', { columnSpan: 2, isHeader: true })],
  [cell(1, 'Units', { isHeader: true }), cell(2, 'Value', { isHeader: true })],
  [cell(0, 'North', { rowSpan: 2 }), cell(1, '120'), cell(2, '4,300')],
  [cell(1, '88'), cell(2, '')],
);
