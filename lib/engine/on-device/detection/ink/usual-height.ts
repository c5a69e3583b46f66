import { heightOf, widthOf } from './extent.ts';
import type { RegionBox } from './label-regions.ts';

/** Lower shapes are marks in any case, in px. */
const leastHeight = 4;

/** The median height of what may be letters, in px; 0 where there is none. */
export function usualHeight(shapes: readonly RegionBox[]): number {
  const heights = shapes
    .filter((shape) => heightOf(shape) > leastHeight && widthOf(shape) <= 3 * heightOf(shape))
    .map(heightOf)
    .sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}
