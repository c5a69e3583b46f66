import { headOf } from '@/lib/image/head-of';
import { sniffMediaType } from '@/lib/image/media-type';
import { isPdf } from '@/lib/pdf/is-pdf';

type FileKind = 'document' | 'picture' | 'unreadable';

/** Files as what they are: documents, whose pages are to be picked, what cannot be opened, and all else. */
export async function sortFiles(
  files: readonly Blob[],
): Promise<{ documents: readonly Blob[]; pictures: readonly Blob[]; unreadable: readonly Blob[] }> {
  const kinds = await Promise.all(files.map(kindOf));
  const all = (kind: FileKind) => files.filter((_, index) => kinds[index] === kind);
  return { documents: all('document'), pictures: all('picture'), unreadable: all('unreadable') };
}

async function kindOf(file: Blob): Promise<FileKind> {
  const head = await headOf(file).catch(() => undefined);
  if (!head) return 'unreadable';
  return sniffMediaType(head) === undefined && isPdf(head) ? 'document' : 'picture';
}
