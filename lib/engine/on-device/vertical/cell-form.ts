import type { Cell } from './cut-column.ts';
import type { ColumnInk } from './column-ink.ts';

/**
 * How a character of a column differs from the same one across: `turned` by a quarter, as the long vowel mark and
 * brackets are; `raised` into the upper right corner or the middle, as commas and full stops are.
 */
export type CellForm =
  | { readonly kind: 'upright' | 'turned' }
  /** Where its ink begins from the left and ends below, in px of the column's box. */
  | { readonly kind: 'raised'; readonly left: number; readonly bottom: number };

/** All in sides of a character's square. */
const barWidth = 0.3;
const barLength = 0.55;
const markSize = 0.45;
const dotSize = 0.2;
const bracketLength = 0.6;

/** Tells the form of a character from its ink. */
export function cellForm(column: ColumnInk, { top, bottom }: Cell, side: number): CellForm {
  const shape = shapeIn(column, top, bottom);
  if (shape === undefined) return { kind: 'upright' };
  const width = (shape.right - shape.left) / side;
  const height = (shape.bottom - shape.top) / side;
  if (height <= bracketLength && isCorner(column, shape)) return { kind: 'turned' };
  if (width <= barWidth && height >= barLength) return { kind: shape.hasGap ? 'upright' : 'turned' };
  // A dot between words is smaller, and stays where it is.
  const isMark = Math.max(width, height) <= markSize && Math.max(width, height) > dotSize;
  return isMark ? { kind: 'raised', left: shape.left, bottom: shape.bottom } : { kind: 'upright' };
}

interface Shape {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** A row without ink lies in it. */
  readonly hasGap: boolean;
}

function shapeIn({ box, ink }: ColumnInk, from: number, to: number): Shape | undefined {
  let [left, right] = [box.width, 0];
  const inked: number[] = [];
  for (let y = Math.max(0, from); y < Math.min(box.height, to); y += 1) {
    const row = ink.subarray(y * box.width, (y + 1) * box.width);
    const first = row.indexOf(1);
    if (first === -1) continue;
    inked.push(y);
    left = Math.min(left, first);
    right = Math.max(right, row.lastIndexOf(1) + 1);
  }
  const [top, last] = [inked[0], inked.at(-1)];
  if (top === undefined || last === undefined) return undefined;
  return { left, right, top, bottom: last + 1, hasGap: inked.length < last + 1 - top };
}

/** A stroke across and one down that meet in the upper right or the lower left, and nothing between them. */
function isCorner({ box, ink }: ColumnInk, { left, right, top, bottom }: Shape): boolean {
  const [width, height] = [right - left, bottom - top];
  const share = (fromX: number, toX: number, fromY: number, toY: number): number => {
    let sum = 0;
    let count = 0;
    for (let y = Math.round(top + fromY * height); y < Math.round(top + toY * height); y += 1) {
      for (let x = Math.round(left + fromX * width); x < Math.round(left + toX * width); x += 1) {
        sum += ink[y * box.width + x] ?? 0;
        count += 1;
      }
    }
    return count === 0 ? 1 : sum / count;
  };
  if (Math.min(width, height) < 3) return false;
  const isOpening = share(0, 0.7, 0.4, 1) === 0 && share(0, 1, 0, 0.4) > 0.2;
  const isClosing = share(0.3, 1, 0, 0.6) === 0 && share(0, 1, 0.6, 1) > 0.2;
  return isOpening || isClosing;
}
