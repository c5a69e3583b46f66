import { type Extent, heightOf, widthOf } from './extent.ts';
import { labelRegions, type RegionBox } from './label-regions.ts';

/**
 * What lossy compression leaves lies in the same block as the edge that it comes from, and blocks are 8 px each way. Measured:
 * farther from an edge, hardly a pixel differs from its neighbours by more than 12.
 */
const leastLevel = 16;
/** Looked at in cells of so many px each way, and so many cells around each that holds an edge. */
const cell = 4;
const cellsAround = 2;

/** Fewer px are none of a letter. */
const leastArea = 4;
/** What goes on straight for so many px is a rule or a side of an outline, and what is no thicker, in px, a piece of one. */
const straight = 24;
const thickestRule = 3;
/** More may be a texture, or a page of faint text. */
const mostShapes = 500;

/**
 * The shapes whose pixels differ by less than an edge, but by more than what lossy compression leaves so far from all
 * edges; rules and outlines left out. Undefined where there are many.
 *
 * @param levels how much each pixel differs from its neighbours.
 */
export function faintShapes(levels: Uint8Array, edge: number, width: number): readonly Extent[] | undefined {
  const mask = new Uint8Array(levels.length);
  const cells = cellsNearEdges(levels, edge, width);
  for (let row = 0; row < levels.length; row += width) {
    const first = Math.floor(row / width / cell) * cells.across;
    markFaint({ levels, mask, near: cells.near }, { row, width, first });
  }
  clearRules(mask, width);
  const shapes = labelRegions(mask, 1, width, true).boxes.slice(1).filter(mayBeLetter);
  return shapes.length > mostShapes ? undefined : shapes;
}

function mayBeLetter(shape: RegionBox): boolean {
  return shape.area >= leastArea && Math.min(widthOf(shape), heightOf(shape)) > thickestRule;
}

/** Takes what goes on straight, across or down, out of a mask. */
function clearRules(mask: Uint8Array, width: number): void {
  const rules = new Uint8Array(mask.length);
  for (let row = 0; row < mask.length; row += width) {
    findStraight(mask, { from: row, to: row + width, step: 1 }, rules);
  }
  for (let column = 0; column < width; column += 1) {
    findStraight(mask, { from: column, to: mask.length, step: width }, rules);
  }
  for (let at = 0; at < mask.length; at += 1) if (rules[at] === 1) mask[at] = 0;
}

/** Marks the places of a row or a column that belong to straight stretches. */
function findStraight(
  mask: Uint8Array,
  { from, to, step }: { from: number; to: number; step: number },
  rules: Uint8Array,
): void {
  let length = 0;
  for (let at = from; at < to + step; at += step) {
    if (at < to && mask[at] === 1) {
      length += 1;
      continue;
    }
    if (length >= straight) for (let place = at - length * step; place < at; place += step) rules[place] = 1;
    length = 0;
  }
}

/** Marks what is faint in one row, whose cells begin at `first`. */
function markFaint(
  { levels, mask, near }: { levels: Uint8Array; mask: Uint8Array; near: Uint8Array },
  { row, width, first }: { row: number; width: number; first: number },
): void {
  for (let column = 0; column < width; column += 1) {
    if ((levels[row + column] ?? 0) <= leastLevel) continue;
    if (near[first + Math.floor(column / cell)] === 0) mask[row + column] = 1;
  }
}

/** 1 for every cell that is near an edge; row by row, so many `across`. */
function cellsNearEdges(
  levels: Uint8Array,
  edge: number,
  width: number,
): { near: Uint8Array; across: number } {
  const across = Math.ceil(width / cell);
  const down = Math.ceil(levels.length / width / cell);
  const edges = new Uint8Array(across * down);
  for (let row = 0; row < levels.length; row += width) {
    const first = Math.floor(row / width / cell) * across;
    for (let column = 0; column < width; column += 1) {
      if ((levels[row + column] ?? 0) > edge) edges[first + Math.floor(column / cell)] = 1;
    }
  }
  const near = new Uint8Array(across * down);
  for (let at = 0; at < edges.length; at += 1) {
    if (edges[at] === 0) continue;
    const [x, y] = [at % across, Math.floor(at / across)];
    const [left, right] = [Math.max(0, x - cellsAround), Math.min(across, x + cellsAround + 1)];
    for (let row = Math.max(0, y - cellsAround); row < Math.min(down, y + cellsAround + 1); row += 1) {
      near.fill(1, row * across + left, row * across + right);
    }
  }
  return { near, across };
}
