import type { Table } from '../image/table.ts';
import { defuseFormula } from './defuse-formula.ts';
import { tableCells } from './table-cells.ts';

/**
 * A table as tab-separated text, which spreadsheets take from the clipboard: a tab between cells, a line
 * feed after each row; in a cell both become spaces. Formulas are defused, see {@link defuseFormula}.
 */
export function toTsv(table: Table): string {
  return tableCells(table)
    .map((row) => `${row.map((text) => defuseFormula(text).replaceAll(/\s+/gu, ' ')).join('\t')}\n`)
    .join('');
}
