import type { Pixels } from '../../../../image/pixels.ts';
import type { Extent } from './extent.ts';

/** How much an extent's pixels differ in luminance (ITU-R BT.601, the one that JPEG keeps whole), 0 to 255. */
export function luminanceRange({ left, top, right, bottom }: Extent, { data, width }: Pixels): number {
  let [least, most] = [255, 0];
  for (let y = top; y < bottom; y += 1) {
    for (let at = 4 * (y * width + left); at < 4 * (y * width + right); at += 4) {
      const luminance = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
      least = Math.min(least, luminance);
      most = Math.max(most, luminance);
    }
  }
  return Math.max(0, most - least);
}
