import type { Copied } from '@/lib/export/copied-result';
import type { ExportFormat } from '@/lib/export/export-format';
import type { Exported } from '@/lib/export/exported';

/** What is shown in a format for the clipboard; HTML as what a page holds, so that it is pasted as a table. */
export async function copiedAs(exported: Exported, as: Exclude<ExportFormat, 'words'>): Promise<Copied> {
  const { format } = await import('./leave');
  const { text } = format(exported, as);
  return as === 'html' ? { text: format(exported, 'tsv').text, html: text } : { text };
}
