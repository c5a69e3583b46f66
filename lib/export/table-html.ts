import type { Table, TableCell } from '../image/table.ts';
import { defuseFormula } from './defuse-formula.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * A table as an HTML `table` element, all text escaped, merged cells merged; heads of columns are `th`. Spreadsheets
 * take it before plain text and run what looks like a formula there too: it is defused, see {@link defuseFormula}.
 */
export function toHtml(table: Table): string {
  const rows = table.rows.map((row) => `<tr>${row.map(cellElement).join('')}</tr>\n`);
  return `<table>\n${rows.join('')}</table>\n`;
}

function cellElement(cell: TableCell): string {
  const name = cell.isHeader ? 'th' : 'td';
  const spans = [
    ...(cell.columnSpan > 1 ? [` colspan="${cell.columnSpan}"`] : []),
    ...(cell.rowSpan > 1 ? [` rowspan="${cell.rowSpan}"`] : []),
  ];
  return `<${name}${spans.join('')}>${escapeHtml(defuseFormula(cell.text))}</${name}>`;
}
