import type { JsonObject } from '../task/json-schema.ts';
import { cellsTable } from './cells-table.ts';
import { escapeHtml } from './escape-html.ts';
import { recordSections } from './record-sections.ts';
import { toHtml } from './table-html.ts';

/** A record as HTML, all text escaped: values as a table with heads of rows, groups under headings, lists of groups as tables. */
export function recordHtml(record: JsonObject, labelOf: (path: readonly string[]) => string): string {
  return recordSections(record, labelOf)
    .map(({ heading, pairs, table }) => {
      const name = `h${Math.min(heading.length + 1, 6)}`;
      return [
        ...(heading.length > 0 ? [`<${name}>${escapeHtml(heading.at(-1) ?? '')}</${name}>\n`] : []),
        ...(pairs.length > 0 ? [toHtml(cellsTable(pairs, 'rows'))] : []),
        ...(table ? [toHtml(table)] : []),
      ].join('');
    })
    .join('');
}
