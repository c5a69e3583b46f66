import { boxAround } from '../../../image/box-around.ts';
import type { Box, Paragraph } from '../../../image/recognized-text.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import { boundingBox, type RotatedRectangle } from '../rotated-rectangle.ts';

/** In degrees: lines that are turned by more against their page are none of its prose. */
const leastTurn = 15;
/** Lines side by side, such as the labels of an axis, share this much of the lower one's height, and differ by no more degrees. */
const leastShared = 0.5;
const sameAngle = 15;

/** Whether a line runs up, down or aslant on a page that is turned by `angle` degrees. */
export function isRotated({ angle, isSteep }: RotatedRectangle, page: number): boolean {
  return isSteep === true || turnBetween(angle, page) > leastTurn;
}

/** Lines that run up, down or aslant, those that stand side by side as one: from left to right, of such as run down from right to left. */
export function rotatedRows(lines: readonly ReadLine[]): Paragraph[] {
  const rows: (readonly [ReadLine, ...ReadLine[]])[] = [];
  for (const line of lines.toSorted((a, b) => a.rectangle.centerX - b.rectangle.centerX)) {
    const at = rows.findIndex((row) => row.some((other) => areSideBySide(other.rectangle, line.rectangle)));
    const row = rows[at];
    if (row === undefined) rows.push([line]);
    else rows[at] = [...row, line];
  }
  return rows.map((row) => {
    const { angle } = row[0].rectangle;
    const words = (angle > 45 ? row.toReversed() : row).flatMap((line) => line.words);
    return { lines: [{ words, box: boxAround(words.map(({ box }) => box)), angle }] };
  });
}

/** Paragraphs in their order with others, each before the first that begins below its middle. */
export function withRotated(paragraphs: readonly Paragraph[], rotated: readonly Paragraph[]): Paragraph[] {
  const all = [...paragraphs];
  for (const row of rotated) {
    const { y, height } = boxOf(row);
    const next = all.findIndex((paragraph) => boxOf(paragraph).y > y + height / 2);
    all.splice(next < 0 ? all.length : next, 0, row);
  }
  return all;
}

function boxOf({ lines }: Paragraph): Box {
  return boxAround(lines.map(({ box }) => box));
}

function areSideBySide(one: RotatedRectangle, other: RotatedRectangle): boolean {
  const [a, b] = [boundingBox(one), boundingBox(other)];
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const isShared = shared >= leastShared * Math.min(a.height, b.height);
  return isShared && turnBetween(one.angle, other.angle) <= sameAngle;
}

function turnBetween(one: number, other: number): number {
  const difference = Math.abs(one - other) % 360;
  return Math.min(difference, 360 - difference);
}
