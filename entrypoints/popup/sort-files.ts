import { sniffMediaType } from '@/lib/image/media-type';
import { isPdf } from '@/lib/pdf/is-pdf';

/** Bytes that tell every format apart. */
const headLength = 4096;

/** Files as what they are: documents, whose pages are to be picked, and all else. */
export async function sortFiles(
  files: readonly Blob[],
): Promise<{ documents: readonly Blob[]; pictures: readonly Blob[] }> {
  const kinds = await Promise.all(files.map(isDocument));
  return {
    documents: files.filter((_, index) => kinds[index]),
    pictures: files.filter((_, index) => !kinds[index]),
  };
}

async function isDocument(file: Blob): Promise<boolean> {
  const head = await headOf(file);
  return sniffMediaType(head) === undefined && isPdf(head);
}

/** A file's first bytes; none where it cannot be read, as a folder cannot. */
export async function headOf(file: Blob): Promise<Uint8Array> {
  return file
    .slice(0, headLength)
    .arrayBuffer()
    .then(
      (bytes) => new Uint8Array(bytes),
      () => new Uint8Array(),
    );
}
