import { heightOf, widthOf } from './extent.ts';
import type { RegionBox } from './label-regions.ts';

/** Lower shapes are marks in any case, in px. */
const leastHeight = 4;

/**
 * The median height of what may be letters, in px; 0 where there is none.
 *
 * @param share of them that are lower, instead of a half.
 */
export function usualHeight(shapes: readonly RegionBox[], share = 0.5): number {
  const heights = shapes
    .filter((shape) => heightOf(shape) > leastHeight && widthOf(shape) <= 3 * heightOf(shape))
    .map(heightOf)
    .sort((a, b) => a - b);
  return heights[Math.floor(share * heights.length)] ?? 0;
}
