import type { Pixels } from '../../../../image/pixels.ts';
import type { Extent } from './extent.ts';
import { luminanceAt } from './luminance-at.ts';

/** How much an extent's pixels differ in luminance, 0 to 255. */
export function luminanceRange({ left, top, right, bottom }: Extent, { data, width }: Pixels): number {
  let [least, most] = [255, 0];
  for (let y = top; y < bottom; y += 1) {
    for (let at = 4 * (y * width + left); at < 4 * (y * width + right); at += 4) {
      const luminance = luminanceAt(data, at);
      least = Math.min(least, luminance);
      most = Math.max(most, luminance);
    }
  }
  return Math.max(0, most - least);
}
