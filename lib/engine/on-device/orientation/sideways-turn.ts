import type { ReadLine } from '../recognition/read-line.ts';
import type { RotatedRectangle } from '../rotated-rectangle.ts';
import { makesSense } from './makes-sense.ts';
import { type QuarterTurn, turnRectangle } from './quarter-turn.ts';

/** A line this many times longer than wide has a direction. */
const elongated = 1.5;

/** So many of the longest lines are tried. */
const tried = 3;

/**
 * How a page lies on its side, 90 or 270: where most of its lines run up or down, and most of the longest ones
 * make sense that way. 0 for every other page. Columns of Chinese or Japanese run down too, but their letters
 * stand upright: tried sideways, they make no sense.
 *
 * @param read reads a line that is turned; asked for nothing where most lines run across.
 */
export async function sidewaysTurn(
  rectangles: readonly RotatedRectangle[],
  read: (rectangle: RotatedRectangle) => Promise<ReadLine | undefined>,
): Promise<QuarterTurn> {
  const upAndDown = rectangles.filter(({ width, height }) => height > elongated * width);
  const across = rectangles.filter(({ width, height }) => width > elongated * height);
  if (lengthOf(upAndDown) <= lengthOf(across)) return 0;
  const longest = upAndDown.toSorted((a, b) => b.height - a.height).slice(0, tried);
  for (const turn of [90, 270] as const) {
    if (
      await makesSense(
        longest.map((rectangle) => turnRectangle(rectangle, turn)),
        read,
      )
    )
      return turn;
  }
  return 0;
}

function lengthOf(rectangles: readonly RotatedRectangle[]): number {
  return rectangles.reduce((sum, { width, height }) => sum + Math.max(width, height), 0);
}
