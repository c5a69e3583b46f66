import { crc32 } from 'node:zlib';
import type { Pixels } from '../../lib/image/pixels.ts';
import { encodePng } from '../fakes/node-drawer.ts';
import { drawCode } from '../servers/contract/picture-code.ts';
import { numberGenerator } from '../unit/number-generator.ts';

/** Sides of a picture, in px: large enough for its code after any scaling. */
const [width, height] = [96, 48];

/** In a chunk of the file that no reader shows. */
export const canaryWords = 'canary-picture-5e1f0c';

/** A picture that says a code, under noise that is the same in all: each pixel is black or white, nearly. */
function canaryPixels(code: string): Pixels {
  const pixels = drawCode(code, width, height);
  const draw = numberGenerator(7);
  for (let at = 0; at < pixels.data.length; at += 4) {
    for (let channel = 0; channel < 3; channel++)
      pixels.data[at + channel] = Math.abs((pixels.data[at + channel] ?? 0) - draw(80));
  }
  return pixels;
}

/** Such a picture as a PNG file, with the marker's words in it. */
export function canaryPicture(code: string): Uint8Array<ArrayBuffer> {
  const file = Buffer.from(encodePng(canaryPixels(code)));
  const body = Buffer.from(`tEXtComment\0${canaryWords}`);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length - 4, 0);
  frame.writeUInt32BE(crc32(body), 4);
  const headerEnd = 33;
  return new Uint8Array(
    Buffer.concat([
      file.subarray(0, headerEnd),
      frame.subarray(0, 4),
      body,
      frame.subarray(4),
      file.subarray(headerEnd),
    ]),
  );
}

/** Some pixels of it as they stand in memory, in the orders that browsers use. */
export function pixelRuns(code: string): readonly Buffer[] {
  const { data } = canaryPixels(code);
  const pixels = Array.from({ length: 12 }, (_, at) => [
    ...data.subarray(4 * (200 + at), 4 * (200 + at) + 3),
  ]);
  const bgra = pixels.map(([red = 0, green = 0, blue = 0]) => [blue, green, red, 255]);
  return [pixels.map((rgb) => [...rgb, 255]), bgra, pixels].map((order) => Buffer.from(order.flat()));
}
