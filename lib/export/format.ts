import { copiedResult } from './copied-result.ts';
import { exportedTables, type Exported } from './exported.ts';
import { recordHtml } from './record-html.ts';
import { recordJson } from './record-json.ts';
import { recordMarkdown } from './record-markdown.ts';
import { toCsv } from './table-csv.ts';
import { toHtml } from './table-html.ts';
import { toMarkdown } from './table-markdown.ts';
import { toTsv } from './table-tsv.ts';
import type { ExportFormat } from './export-format.ts';

/** What leaves, written in a format: for a file, with its extension and media type, or for the clipboard. */
export interface Formatted {
  readonly text: string;
  readonly extension: string;
  readonly type: string;
}

/** Writes what leaves in a format; several tables follow each other, an empty line between them. */
export function format(exported: Exported, as: Exclude<ExportFormat, 'words'>): Formatted {
  const { kind } = exported;
  const each = (write: (table: ReturnType<typeof exportedTables>[number]) => string) =>
    exportedTables(exported).map(write).join('\n');
  switch (as) {
    case 'text':
      return {
        text: `${copiedResult(exported).text.replace(/\n$/u, '')}\n`,
        extension: 'txt',
        type: 'text/plain',
      };
    case 'csv':
      return { text: each(toCsv), extension: 'csv', type: 'text/csv' };
    case 'tsv':
      return { text: each(toTsv), extension: 'tsv', type: 'text/tab-separated-values' };
    case 'markdown': {
      const text = kind === 'record' ? recordMarkdown(exported.record, exported.labelOf) : each(toMarkdown);
      return { text: kind === 'text' ? `${exported.text}\n` : text, extension: 'md', type: 'text/markdown' };
    }
    case 'html':
      return {
        text: kind === 'record' ? recordHtml(exported.record, exported.labelOf) : each(toHtml),
        extension: 'html',
        type: 'text/html',
      };
    case 'json': {
      const text =
        kind === 'tables' ? `${JSON.stringify(exported.json, null, 2)}\n` : recordJson(plainRecord(exported));
      return { text, extension: 'json', type: 'application/json' };
    }
  }
}

function plainRecord(exported: Exclude<Exported, { kind: 'tables' }>) {
  return exported.kind === 'record' ? exported.record : { text: exported.text };
}
