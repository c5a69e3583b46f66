import type { Pixels } from '../../../image/pixels.ts';
import { readingScore, textOfLine } from '../languages/reading-score.ts';
import { lineConfidence } from '../orientation/line-confidence.ts';
import { isSurelyRead } from '../orientation/makes-sense.ts';
import { turnRectangle } from '../orientation/quarter-turn.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import type { RotatedRectangle } from '../rotated-rectangle.ts';
import { columnInk } from './column-ink.ts';
import { cutColumn } from './cut-column.ts';
import { type Column, layColumns } from './lay-columns.ts';

/** Reads a line of a picture, with data or as English. */
type Read = (pixels: Pixels, rectangle: RotatedRectangle, data?: string) => Promise<ReadLine | undefined>;

/** A picture's columns, by the rectangle that each was found as. */
export type FoundColumns = ReadonlyMap<RotatedRectangle, Column>;

/** A line so many times as high as wide may be a column: two characters. */
const tall = 1.8;
/** In degrees: further off, characters do not stand. */
const mostTilt = 3;
/** So many of the longest are tried; of these, one has to be read surely. */
const tried = 3;
/** Shorter ones are only tried with them: alone, they are brackets of a program more often. */
const leastRatio = 2.5;
/** Cuts that touch more ink, per character, are not between characters. */
const mostCost = 0.35;
/** Confidence of a column that is one; fewer characters may be icons. */
const leastScore = 0.78;
const leastCharacters = 2;
/** Chinese data reads few of the letters of Japanese, but surely. */
const leastShare = 0.3;
/** Data that is tried next only where the one before it saw its letters with so much confidence. */
const seenScore = 0.4;
const scripts = [
  { data: 'pp-ocr-v4-chinese', script: 'Jpan' },
  { data: 'pp-ocr-v3-japanese', script: 'Jpan' },
  { data: 'pp-ocr-v3-traditional-chinese', script: 'Jpan' },
] as const;
/** Columns of one text are about as wide, and begin about as high, in widths. */
const alike = 1.6;
const sameType = 1.5;
const nearby = 3;
const levelTop = 2.2;

/**
 * Finds the columns of upright Chinese or Japanese characters among a picture's lines: tall ones that can be cut into
 * squares, if one of the longest is read surely that way, and less surely as a line turned by a quarter. Of a picture
 * without tall lines nothing is asked.
 */
export async function findColumns(
  pixels: Pixels,
  rectangles: readonly RotatedRectangle[],
  read: Read,
): Promise<FoundColumns> {
  const found = new Map<RotatedRectangle, Column>();
  const candidates = rectangles.filter((each) => isStanding(each) && each.height >= tall * each.width);
  const cut = candidates.flatMap((rectangle) => {
    const column = columnOf(pixels, rectangle);
    return column === undefined ? [] : [{ rectangle, column }];
  });
  const longest = cut
    .filter(({ rectangle }) => rectangle.height >= leastRatio * rectangle.width)
    .toSorted((a, b) => b.rectangle.height - a.rectangle.height)
    .slice(0, tried);
  const sure: Column[] = [];
  for (const { rectangle, column } of longest) {
    if (await isColumn(pixels, rectangle, column, read)) sure.push(column);
    if (sure.length > 0) break;
  }
  const [first] = sure;
  if (first === undefined) return found;
  for (const { rectangle, column } of cut) {
    if (isAlike(column, first)) found.set(rectangle, columnOf(pixels, rectangle, first.side) ?? column);
  }
  for (const rectangle of rectangles) {
    if (found.has(rectangle) || !isStanding(rectangle, true)) continue;
    const column = columnOf(pixels, rectangle, first.side);
    if (column !== undefined && isEndOf(column, [...found.values()])) found.set(rectangle, column);
  }
  return found;
}

/** A box about as wide as high is never turned surely. */
function isStanding({ angle, width, height }: RotatedRectangle, isShort = false): boolean {
  return isShort ? height < tall * width && width < tall * height : Math.abs(angle) <= mostTilt;
}

/** @param side of the characters of other columns: of narrow characters alone, a column is narrower than its type. */
function columnOf(pixels: Pixels, rectangle: RotatedRectangle, side = 0): Column | undefined {
  const ink = columnInk(pixels, rectangle);
  const isNarrow = ink !== undefined && ink.box.width * sameType > side && ink.box.width < side;
  const cut = ink && cutColumn(ink, isNarrow ? side : 0);
  return ink && cut && cut.cost <= mostCost ? { ...ink, ...cut } : undefined;
}

async function isColumn(
  pixels: Pixels,
  rectangle: RotatedRectangle,
  column: Column,
  read: Read,
): Promise<boolean> {
  let turned = 0;
  for (const turn of [90, 270] as const) {
    const line = await read(pixels, turnRectangle(rectangle, turn));
    if (isSurelyRead(line)) return false;
    turned = Math.max(turned, lineConfidence(line));
  }
  const laid = layColumns(pixels, [column]);
  const [strip] = laid.rectangles;
  if (strip === undefined) return false;
  for (const { data, script } of scripts) {
    const line = await read(laid.pixels, strip, data);
    const score = readingScore(line, script);
    const isLong = textOfLine(line).length >= Math.max(leastCharacters, leastShare * column.cells.length);
    if (score >= Math.max(leastScore, turned) && isLong) return true;
    if (score < seenScore) return false;
  }
  return false;
}

function isAlike(a: Column, b: Column): boolean {
  return Math.max(a.side, b.side) <= alike * Math.min(a.side, b.side);
}

/** A character or two that stand beside a column, as the last of a paragraph do. */
function isEndOf(column: Column, columns: readonly Column[]): boolean {
  return columns.some(({ box, side }) => {
    const air = Math.abs(column.box.x + column.box.width / 2 - box.x - box.width / 2) / side;
    return (
      column.box.width <= alike * box.width &&
      air >= 1 &&
      air <= nearby &&
      Math.abs(column.box.y - box.y) <= levelTop * side
    );
  });
}
