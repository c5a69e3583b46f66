import type { ProbabilityMap } from './probability-map.ts';

/** A stretch of one row: columns `start` to `end`, both inside it. */
export interface Run {
  readonly y: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The 8-connected regions of a map where the value exceeds `threshold`, each as its runs from top to
 * bottom, in the order of their first run. Works on runs with a union-find, so it never recurses.
 */
export function connectedComponents(map: ProbabilityMap, threshold: number): Run[][] {
  const runs: Run[] = [];
  const parents: number[] = [];
  let previousRow = { from: 0, to: 0 };
  for (let y = 0; y < map.height; y += 1) {
    const from = runs.length;
    collectRuns(map, threshold, y, runs);
    for (let at = from; at < runs.length; at += 1) parents.push(at);
    connectRows(runs, parents, previousRow, { from, to: runs.length });
    previousRow = { from, to: runs.length };
  }
  const components = new Map<number, Run[]>();
  runs.forEach((run, at) => {
    const root = findRoot(parents, at);
    const component = components.get(root);
    if (component === undefined) components.set(root, [run]);
    else component.push(run);
  });
  return [...components.values()];
}

function collectRuns(map: ProbabilityMap, threshold: number, y: number, runs: Run[]): void {
  let start = -1;
  const row = y * map.width;
  for (let x = 0; x <= map.width; x += 1) {
    const inside = x < map.width && (map.data[row + x] ?? 0) > threshold;
    if (inside && start < 0) start = x;
    if (!inside && start >= 0) {
      runs.push({ y, start, end: x - 1 });
      start = -1;
    }
  }
}

/** Indices of one row's runs: `from` inclusive, `to` exclusive. */
interface RowRuns {
  readonly from: number;
  readonly to: number;
}

function connectRows(runs: Run[], parents: number[], above: RowRuns, below: RowRuns): void {
  let upper = above.from;
  for (let lower = below.from; lower < below.to; lower += 1) {
    const run = runs[lower];
    if (run === undefined) return;
    while (upper < above.to && (runs[upper]?.end ?? 0) < run.start - 1) upper += 1;
    for (let at = upper; at < above.to && (runs[at]?.start ?? 0) <= run.end + 1; at += 1) {
      unite(parents, at, lower);
    }
  }
}

function unite(parents: number[], a: number, b: number): void {
  const rootA = findRoot(parents, a);
  const rootB = findRoot(parents, b);
  parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
}

function findRoot(parents: number[], at: number): number {
  let root = at;
  for (;;) {
    const parent = parents[root] ?? root;
    if (parent === root) return root;
    parents[root] = parents[parent] ?? parent;
    root = parent;
  }
}
