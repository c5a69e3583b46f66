/** The connected regions of a mask, numbered from 1 in the order of their first pixel. */
export interface Regions {
  /** By number; place 0 is none. */
  readonly boxes: readonly RegionBox[];
  /** Every stretch of a row that belongs to a region, row by row. */
  readonly runs: readonly Run[];
}

/** Where a region lies, in px, `right` and `bottom` exclusive, and its area in px. */
export interface RegionBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
  area: number;
}

/** A stretch of one row: the places of its first pixel and of the one after its last in the mask. */
interface Run {
  readonly start: number;
  readonly end: number;
  /** Its region's. */
  number: number;
}

/**
 * Finds the connected regions of the pixels that are `wanted`. Pixels that touch at a corner only are connected if
 * `corners` says so. Works on the stretches of rows with a union-find, so it never recurses, and large even areas
 * cost little.
 */
export function labelRegions(mask: Uint8Array, wanted: 0 | 1, width: number, corners: boolean): Regions {
  const runs: Run[] = [];
  const parents: number[] = [];
  let above = 0;
  for (let row = 0; row < mask.length; row += width) {
    const first = runs.length;
    collectRuns(mask, wanted, row, row + width, runs);
    for (let at = first; at < runs.length; at += 1) parents.push(at);
    connectRows(runs, parents, { above, first, width, touch: corners ? 1 : 0 });
    above = first;
  }
  return { boxes: numberRuns(runs, parents, width), runs };
}

function collectRuns(mask: Uint8Array, wanted: 0 | 1, from: number, to: number, runs: Run[]): void {
  for (let at = from; at < to; at += 1) {
    if (mask[at] !== wanted) continue;
    const start = at;
    while (at < to && mask[at] === wanted) at += 1;
    runs.push({ start, end: at, number: 0 });
  }
}

/** Two neighbouring rows: where the runs of each begin, and by how many px runs may miss each other and still touch. */
interface Rows {
  readonly above: number;
  readonly first: number;
  readonly width: number;
  readonly touch: 0 | 1;
}

function connectRows(runs: readonly Run[], parents: number[], { above, first, width, touch }: Rows): void {
  let upper = above;
  for (let lower = first; lower < runs.length; lower += 1) {
    const { start = 0, end = 0 } = runs[lower] ?? {};
    // In the row above, the places are a row's width less.
    const [from, to] = [start - width - touch, end - width + touch];
    while (upper < first && (runs[upper]?.end ?? 0) <= from) upper += 1;
    for (let at = upper; at < first && (runs[at]?.start ?? 0) < to; at += 1) unite(parents, at, lower);
  }
}

/** The lower of two roots is that of both from now on. */
function unite(parents: number[], one: number, other: number): void {
  const [a, b] = [rootOf(parents, one), rootOf(parents, other)];
  if (a !== b) parents[Math.max(a, b)] = Math.min(a, b);
}

function rootOf(parents: number[], run: number): number {
  let root = run;
  for (;;) {
    const parent = parents[root] ?? root;
    if (parent === root) return root;
    parents[root] = parents[parent] ?? parent;
    root = parent;
  }
}

/** Gives every run its region's number, and every region its box. */
function numberRuns(runs: readonly Run[], parents: number[], width: number): RegionBox[] {
  const boxes: RegionBox[] = [{ left: 0, top: 0, right: 0, bottom: 0, area: 0 }];
  runs.forEach((run, at) => {
    const root = rootOf(parents, at);
    const top = Math.floor(run.start / width);
    if (root === at) {
      run.number = boxes.length;
      boxes.push({ left: width, top, right: 0, bottom: 0, area: 0 });
    } else run.number = runs[root]?.number ?? 0;
    const box = boxes[run.number];
    if (box === undefined) return;
    box.left = Math.min(box.left, run.start - top * width);
    box.right = Math.max(box.right, run.end - top * width);
    box.bottom = top + 1;
    box.area += run.end - run.start;
  });
  return boxes;
}
