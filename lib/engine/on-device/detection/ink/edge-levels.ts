import type { Pixels } from '../../../../image/pixels.ts';
import { wholePixels } from '../../whole-pixels.ts';

/**
 * How much each pixel differs, in any one channel, from the one to its right or the one below it: 0 to 255.
 *
 * @param step one row in so many is looked at; the others are 0.
 */
export function edgeLevels({ data, width, height }: Pixels, step = 1): Uint8Array {
  const levels = new Uint8Array(width * height);
  const colors = wholePixels(data);
  for (let y = 0; y < height; y += step) {
    markLevels({ data, colors, levels }, { from: y * width, width, hasBelow: y < height - 1 });
  }
  return levels;
}

/** Of one row: see `markEdges` in `edge-mask.ts`. */
function markLevels(
  { data, colors, levels }: { data: Uint8ClampedArray; colors: Int32Array; levels: Uint8Array },
  { from, width, hasBelow }: { from: number; width: number; hasBelow: boolean },
): void {
  const last = from + width - 1;
  for (let at = from; at <= last; at += 1) {
    const color = colors[at];
    const across = at < last && color !== colors[at + 1] ? difference(data, 4 * at, 4 * at + 4) : 0;
    const down = hasBelow && color !== colors[at + width] ? difference(data, 4 * at, 4 * (at + width)) : 0;
    levels[at] = Math.max(across, down);
  }
}

function difference(data: Uint8ClampedArray, one: number, other: number): number {
  return Math.max(
    Math.abs((data[one] ?? 0) - (data[other] ?? 0)),
    Math.abs((data[one + 1] ?? 0) - (data[other + 1] ?? 0)),
    Math.abs((data[one + 2] ?? 0) - (data[other + 2] ?? 0)),
  );
}
