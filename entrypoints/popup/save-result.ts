import type { SaveFormat } from '@/components/save-menu';
import { exportedTables } from '@/lib/export/exported-tables';
import { fileName } from '@/lib/export/file-name';
import { toJson } from '@/lib/export/json';
import { toCsv } from '@/lib/export/table-csv';
import { toHtml } from '@/lib/export/table-html';
import { toMarkdown } from '@/lib/export/table-markdown';
import { toTsv } from '@/lib/export/table-tsv';
import { toText } from '@/lib/export/text';
import type { Extraction } from '@/lib/extraction/extraction';
import type { Table } from '@/lib/image/table';
import type { Translate } from '@/lib/message-key';
import { download } from '@/lib/webext/download';

const tableFormats: Readonly<
  Record<Exclude<SaveFormat, 'text' | 'json'>, readonly [string, string, (table: Table) => string]>
> = {
  csv: ['csv', 'text/csv', toCsv],
  tsv: ['tsv', 'text/tab-separated-values', toTsv],
  markdown: ['md', 'text/markdown', toMarkdown],
  html: ['html', 'text/html', (table) => `<!doctype html>\n<meta charset="utf-8">\n${toHtml(table)}`],
};

/**
 * Saves a finished run as a file; several tables follow each other, an empty line between them.
 *
 * @param how.keepLineBreaks text line by line as it is printed, instead of joined.
 */
export function saveResult(
  run: Extract<Extraction, { status: 'done' }>,
  { format, keepLineBreaks }: { readonly format: SaveFormat; readonly keepLineBreaks: boolean },
  t: Translate,
): void {
  const save = (extension: string, type: string, content: string) =>
    download(new Blob([content], { type }), fileName(Date.now(), extension));
  if (format === 'json') return save('json', 'application/json', toJson(run));
  if (format === 'text') return save('txt', 'text/plain', toText(run, keepLineBreaks));
  const [extension, type, write] = tableFormats[format];
  return save(extension, type, exportedTables(run.result, t).map(write).join('\n'));
}
