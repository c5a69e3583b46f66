import { weightedMedian } from './text-angle.ts';
import { fours, type Luminance } from './luminance-along.ts';

/**
 * A printed rule on the upright page, in px: horizontal at the height `at` from left to right, or
 * vertical at the distance `at` from top to bottom. `slope` is its rise over its length.
 */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly slope: number;
}

/** What counts as a rule; lengths in px. */
export interface TraceOptions {
  /** The height of the type around. */
  readonly height: number;
  /** Gaps within a run: a px of noise, or those of a dashed rule. */
  readonly gap: number;
  /** Shorter runs are parts of letters. */
  readonly leastRun: number;
  readonly leastLength: number;
  /** 1 for every px that could be of a rule, see `ruleInk`. */
  readonly ink: Uint8Array;
  /** 1 for every px where there is no rule, but a word; row by row. */
  readonly mask: Uint8Array | undefined;
}

/** Rows a rule may leave out where it climbs by a px. */
const rowGap = 2;
/** A run must be printed in this share of its length, which dashes are; a rule be made of runs in this. */
const leastInk = 0.4;
const leastCoverage = 0.75;
const steepest = 0.06;
/** More rules than these are a pattern, not a table. */
const mostRules = 600;

/** A stretch of one px row where the page looks like a rule. */
interface Run {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  /** The run it belongs with; its own place in the list for the first of a rule. */
  parent: number;
}

/**
 * Finds the rules along a page's rows: thin stretches that differ from above and below, also coloured and
 * dashed, and the borders of filled areas.
 */
export function traceRules(page: Luminance, options: TraceOptions): Rule[] {
  const runs = findRuns(page, options);
  joinRuns(runs, Math.max(4, 0.35 * options.height, page.stride + 1));
  const groups = new Map<number, Run[]>();
  runs.forEach((run, at) => {
    const root = rootOf(runs, at);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [run]);
    else group.push(run);
  });
  return [...groups.values()]
    .flatMap((group) => fitRule(group, page, options))
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, mostRules);
}

function findRuns(page: Luminance, options: TraceOptions): Run[] {
  const runs: Run[] = [];
  const inkFours = fours(options.ink);
  for (let y = 0; y < page.height; y += 1) addRuns(runs, y, page, { ...options, inkFours });
  return runs;
}

/** Adds the runs of one row. */
function addRuns(
  runs: Run[],
  y: number,
  { width, pitch, stride }: Pick<Luminance, 'width' | 'pitch' | 'stride'>,
  { ink: map, inkFours, mask, leastRun, gap }: TraceOptions & { readonly inkFours: Int32Array },
): void {
  let from = -1;
  let to = -1;
  let ink = 0;
  const end = (): void => {
    const length = to - from;
    if (from >= 0 && length >= leastRun && ink >= leastInk * length)
      runs.push({ y, from, to, parent: runs.length });
  };
  const row = y * pitch;
  for (let at = 0; at < width; at += 1) {
    if ((at & 3) === 0 && inkFours[(row + at) >> 2] === 0) {
      at += 3;
      continue;
    }
    if (map[row + at] === 0 || mask?.[row + at] === 1) continue;
    if (from < 0 || at * stride - to > gap) {
      end();
      from = at * stride;
      ink = 0;
    }
    to = (at + 1) * stride;
    ink += stride;
  }
  end();
}

/** Joins runs that go on in their own row or one nearby. */
function joinRuns(runs: Run[], gap: number): void {
  const starts: number[] = [];
  let row = -1;
  runs.forEach((run, at) => {
    if (run.y !== row) {
      for (let y = row + 1; y <= run.y; y += 1) starts[y] = at;
      row = run.y;
    }
    const before = runs[at - 1];
    if (before !== undefined && before.y === run.y && run.from - before.to <= gap) join(runs, at, at - 1);
  });
  for (let lower = 1; lower <= rowGap; lower += 1) joinRows(runs, starts, lower, gap);
}

/** Goes through each row and the one `lower` below it at once, from left to right. */
function joinRows(runs: Run[], starts: readonly number[], lower: number, gap: number): void {
  for (let y = 0; y + lower < starts.length; y += 1) {
    let above = starts[y] ?? 0;
    let below = starts[y + lower] ?? 0;
    for (;;) {
      const upper = runs[above];
      const under = runs[below];
      if (upper?.y !== y || under?.y !== y + lower) break;
      if (upper.from - under.to <= gap && under.from - upper.to <= gap) join(runs, above, below);
      if (upper.to < under.to) above += 1;
      else below += 1;
    }
  }
}

function join(runs: Run[], a: number, b: number): void {
  const root = rootOf(runs, a);
  const other = runs[rootOf(runs, b)];
  if (other !== undefined) other.parent = root;
}

function rootOf(runs: Run[], at: number): number {
  let root = at;
  for (let run = runs[root]; run !== undefined && run.parent !== root; run = runs[root]) {
    // Shortens the way for the next to ask.
    run.parent = runs[run.parent]?.parent ?? run.parent;
    root = run.parent;
  }
  return root;
}

/**
 * The straight line through some runs, if they are one: long, straight, level, without large gaps. Runs
 * beside the line that most of their length is on, such as those of letters that touch it, are left out.
 */
function fitRule(runs: readonly Run[], page: Luminance, options: TraceOptions): Rule[] {
  const limit = Math.max(3, 0.25 * options.height);
  const first = lineThrough(runs);
  const isStraight = runs.every((run) => distance(run, first) <= limit);
  const level = weightedMedian(runs.map((run) => ({ value: run.y, weight: run.to - run.from })));
  const members = isStraight ? runs : runs.filter((run) => Math.abs(run.y - level) <= limit);
  const from = members.reduce((least, run) => Math.min(least, run.from), Infinity);
  const to = members.reduce((most, run) => Math.max(most, run.to), 0);
  if (to - from < options.leastLength) return [];
  if (coveredLength(members) < leastCoverage * (to - from)) return [];
  const line = isStraight ? first : lineThrough(members);
  if (Math.abs(line.slope) > steepest) return [];
  const at = line.meanY + line.slope * ((from + to) / 2 - line.meanX) + 0.5;
  return [{ at: page.first + at, from: page.start + from, to: page.start + to, slope: line.slope }];
}

/** A straight line through a point; all in px of the traced rows. */
interface FittedLine {
  readonly meanX: number;
  readonly meanY: number;
  readonly slope: number;
}

function distance(run: Run, { meanX, meanY, slope }: FittedLine): number {
  return Math.abs(run.y - meanY - slope * ((run.from + run.to) / 2 - meanX));
}

function coveredLength(runs: readonly Run[]): number {
  let covered = 0;
  let end = -1;
  for (const run of [...runs].sort((a, b) => a.from - b.from)) {
    covered += Math.max(0, run.to - Math.max(end, run.from));
    end = Math.max(end, run.to);
  }
  return covered;
}

/** Least squares over every px of the runs. */
function lineThrough(runs: readonly Run[]): FittedLine {
  let [weight, sumX, sumY] = [0, 0, 0];
  for (const run of runs) {
    const length = run.to - run.from;
    weight += length;
    sumX += length * ((run.from + run.to) / 2);
    sumY += length * run.y;
  }
  const [meanX, meanY] = [sumX / weight, sumY / weight];
  let [along, across] = [0, 0];
  for (const run of runs) {
    const length = run.to - run.from;
    const x = (run.from + run.to) / 2 - meanX;
    along += length * (x * x + (length * length) / 12);
    across += length * x * (run.y - meanY);
  }
  return { meanX, meanY, slope: across / along };
}
