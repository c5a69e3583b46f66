import type { Pixels } from '../../image/pixels.ts';
import { wholePixels } from './whole-pixels.ts';

/** How light each px of a picture is, 0 to 255, row by row. */
export interface Lightness {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The lightness of an opaque picture's px, with the weights of ITU-R BT.601: once for all that look for rules. */
export function lightnessOf({ data, width, height }: Pixels): Lightness {
  const light = new Uint8Array(width * height);
  const colors = wholePixels(data);
  for (let at = 0; at < light.length; at += 1) {
    // Red, green and blue of one pixel, read at once: twice as fast as one by one.
    const color = colors[at] ?? 0;
    light[at] = (77 * (color & 255) + 150 * ((color >> 8) & 255) + 29 * ((color >> 16) & 255)) >> 8;
  }
  return { data: light, width, height };
}
