import type { RotatedRectangle } from '../rotated-rectangle.ts';
import { boundingBox } from '../rotated-rectangle.ts';

/** A line this many times longer than high tells how high the page's lines are. */
const longLine = 2;

/** A box of which both sides are less than this share of a line's height may hold a part of a sign only. */
const smallShare = 0.6;

/** Width of one sign in heights of a line. */
const signWidth = 0.5;

/**
 * Gives a sign that stands alone the height of the page's lines: of a lone bracket the detector sees no more than
 * its middle (measured), and nobody can read that. Left as it is where it would reach into another line.
 */
export function wholeSigns(rectangles: readonly RotatedRectangle[]): RotatedRectangle[] {
  const height = medianOf(
    rectangles.filter((each) => each.width > longLine * each.height).map((each) => each.height),
  );
  return rectangles.map((rectangle) => {
    if (Math.max(rectangle.width, rectangle.height) >= smallShare * height) return rectangle;
    const whole = { ...rectangle, width: Math.max(rectangle.width, signWidth * height), height };
    return rectangles.some((other) => other !== rectangle && touches(whole, other)) ? rectangle : whole;
  });
}

function touches(one: RotatedRectangle, other: RotatedRectangle): boolean {
  const [a, b] = [boundingBox(one), boundingBox(other)];
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
