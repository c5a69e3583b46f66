import type { RotatedRectangle } from '../rotated-rectangle.ts';

/** A line this many times longer than high has an angle to be trusted. */
const longLine = 5;

/** How far a page is turned, in degrees clockwise: the median angle of its long lines, 0 if it has none. */
export function pageAngle(rectangles: readonly RotatedRectangle[]): number {
  const angles = rectangles
    .filter((rectangle) => rectangle.width > longLine * rectangle.height)
    .map((rectangle) => rectangle.angle)
    .sort((a, b) => a - b);
  return angles[Math.floor(angles.length / 2)] ?? 0;
}
