import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import type { Pixels } from '../../lib/image/pixels.ts';
import { places } from './unpack-streams.ts';

const pngStart = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const jpegStart = Buffer.of(0xff, 0xd8, 0xff);
const pngEnd = Buffer.from('IEND');
const jpegEnd = Buffer.of(0xff, 0xd9);

/** Whether some bytes hold a picture, PNG or JPEG, whose pixels are of a kind, however it was encoded. */
export function picturesIn(bytes: Buffer, isOurs: (pixels: Pixels) => boolean): boolean {
  for (const at of places(bytes, pngStart)) {
    const end = bytes.indexOf(pngEnd, at);
    if (end >= 0 && isOf(() => PNG.sync.read(bytes.subarray(at, end + 8)), isOurs)) return true;
  }
  for (const at of places(bytes, jpegStart)) {
    const end = bytes.indexOf(jpegEnd, at);
    if (end >= 0 && isOf(() => jpeg.decode(bytes.subarray(at, end + 2), { useTArray: true }), isOurs))
      return true;
  }
  return false;
}

function isOf(
  decode: () => { data: Uint8Array; width: number; height: number },
  isOurs: (pixels: Pixels) => boolean,
): boolean {
  try {
    const { data, width, height } = decode();
    return isOurs({ data: new Uint8ClampedArray(data), width, height });
  } catch {
    return false;
  }
}
