import type { Box, Line } from '../../../../image/recognized-text.ts';

/** Fewer pieces than this tell nothing of how a page lies. */
const fewest = 8;
/** Degrees. Less is no tilt that moves words out of their rows; the reader itself tells of more. */
const least = 0.4;
const most = 4;

/**
 * How a page may be tilted, in degrees both ways, whose lines were found upright: the longer a line's upright box, the
 * higher it is. Nothing if the boxes do not say so.
 */
export function possibleTilts(lines: readonly Line[]): number[] {
  const boxes = lines.flatMap((line) => piecesOf(line)).filter(({ width, height }) => width > height);
  const slopes = boxes.flatMap((box, at) =>
    boxes
      .slice(at + 1)
      .filter((other) => Math.abs(other.width - box.width) > 4 * Math.min(box.height, other.height))
      .map((other) => (other.height - box.height) / (other.width - box.width)),
  );
  const slope = slopes.sort((a, b) => a - b)[Math.floor(slopes.length / 2)] ?? 0;
  const tilt = (Math.atan(slope) * 180) / Math.PI;
  return boxes.length < fewest || tilt < least || tilt > most ? [] : [tilt, -tilt];
}

/** Boxes of the words of a line that were found as one. */
function piecesOf({ words }: Line): Box[] {
  const pieces: Box[] = [];
  for (const { box } of words) {
    const last = pieces.at(-1);
    if (last !== undefined && last.y === box.y && last.height === box.height)
      pieces[pieces.length - 1] = { ...last, width: box.x + box.width - last.x };
    else pieces.push(box);
  }
  return pieces;
}
