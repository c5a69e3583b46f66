import { drawSvg } from '../image/draw-svg.ts';
import { headOf } from '../image/head-of.ts';
import { sniffMediaType } from '../image/media-type.ts';
import type { GivenFile } from './capture.ts';

/**
 * Makes a file fit for the background, which has no page to draw vectors in; all else goes as it is. So does
 * a vector that cannot be drawn: its run says so, and no other file waits for it.
 */
export async function prepareFile(file: Blob): Promise<GivenFile> {
  const asItIs = { file: withoutName(file), notes: [] };
  if (sniffMediaType(await headOf(file)) !== 'image/svg+xml') return asItIs;
  return drawSvg(file).catch(() => asItIs);
}

/** The file's name says nothing that reading needs, so it goes no further. */
function withoutName(file: Blob): Blob {
  return file.slice(0, file.size, file.type);
}
