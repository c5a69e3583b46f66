import { sniffMediaType } from '@/lib/image/media-type';
import { isPdf } from '@/lib/pdf/is-pdf';

/** Bytes that tell every format apart. */
const headLength = 4096;

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

/** A file's first bytes. Throws the browser's own error where it cannot be opened, as a folder cannot. */
export async function headOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, headLength).arrayBuffer());
}
