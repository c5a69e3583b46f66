import type { Pixels } from '../../../../image/pixels.ts';
import { wholePixels } from '../../whole-pixels.ts';

/** One row in so many is looked at. */
const step = 16;
/** Of a page as it is drawn, at least this share of pixels is the very same as the next one; of photos, a few in a hundred. */
const leastEven = 0.5;

/** Whether a picture is drawn, not photographed, as far as a glance tells: most of it is of even colours. */
export function isEven({ data, width, height }: Pixels): boolean {
  const colors = wholePixels(data);
  let same = 0;
  let seen = 0;
  for (let y = 0; y < height; y += step) {
    for (let at = y * width; at < (y + 1) * width - 1; at += 1) if (colors[at] === colors[at + 1]) same += 1;
    seen += width - 1;
  }
  return same >= leastEven * seen;
}
