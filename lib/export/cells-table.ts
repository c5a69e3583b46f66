import type { Table, TableCell } from '../image/table.ts';

const nowhere = { x: 0, y: 0, width: 0, height: 0 };

/**
 * Texts as a table that stands nowhere in the picture.
 *
 * @param heads what the cells of the first row, or of the first column, are heads of.
 */
export function cellsTable(rows: readonly (readonly string[])[], heads: 'columns' | 'rows'): Table {
  return {
    box: nowhere,
    angle: 0,
    columnCount: Math.max(0, ...rows.map((row) => row.length)),
    rows: rows.map((row, at) =>
      row.map((text, column): TableCell => {
        const isHeader = (heads === 'columns' ? at : column) === 0;
        return { text, column, isHeader, box: nowhere, rowSpan: 1, columnSpan: 1, words: [] };
      }),
    ),
    evidence: 'alignment',
    confidence: 1,
  };
}
