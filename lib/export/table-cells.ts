import type { Table } from '../image/table.ts';

/**
 * A table as rows of texts, all of the table's width. A merged cell's text stands in the first of the
 * places that it covers, the others are empty.
 */
export function tableCells(table: Table): string[][] {
  return table.rows.map((row) => {
    const texts = Array.from({ length: table.columnCount }, () => '');
    for (const cell of row) texts[cell.column] = cell.text;
    return texts;
  });
}
