import type { DrawnLine } from '../draw-line.ts';
import { inkShapes } from './ink-shapes.ts';

/** A tick is between these, width by height, and no more of its box than this is ink. */
const proportion = { least: 0.75, most: 1.9 };
const mostFill = 0.45;
/** All in its own width and height: where its tip is, where its long arm ends, and how high its short one begins. */
const tip = { from: 0.1, to: 0.5 };
const longArm = 0.6;
/** The long arm slants: halfway up it ends before this; that of a J stands upright. */
const halfway = 0.8;
const shortArm = { from: 0.3, to: 0.85 };
/** The shares of it that count as its lowest and highest rows, and as its first columns. */
const edge = 0.12;

/**
 * Whether a drawn sign is a tick: one line from the left down to a tip and up to the right, higher than it began. Its readers
 * take it for a `v`, a `J` or a stroke; a chevron has arms of one height, and other icons more lines.
 */
export function isTick(drawn: DrawnLine): boolean {
  const [shape, ...more] = inkShapes(drawn);
  if (shape === undefined || more.length > 0) return false;
  const { left, rows } = shape;
  const [width, height] = [shape.right - left, rows.length];
  const area = rows.reduce((sum, row) => sum + row.length, 0);
  if (width < proportion.least * height || width > proportion.most * height) return false;
  if (area > mostFill * width * height || rows.some((row) => strokesOf(row) > 2 || row.length === 0))
    return false;
  const depth = Math.max(1, Math.round(edge * height));
  const across = (part: readonly (readonly number[])[]): number[] =>
    part.flat().map((x) => (x - left) / width);
  const lowest = across(rows.slice(-depth));
  const highest = across(rows.slice(0, depth));
  const middle = across(rows.slice(Math.floor(height / 2), Math.floor(height / 2) + 1));
  const begins = rows.flatMap((row, y) => (row.some((x) => x - left < edge * width) ? [y / height] : []));
  return (
    isWithin(mean(lowest), tip) &&
    Math.min(...highest) >= longArm &&
    Math.max(...middle) <= halfway &&
    isWithin(Math.min(...begins), shortArm)
  );
}

function isWithin(value: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return value >= from && value <= to;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function strokesOf(row: readonly number[]): number {
  return row.filter((x, at) => at === 0 || x !== (row[at - 1] ?? x) + 1).length;
}
