import type { Table } from '../image/table.ts';
import { defuseFormula } from './defuse-formula.ts';
import { tableCells } from './table-cells.ts';

/**
 * A table as CSV after RFC 4180: commas, CRLF, quotes where they are needed. Cells that a spreadsheet
 * would run as formulas are defused with an apostrophe, see {@link defuseFormula}. Merged cells have
 * their text once.
 */
export function toCsv(table: Table): string {
  return tableCells(table)
    .map((row) => `${row.map((text) => quote(defuseFormula(text))).join(',')}\r\n`)
    .join('');
}

/** A cell that begins with U+FEFF would be taken for the mark of the file's byte order, were it the first. */
function quote(text: string): string {
  return /[",\r\n]|^\ufeff/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
