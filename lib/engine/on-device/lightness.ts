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
    const from = 4 * at;
    light[at] =
      // Most are the same as the one before.
      at > 0 && colors[at] === colors[at - 1]
        ? (light[at - 1] ?? 0)
        : (77 * (data[from] ?? 0) + 150 * (data[from + 1] ?? 0) + 29 * (data[from + 2] ?? 0)) >> 8;
  }
  return { data: light, width, height };
}
