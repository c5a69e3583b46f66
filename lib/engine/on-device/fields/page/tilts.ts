import { boxAround } from '../../../../image/box-around.ts';
import type { Box, Line, Word } from '../../../../image/recognized-text.ts';

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
  const boxes = lines
    .flatMap((line) => foundTogether(line).map(({ box }) => box))
    .filter(({ width, height }) => width > height);
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

/** The words of a line by what was found as one: those have the height and place of one upright box. */
export function foundTogether({ words }: Line): { words: readonly Word[]; box: Box }[] {
  const groups: Word[][] = [];
  for (const word of words) {
    const group = groups.at(-1);
    const first = group?.[0]?.box;
    if (group && first?.y === word.box.y && first.height === word.box.height) group.push(word);
    else groups.push([word]);
  }
  return groups.map((group) => ({ words: group, box: boxAround(group.map(({ box }) => box)) }));
}
