import type { ReadLine } from '../recognition/read-line.ts';
import type { RotatedRectangle } from '../rotated-rectangle.ts';
import { makesSense } from './makes-sense.ts';
import { type QuarterTurn, turnRectangle } from './quarter-turn.ts';
import { runningUpOrDown, runsAcross } from './runs-across.ts';

/** So many of the longest lines are tried. */
const tried = 3;

/**
 * How a page lies on its side, 90 or 270: where its lines do not run across, and most of the longest ones that run up or down
 * make sense that way. 0 for every other page. Columns of Chinese or Japanese run down too, but their letters
 * stand upright: tried sideways, they make no sense.
 *
 * @param read reads a line that is turned; asked for nothing where most lines run across.
 */
export async function sidewaysTurn(
  rectangles: readonly RotatedRectangle[],
  read: (rectangle: RotatedRectangle) => Promise<ReadLine | undefined>,
): Promise<QuarterTurn> {
  if (await runsAcross(rectangles, read)) return 0;
  const longest = runningUpOrDown(rectangles)
    .toSorted((a, b) => b.height - a.height)
    .slice(0, tried);
  for (const turn of [90, 270] as const) {
    const turned = longest.map((rectangle) => turnRectangle(rectangle, turn));
    if (await makesSense(turned, read)) return turn;
  }
  return 0;
}
