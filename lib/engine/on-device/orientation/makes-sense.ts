import type { ReadLine } from '../recognition/read-line.ts';
import type { RotatedRectangle } from '../rotated-rectangle.ts';
import { lineConfidence } from './line-confidence.ts';

/** Lines on their head or side are read with no confidence at all, others with 0.95 and more (measured). */
const sureFrom = 0.8;

/** Fewer characters read as something either way. */
const leastCharacters = 4;

/** Whether a line was read with confidence. */
export function isSurelyRead(line: ReadLine | undefined): boolean {
  return lineConfidence(line) >= sureFrom;
}

/** Whether at least half of some lines are long enough to tell, and read with confidence. */
export async function makesSense(
  rectangles: readonly RotatedRectangle[],
  read: (rectangle: RotatedRectangle) => Promise<ReadLine | undefined>,
): Promise<boolean> {
  let telling = 0;
  for (const [at, rectangle] of rectangles.entries()) {
    const line = await read(rectangle);
    if (isSurelyRead(line) && textLength(line) >= leastCharacters) telling += 1;
    if (2 * telling >= rectangles.length) return true;
    const left = rectangles.length - at - 1;
    if (2 * (telling + left) < rectangles.length) return false;
  }
  return false;
}

function textLength(line: ReadLine | undefined): number {
  return (line?.words ?? []).reduce((sum, { text }) => sum + text.length, 0);
}
