import type { BatchFormat } from '@/components/batch/batch-view';
import type { BatchTable } from '@/components/batch/batch-table';
import { fileName } from '@/lib/export/file-name';
import { format } from '@/lib/export/format';
import { toJsonLines } from '@/lib/export/json-lines';
import type { Translate } from '@/lib/message-key';
import { download } from '@/lib/webext/download';

/** Saves the table as a file. What makes workbooks is loaded only then. */
export async function saveTable({ exported }: BatchTable, as: BatchFormat, t: Translate): Promise<void> {
  const put = (blob: Blob, extension: string) => download(blob, fileName(Date.now(), extension));
  if (as === 'xlsx') {
    const { toXlsx } = await import('@/lib/export/xlsx/to-xlsx');
    const names = [t('batchTableSheet'), t('batchEntriesSheet')];
    const sheets = exported.tables.map((table, at) => ({ name: names[at] ?? String(at + 1), table }));
    return put(await toXlsx(sheets), 'xlsx');
  }
  if (as === 'json-lines') {
    const records = Array.isArray(exported.json) ? exported.json : [];
    return put(new Blob([toJsonLines(records)], { type: 'application/jsonl' }), 'jsonl');
  }
  const { text, extension, type } = format(exported, as);
  return put(new Blob([text], { type }), extension);
}
