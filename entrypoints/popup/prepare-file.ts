import type { BackgroundRequest } from '@/lib/messaging/requests';
import { sniffMediaType } from '@/lib/image/media-type';
import { drawSvg } from './draw-svg';

/** Bytes that tell every format apart. */
const headLength = 4096;

type PreparedFile = Pick<Extract<BackgroundRequest, { type: 'read-file' }>, 'file' | 'notes'>;

/** Makes a file fit for the background, which has no page to draw vectors in; all else goes as it is. */
export async function prepareFile(file: Blob): Promise<PreparedFile> {
  const head = new Uint8Array(await file.slice(0, headLength).arrayBuffer());
  return sniffMediaType(head) === 'image/svg+xml' ? drawSvg(file) : { file: withoutName(file), notes: [] };
}

/** The file's name says nothing that reading needs, so it goes no further. */
function withoutName(file: Blob): Blob {
  return file.slice(0, file.size, file.type);
}
