import { isRightToLeft } from '../../../image/is-right-to-left.ts';
import type { PlacedLine } from './placed-line.ts';

/** Pieces of text on one printed row, in the order in which they are read. */
export type Row = readonly PlacedLine[];

/** Two pieces are on one row if their middles differ by less than this share of the lower one's height. */
const rowShare = 0.5;

/** Sorts pieces of text into printed rows, top to bottom. */
export function rowsOf(lines: readonly PlacedLine[]): Row[] {
  const rows: PlacedLine[][] = [];
  const sorted = [...lines].sort((a, b) => middle(a) - middle(b) || a.left - b.left);
  for (const line of sorted) {
    const row = rows.findLast((candidate) => fits(candidate, line));
    if (row === undefined) rows.push([line]);
    else row.push(line);
  }
  for (const row of rows)
    row.sort(isReadLeftwards(row) ? (a, b) => b.right - a.right : (a, b) => a.left - b.left);
  return rows.sort((a, b) => rowMiddle(a) - rowMiddle(b));
}

/** Whether the pieces of a row are read from right to left. */
export function isReadLeftwards(row: readonly PlacedLine[]): boolean {
  return isRightToLeft(row.map(({ text }) => text).join(''));
}

function fits(row: readonly PlacedLine[], line: PlacedLine): boolean {
  return row.every((member) => !overlaps(member, line)) && row.some((member) => isLevel(member, line));
}

function isLevel(a: PlacedLine, b: PlacedLine): boolean {
  const height = Math.min(a.bottom - a.top, b.bottom - b.top);
  return Math.abs(middle(a) - middle(b)) < rowShare * height;
}

/** Boxes are generous, so neighbours may touch; text above or below overlaps by more than half. */
function overlaps(a: PlacedLine, b: PlacedLine): boolean {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return shared > 0.5 * Math.min(a.right - a.left, b.right - b.left);
}

function middle(line: PlacedLine): number {
  return (line.top + line.bottom) / 2;
}

function rowMiddle(row: Row): number {
  return row.reduce((sum, line) => sum + middle(line), 0) / row.length;
}
