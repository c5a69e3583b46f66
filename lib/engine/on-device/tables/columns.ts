import { type Extent, median } from './placed-word.ts';
import { type Segment, segmentsOf, type Strip, wordSpace } from './strips.ts';

/**
 * All in heights of type: the least air between columns, in all rows together and in most of them; it may
 * be less where no row of several crosses it.
 */
const leastRiver = 0.35;
const usualRiver = 0.75;
const clearRiver = 0.5;
const rowsForClear = 4;
/** How many rows may cross the air between two columns, as a share, and from how many rows on. */
const crossingShare = 0.15;
const rowsForCrossing = 4;

/**
 * The columns that the words of some strips stand in, from left to right: what lies between the rivers
 * of air that run down through nearly all strips. One column or none if there is no river.
 *
 * @param height of the type, in px.
 */
export function columnsOf(strips: readonly Strip[], height: number): Extent[] {
  const rows = strips
    .map((strip) => segmentsOf(strip, wordSpace * height))
    .filter((segments) => segments.length > 1);
  if (rows.length < 2) return [];
  const rivers = riversOf(rows, height);
  const segments = rows.flat();
  const left = Math.min(...segments.map((segment) => segment.left));
  const right = Math.max(...segments.map((segment) => segment.right));
  const borders = [left, ...rivers.flatMap((river) => [river.left, river.right]), right];
  const columns: Extent[] = [];
  for (let at = 0; at + 1 < borders.length; at += 2) {
    columns.push({ left: borders[at] ?? left, right: borders[at + 1] ?? right });
  }
  return [...columns, ...sparseColumns(rows, rivers, height)].sort((a, b) => a.left - b.left);
}

function riversOf(rows: readonly (readonly Segment[])[], height: number): Extent[] {
  const most = rows.length < rowsForCrossing ? 0 : Math.max(1, Math.floor(crossingShare * rows.length));
  return openStretches(rows.flat(), most).filter((river) => {
    if (river.right - river.left < leastRiver * height) return false;
    const gaps = rows.flatMap((segments) => gapAt(segments, river));
    const isClear = gaps.length >= rowsForClear && rows.every((segments) => !isCrossed(segments, river));
    return gaps.length >= 2 && median(gaps) >= (isClear ? clearRiver : usualRiver) * height;
  });
}

/** Where no more than `most` segments cross, between the outermost ones. */
function openStretches(segments: readonly Segment[], most: number): Extent[] {
  const events = segments
    .flatMap(({ left, right }) => [
      { x: left, change: 1 },
      { x: right, change: -1 },
    ])
    .sort((a, b) => a.x - b.x);
  const stretches: Extent[] = [];
  let count = 0;
  let start: number | undefined;
  let hasBegun = false;
  for (const { x, change } of events) {
    count += change;
    if (count > most) {
      if (start !== undefined && hasBegun) stretches.push({ left: start, right: x });
      start = undefined;
      hasBegun = true;
    } else start ??= x;
  }
  return stretches;
}

function isCrossed(segments: readonly Segment[], river: Extent): boolean {
  const middle = (river.left + river.right) / 2;
  return segments.some((segment) => segment.left < middle && segment.right > middle);
}

/** The air between the neighbours of a river in one row, if it has both and none lies across. */
function gapAt(segments: readonly Segment[], river: Extent): number[] {
  const middle = (river.left + river.right) / 2;
  const before = segments.findLast((segment) => segment.left < middle);
  const after = segments.find((segment) => segment.left >= middle);
  if (before === undefined || after === undefined || before.right > middle) return [];
  return [after.left - before.right];
}

/** Columns with so few entries that they lie in a river: at least two, one over the other. */
function sparseColumns(
  rows: readonly (readonly Segment[])[],
  rivers: readonly Extent[],
  height: number,
): Extent[] {
  const air = leastRiver * height;
  return rivers.flatMap((river) => {
    const inside = rows
      .flat()
      .filter((segment) => segment.left > river.left + air && segment.right < river.right - air);
    if (inside.length < 2) return [];
    const left = Math.min(...inside.map((segment) => segment.left));
    const right = Math.max(...inside.map((segment) => segment.right));
    const overlap = inside.every((one) => inside.some((two) => one !== two && shared(one, two) > 0));
    return overlap ? [{ left, right }] : [];
  });
}

function shared(a: Extent, b: Extent): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}
