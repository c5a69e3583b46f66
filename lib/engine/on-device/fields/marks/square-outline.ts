import type { Box } from '../../../../image/recognized-text.ts';

/** A part of a picture as ink and ground: 1 for every px of ink, row by row. */
export interface InkMask {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** An outline is no flatter than this, side by side, and printed in this share of each side. */
const flattest = 0.88;
const leastPrinted = 0.84;
/** Between round corners so much of the least side is straight. */
const straight = 0.6;
/** Its first and last row share this much of the longer one. */
const alike = 0.8;
/** In sides: what is so near to the edge is the outline; a round letter leaves it before its corners. */
const edge = 0.18;
/** In sides, and in px: corners are printed as near as this, though they may be round; those of letters are further in. */
const corner = { round: 0.2, sharp: 0.06 };
const leastCorner = { round: 2, sharp: 1 };
/** In sides: lines of letters that are nearly square are thicker. */
const thinLine = 0.1;
/** In sides: air between the outline and what is inside. */
const air = 0.08;
/** In sides: the inside of an outline that is thinner than this is none. */
const leastInside = 0.45;
/** What is all ink but for a light tick is so in this share. */
const leastSolid = 0.55;

/** A square outline, in px of the mask. */
export interface SquareOutline {
  readonly box: Box;
  /** Whether it is drawn as letters are not: with sharp corners, or a thin line. */
  readonly isDrawn: boolean;
  /** The share of its inside that is ink; undefined where it is all ink, or but for a light sign in it. */
  readonly filled?: number;
}

/**
 * The square outline that a shape is or has, as of a check box whose tick reaches beyond it: from the first of its long rows to
 * the last one as wide. Undefined where it has none.
 *
 * @param side the least and the most, in px.
 */
export function squareOutline(
  mask: InkMask,
  side: { readonly least: number; readonly most: number },
): SquareOutline | undefined {
  const [y, height] = sidesAcross(mask, 'rows', side);
  const [x, width] = sidesAcross(mask, 'columns', side);
  const box = { x, y, width, height };
  const isSquare = Math.min(width, height) >= flattest * Math.max(width, height);
  if (!isSquare || height < side.least) return undefined;
  const thick = hasCorners(mask, box, 'round') ? sidesOf(mask, box) : undefined;
  if (thick === undefined) return undefined;
  const isDrawn = hasCorners(mask, box, 'sharp') || thick <= thinLine * width;
  const inset = thick + Math.max(1, Math.round(air * width));
  const inside = { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset };
  if (Math.min(inside.width, inside.height) >= leastInside * width)
    return { box, isDrawn, filled: inkIn(mask, inside) / (inside.width * inside.height) };
  return inkIn(mask, box) >= leastSolid * width * height ? { box, isDrawn } : undefined;
}

/** Where the first of the long strokes along rows or columns is, and how far it is to the far edge of the last one like it. */
function sidesAcross(
  { data, width, height }: InkMask,
  along: 'rows' | 'columns',
  side: { readonly least: number; readonly most: number },
): [number, number] {
  const [count, length] = along === 'rows' ? [height, width] : [width, height];
  const isInk = (line: number, at: number): boolean =>
    data[along === 'rows' ? line * width + at : at * width + line] === 1;
  const long = Array.from({ length: count }, (_, line) =>
    longestRun(length, (at) => isInk(line, at)),
  ).flatMap((run, line) =>
    run.length >= straight * side.least && run.length <= side.most ? [{ ...run, line }] : [],
  );
  const [first] = long;
  const last = long.findLast((run) => first !== undefined && isAlike(run, first));
  return first === undefined || last === undefined ? [0, 0] : [first.line, last.line - first.line + 1];
}

function longestRun(
  length: number,
  isInk: (at: number) => boolean,
): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  for (let at = 0; at <= length; at += 1) {
    if (at < length && isInk(at)) continue;
    if (at - start > best.length) best = { start, length: at - start };
    start = at + 1;
  }
  return best;
}

function isAlike(
  one: { readonly start: number; readonly length: number },
  other: { readonly start: number; readonly length: number },
): boolean {
  const shared =
    Math.min(one.start + one.length, other.start + other.length) - Math.max(one.start, other.start);
  return shared >= alike * Math.max(one.length, other.length);
}

function hasCorners(mask: InkMask, { x, y, width, height }: Box, kind: 'round' | 'sharp'): boolean {
  const size = Math.max(leastCorner[kind], Math.round(corner[kind] * width));
  const corners = [x, x + width - size].flatMap((left) =>
    [y, y + height - size].map((top) => ({ x: left, y: top, width: size, height: size })),
  );
  return corners.every((part) => inkIn(mask, part) > 0);
}

/** How thick the sides of an outline are, in px, as most of their places say; undefined where one of them is not printed. */
function sidesOf(mask: InkMask, { x, y, width, height }: Box): number | undefined {
  const at = (column: number, row: number): boolean => mask.data[row * mask.width + column] === 1;
  const depth = Math.max(2, Math.round(edge * width));
  const sides = [
    Array.from({ length: width }, (_, along) => (deep: number) => at(x + along, y + deep)),
    Array.from({ length: width }, (_, along) => (deep: number) => at(x + along, y + height - 1 - deep)),
    Array.from({ length: height }, (_, along) => (deep: number) => at(x + deep, y + along)),
    Array.from({ length: height }, (_, along) => (deep: number) => at(x + width - 1 - deep, y + along)),
  ];
  const depths: number[] = [];
  for (const side of sides) {
    const printed = side.flatMap((isInk) => {
      const first = Array.from({ length: depth }, (_, deep) => deep).find(isInk);
      if (first === undefined) return [];
      let last = first;
      while (last + 1 < width && isInk(last + 1)) last += 1;
      return [last + 1];
    });
    if (printed.length < leastPrinted * side.length) return undefined;
    depths.push(...printed);
  }
  return depths.sort((a, b) => a - b)[Math.floor(depths.length / 2)];
}

function inkIn({ data, width }: InkMask, box: Box): number {
  let ink = 0;
  for (let row = box.y; row < box.y + box.height; row += 1)
    for (let column = box.x; column < box.x + box.width; column += 1) ink += data[row * width + column] ?? 0;
  return ink;
}
