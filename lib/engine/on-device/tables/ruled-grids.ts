import type { Rules } from './find-rules.ts';
import type { Grid } from './grid.ts';
import { median } from './placed-word.ts';
import type { Rule } from './trace-rules.ts';

/** In heights of type: how far rules that meet may miss each other. */
const reach = 0.4;
/** Rules closer than this are one line of the grid, or a double rule. */
const sameLine = 0.4;
/** A rule divides two cells if it covers this share of the side between them. */
const edgeShare = 0.5;
/** In heights of type: under the one rule of a head the vertical ones are as long as some rows; stems of letters over each other are not. */
const leastLength = 4;
/** A grid of more places than these is a pattern, not a table. */
const mostPlaces = 10_000;

/** The grids that crossing rules make; `height` is that of the type, in px. Boxes with one column are none. */
export function ruledGrids(rules: Rules, height: number): Grid[] {
  return networks(rules, reach * height).flatMap((network) => {
    const xs = withEnds(linesOf(network.vertical, sameLine * height), network.horizontal, height);
    const ys = withEnds(linesOf(network.horizontal, sameLine * height), network.vertical, height);
    if (network.horizontal.length === 1 && lengthOf(network.vertical) < leastLength * height) return [];
    if (xs.length < 3 || ys.length < 3 || xs.length * ys.length > mostPlaces) return [];
    return [gridOf(network, xs, ys, height)];
  });
}

/** The length that half of some rules do not exceed, in px. */
function lengthOf(rules: readonly Rule[]): number {
  return median(rules.map(({ from, to }) => to - from));
}

/** Sets of rules that hold together by meeting each other. */
function networks({ horizontal, vertical }: Rules, tolerance: number): Rules[] {
  const found: Rules[] = [];
  const left = { horizontal: new Set(horizontal), vertical: new Set(vertical) };
  for (const first of vertical) {
    if (!left.vertical.delete(first)) continue;
    const network = { horizontal: new Set<Rule>(), vertical: new Set([first]) };
    const todo: { rule: Rule; isVertical: boolean }[] = [{ rule: first, isVertical: true }];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      const { rule, isVertical } = next;
      const kind = isVertical ? 'horizontal' : 'vertical';
      for (const other of left[kind]) {
        if (!meet(rule, other, tolerance)) continue;
        left[kind].delete(other);
        network[kind].add(other);
        todo.push({ rule: other, isVertical: !isVertical });
      }
    }
    found.push({ horizontal: [...network.horizontal], vertical: [...network.vertical] });
  }
  return found;
}

function meet(a: Rule, b: Rule, tolerance: number): boolean {
  return (
    a.at >= b.from - tolerance &&
    a.at <= b.to + tolerance &&
    b.at >= a.from - tolerance &&
    b.at <= a.to + tolerance
  );
}

function gridOf(
  { horizontal, vertical }: Rules,
  xs: readonly number[],
  ys: readonly number[],
  height: number,
): Grid {
  const tolerance = sameLine * height;
  const rows = ys.slice(1).map((bottom, row) => [ys[row] ?? 0, bottom] as const);
  const columns = xs.slice(1).map((right, column) => [xs[column] ?? 0, right] as const);
  return {
    xs,
    ys,
    leftEdges: rows.map(([top, bottom]) =>
      columns.map(([left]) => covers(vertical, left, top, bottom, tolerance)),
    ),
    topEdges: rows.map(([top]) =>
      columns.map(([left, right]) => covers(horizontal, top, left, right, tolerance)),
    ),
  };
}

/** Where rules stand, those close together as one: the middle of the places by their length. */
function linesOf(rules: readonly Rule[], tolerance: number): number[] {
  const lines: { at: number; weight: number }[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const weight = rule.to - rule.from;
    const last = lines.at(-1);
    if (last !== undefined && rule.at - last.at <= tolerance) {
      last.at = (last.at * last.weight + rule.at * weight) / (last.weight + weight);
      last.weight += weight;
    } else lines.push({ at: rule.at, weight });
  }
  return lines.map(({ at }) => at);
}

/** A table may be open at its sides: it ends where most of the rules across end. */
function withEnds(lines: readonly number[], across: readonly Rule[], height: number): number[] {
  const starts = across.map((rule) => rule.from).sort((a, b) => a - b);
  const ends = across.map((rule) => rule.to).sort((a, b) => a - b);
  const start = starts[Math.floor(starts.length / 2)];
  const end = ends[Math.floor(ends.length / 2)];
  const [first, last] = [lines[0], lines.at(-1)];
  if (start === undefined || end === undefined || first === undefined || last === undefined) return [];
  return [...(start < first - height ? [start] : []), ...lines, ...(end > last + height ? [end] : [])];
}

function covers(rules: readonly Rule[], at: number, from: number, to: number, tolerance: number): boolean {
  const pieces = rules
    .filter((rule) => Math.abs(rule.at - at) <= tolerance)
    .map((rule) => [Math.max(from, rule.from), Math.min(to, rule.to)] as const)
    .filter(([start, end]) => end > start)
    .sort(([a], [b]) => a - b);
  let covered = 0;
  let reached = from;
  for (const [start, end] of pieces) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return covered >= edgeShare * (to - from);
}
