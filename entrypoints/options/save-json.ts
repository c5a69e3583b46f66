import { fileName } from '@/lib/export/file-name';
import { download } from '@/lib/webext/download';

/** Gives the person a file of JSON. */
export function saveJson(text: string): void {
  download(new Blob([text], { type: 'application/json' }), fileName(Date.now(), 'json'));
}
