import type { Pixels } from '../../../../image/pixels.ts';
import type { Extent } from './extent.ts';

/** The most that any one of the colour channels differs within an extent, 0 to 255. */
export function rangeIn({ left, top, right, bottom }: Extent, { data, width }: Pixels): number {
  const least = [255, 255, 255];
  const most = [0, 0, 0];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        const value = data[4 * (y * width + x) + channel] ?? 0;
        if (value < (least[channel] ?? 0)) least[channel] = value;
        if (value > (most[channel] ?? 0)) most[channel] = value;
      }
    }
  }
  return Math.max(...most.map((value, channel) => value - (least[channel] ?? 0)));
}
