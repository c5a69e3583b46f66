import type { ExportFormat } from '@/lib/export/export-format';
import type { Exported, ExportedRun } from '@/lib/export/exported';
import { fileName } from '@/lib/export/file-name';
import { download } from '@/lib/webext/download';

/** Saves what is shown as a file; of a run, every word with its box can be saved too. */
export async function save(
  exported: Exported,
  as: ExportFormat,
  run: ExportedRun | undefined,
): Promise<void> {
  const { format, toJson } = await import('./leave');
  const put = (text: string, extension: string, type: string) =>
    download(new Blob([text], { type }), fileName(Date.now(), extension));
  if (as === 'words') {
    if (run) put(toJson(run), 'json', 'application/json');
    return;
  }
  const { text, extension, type } = format(exported, as);
  const page = as === 'html' ? `<!doctype html>\n<meta charset="utf-8">\n${text}` : text;
  put(page, extension, type);
}
