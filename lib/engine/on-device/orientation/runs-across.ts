import type { ReadLine } from '../recognition/read-line.ts';
import type { RotatedRectangle } from '../rotated-rectangle.ts';
import { makesSense } from './makes-sense.ts';

/** A line this many times longer than wide has a direction. */
const elongated = 1.5;

/** So many of the longest lines are tried: one that makes sense is enough, since bars of a chart may be taken for lines. */
const tried = 3;

/** Where lines across make sense, and are this share of those that run up or down, these are labels of a chart. */
const leastAcross = 0.2;

/**
 * Whether the lines of a page run across: most of them, or some that make sense.
 *
 * @param read asked for nothing where most lines run across.
 */
export async function runsAcross(
  rectangles: readonly RotatedRectangle[],
  read: (rectangle: RotatedRectangle) => Promise<ReadLine | undefined>,
): Promise<boolean> {
  const across = rectangles.filter(({ width, height }) => width > elongated * height);
  const lengths = { across: lengthOf(across), upOrDown: lengthOf(runningUpOrDown(rectangles)) };
  if (lengths.upOrDown <= lengths.across) return true;
  if (lengths.across < leastAcross * lengths.upOrDown) return false;
  for (const line of across.toSorted((a, b) => b.width - a.width).slice(0, tried)) {
    if (await makesSense([line], read)) return true;
  }
  return false;
}

/** Those of some lines that run up or down. */
export function runningUpOrDown(rectangles: readonly RotatedRectangle[]): RotatedRectangle[] {
  return rectangles.filter(({ width, height }) => height > elongated * width);
}

function lengthOf(rectangles: readonly RotatedRectangle[]): number {
  return rectangles.reduce((sum, { width, height }) => sum + Math.max(width, height), 0);
}
