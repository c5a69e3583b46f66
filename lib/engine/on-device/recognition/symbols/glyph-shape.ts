import type { DrawnLine } from '../draw-line.ts';
import { hasInk, inkShapes } from './ink-shapes.ts';

/** What the first shape of a word's ink looks like, in px of the drawn line. */
export interface GlyphShape {
  readonly width: number;
  readonly height: number;
  /** How many stretches of rows hold ink, parted by rows that hold none. */
  readonly bands: number;
  /** How much of its box is ink, 0 to 1. */
  readonly fill: number;
  /** How wide its lowest rows are, against all of it, 0 to 1. */
  readonly bottomShare: number;
  /** How many of its highest rows are without ink in the middle, 0 to 1: a `µ` is open at the top, a `p` is not. */
  readonly openTop: number;
}

/** As much of the height counts as the lowest rows. */
const bottomRows = 0.15;
/** And as much as the highest ones, whose middle lies between these shares of the width. */
const topRows = 0.2;
const middle = [0.35, 0.6] as const;

/** The first shape in a drawn stretch of a line; undefined where there is none. */
export function glyphShape(drawn: DrawnLine): GlyphShape | undefined {
  const [shape] = inkShapes(drawn);
  if (shape === undefined) return undefined;
  const { left, right, rows } = shape;
  const [width, height] = [right - left, rows.length];
  const bands = rows.filter((row, y) => hasInk(row) && !hasInk(rows[y - 1] ?? [])).length;
  const fill = rows.reduce((sum, row) => sum + row.length, 0) / (width * height);
  const lowest = rows.slice(-Math.max(1, Math.round(bottomRows * height)));
  const bottomShare = Math.max(...lowest.map(spanOf)) / width;
  const highest = rows.slice(0, Math.ceil(topRows * height));
  const isOpen = (row: readonly number[]): boolean =>
    !row.some((x) => x - left >= middle[0] * width && x - left < middle[1] * width);
  const openTop = highest.filter(isOpen).length / highest.length;
  return { width, height, bands, fill, bottomShare, openTop };
}

function spanOf(row: readonly number[]): number {
  return (row.at(-1) ?? 0) - (row[0] ?? 0) + (hasInk(row) ? 1 : 0);
}
