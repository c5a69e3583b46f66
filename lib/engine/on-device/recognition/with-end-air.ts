import type { RotatedRectangle } from '../rotated-rectangle.ts';

/** Added to both ends of a detected line, in heights: boxes sometimes cut into the first letter. */
const endAir = 0.1;

/** A detected line with room at both ends, as it is read. */
export function withEndAir(detected: RotatedRectangle): RotatedRectangle {
  return { ...detected, width: detected.width + 2 * endAir * detected.height };
}
