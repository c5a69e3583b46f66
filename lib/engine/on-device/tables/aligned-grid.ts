import type { Grid } from './grid.ts';
import { type Extent, median, textOfPlaced } from './placed-word.ts';
import { rowGroups } from './row-groups.ts';
import { isNumeric } from './cell-kinds.ts';
import { numericColumns, stripCells } from './strip-cells.ts';
import { type Segment, segmentsOf, type Strip, wordSpace } from './strips.ts';
import type { Rule } from './trace-rules.ts';

/** In heights of type: words that reach this far over a border are set across it. */
const across = 0.3;
/** Air at a border that is this much more than in the rest of the line parts two cells. */
const widerThanSpace = 1.4;

/** The grid of a table that is held together by alignment: columns as given, rows by their strips. */
export function alignedGrid(
  strips: readonly Strip[],
  columns: readonly Extent[],
  rules: readonly Rule[],
  height: number,
): Grid {
  const xs = bordersOf(strips, columns, height);
  const groups = rowGroups(strips, xs, rules);
  const numeric = numericColumns(stripCells(strips, xs));
  const space = spaceOf(strips, height);
  const leftEdges = groups.map((group) => {
    const segments = group.flatMap((strip) => segmentsOf(strip, wordSpace * height));
    return xs.slice(0, -1).map((x, column) => {
      const crossing = segments.filter(
        (segment) => segment.left < x - across * height && segment.right > x + across * height,
      );
      return (
        column === 0 ||
        crossing.every((segment) => isCut(segment, { x, isNumeric: numeric[column] === true, space, height }))
      );
    });
  });
  const ys = groups.map((group, at) => {
    const bottom = groups[at - 1]?.at(-1)?.bottom;
    const top = group[0]?.top ?? 0;
    return bottom === undefined ? top : (top + bottom) / 2;
  });
  return {
    xs,
    ys: [...ys, strips.at(-1)?.bottom ?? 0],
    leftEdges,
    topEdges: groups.map(() => columns.map(() => true)),
  };
}

/** Borders in the middle of the air between the columns, as far as their words agree. */
export function bordersOf(strips: readonly Strip[], columns: readonly Extent[], height: number): number[] {
  const segments = strips.flatMap((strip) => segmentsOf(strip, wordSpace * height));
  const left = Math.min(...segments.map((segment) => segment.left));
  const right = Math.max(...segments.map((segment) => segment.right));
  const inner = columns.slice(1).map((column, at) => {
    const before = columns[at] ?? column;
    const end = Math.max(
      before.right,
      ...segments
        .filter((segment) => segment.left < before.right && segment.right <= column.left)
        .map((segment) => segment.right),
    );
    const start = Math.min(
      column.left,
      ...segments
        .filter((segment) => segment.left >= end && segment.right > column.left)
        .map((segment) => segment.left),
    );
    return (end + start) / 2;
  });
  return [left, ...inner, right];
}

/** The usual air between words, in px. */
function spaceOf(strips: readonly Strip[], height: number): number {
  const gaps = strips.flatMap(({ words }) =>
    words.slice(1).map((word, at) => word.left - (words[at]?.right ?? 0)),
  );
  return median(gaps.filter((gap) => gap > 0 && gap < wordSpace * height));
}

/** A border that a segment may be cut at: its place in px, and what is known of the column after it. */
interface Border {
  readonly x: number;
  readonly isNumeric: boolean;
  readonly space: number;
  readonly height: number;
}

/** Whether a segment over a border is two cells set tight: a number of its own, or air wider than a space. */
function isCut(segment: Segment, border: Border): boolean {
  const before = segment.words.filter((word) => (word.left + word.right) / 2 < border.x);
  const after = segment.words.filter((word) => (word.left + word.right) / 2 >= border.x);
  const [last, first] = [before.at(-1), after[0]];
  if (last === undefined || first === undefined) return false;
  const reach = across * border.height;
  if (last.right > border.x + reach || first.left < border.x - reach) return false;
  if (border.isNumeric && isNumeric(textOfPlaced(after))) return true;
  return border.space > 0 && first.left - last.right > widerThanSpace * border.space;
}
