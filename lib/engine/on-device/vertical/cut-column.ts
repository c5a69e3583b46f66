import type { ColumnInk } from './column-ink.ts';

/** The rows of one character in its column's box, in px; `bottom` exclusive. They may reach beyond the box. */
export interface Cell {
  readonly top: number;
  readonly bottom: number;
}

/** A column cut into characters. */
export interface CutColumn {
  readonly cells: readonly Cell[];
  /** Side of a character's square in px. */
  readonly side: number;
  /** How badly the cuts fall, per character: 0 where all lie in white, one beside the other. */
  readonly cost: number;
}

/** Characters are this share of their square wide, the widest of a column. */
const inkShareOfSide = 0.94;
/** Distances from one character to the next that are tried, in sides: print set with air has more than one. */
const pitches = [0.95, 1, 1.05, 1.1, 1.2, 1.3, 1.4, 1.5];
/** A character may be so much shorter or longer than the pitch: marks are set in half a square. */
const shortest = 0.45;
const longest = 1.3;
/** What a character of another length costs, against a cut through ink. */
const lengthCost = 4;
/** A column may begin and end with the empty half of a mark's square, in sides. */
const emptyEnd = 0.6;

/**
 * Cuts a column where the cuts touch the least ink and lie the most evenly. Undefined without ink.
 *
 * @param leastSide of a character's square in px, where columns beside it tell.
 */
export function cutColumn({ box, ink }: ColumnInk, leastSide = 0): CutColumn | undefined {
  const side = Math.max(leastSide, box.width / inkShareOfSide);
  const rows = new Float64Array(box.height);
  for (let at = 0; at < ink.length; at += 1) {
    const y = Math.floor(at / box.width);
    rows[y] = (rows[y] ?? 0) + (ink[at] ?? 0) / box.width;
  }
  const first = rows.findIndex((row) => row > 0);
  const last = rows.findLastIndex((row) => row > 0);
  if (first === -1) return undefined;
  let best: CutColumn | undefined;
  for (const pitch of pitches) {
    const { cells, cost } = cutAt(rows, first, last + 1, pitch * side, emptyEnd * side);
    if (cells.length > 0 && (best === undefined || cost < best.cost)) best = { cells, side, cost };
  }
  return best;
}

/** The cheapest way (dynamic programming) from before the first row of ink to behind the last. */
function cutAt(
  rows: Float64Array,
  first: number,
  end: number,
  pitch: number,
  empty: number,
): Pick<CutColumn, 'cells' | 'cost'> {
  const start = Math.floor(first - empty);
  const length = Math.ceil(end + empty) - start + 1;
  const costs = new Float64Array(length).fill(Infinity);
  const from = new Int32Array(length).fill(-1);
  for (let at = 0; at < length; at += 1) {
    const y = start + at;
    if (y <= first) costs[at] = 0;
    const cut = ((rows[y - 1] ?? 0) + (rows[y] ?? 0)) / 2;
    for (let step = Math.ceil(shortest * pitch); step <= Math.min(at, longest * pitch); step += 1) {
      if (y <= first) break;
      const cost = (costs[at - step] ?? Infinity) + cut + lengthCost * (step / pitch - 1) ** 2;
      if (cost < (costs[at] ?? Infinity)) [costs[at], from[at]] = [cost, at - step];
    }
  }
  return wayTo(cheapestEnd(costs, end - start), costs, from, start);
}

function cheapestEnd(costs: Float64Array, least: number): number {
  let best = least;
  for (let at = least; at < costs.length; at += 1) {
    if ((costs[at] ?? Infinity) < (costs[best] ?? Infinity)) best = at;
  }
  return best;
}

function wayTo(
  end: number,
  costs: Float64Array,
  from: Int32Array,
  start: number,
): Pick<CutColumn, 'cells' | 'cost'> {
  const cells: Cell[] = [];
  for (let at = end; (from[at] ?? -1) >= 0; at = from[at] ?? -1) {
    cells.unshift({ top: start + (from[at] ?? 0), bottom: start + at });
  }
  return { cells, cost: (costs[end] ?? Infinity) / Math.max(1, cells.length) };
}
