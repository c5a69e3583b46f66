import type { Pixels } from '../image/pixels.ts';
import type { Box } from '../image/recognized-text.ts';

/** Blacks boxes out, in place: opaque, one colour, whole px, as `wholeBox` gives them. */
export function fillBoxes({ data, width }: Pixels, boxes: readonly Box[]): void {
  const line = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  // Opaque black, RGBA, on the one byte order that browsers run on.
  const black = 0xff_00_00_00;
  for (const box of boxes) {
    for (let y = box.y; y < box.y + box.height; y++) {
      const start = y * width + box.x;
      line.fill(black, start, start + box.width);
    }
  }
}
