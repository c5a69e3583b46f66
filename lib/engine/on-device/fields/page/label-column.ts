import type { AnnotatedPage, AnnotatedRow } from './annotated-page.ts';
import { startsWithLabel } from './beside.ts';

/** In heights of type: cells in one column begin no further apart. */
const alignment = 0.6;
/** Rows that are so many times further apart than others of a column are not of it. */
const mostPitch = 1.6;
/** So many rows with known labels make a column of labels, and this share of its rows. */
const leastKnown = 2;
const leastShare = 0.5;

/**
 * The rows of two cells each whose first one is a label, whatever it says, since it stands in a column of labels that
 * are known: a form as a table, what is asked on the left and what was filled in on the right.
 */
export function labelColumnRows(page: AnnotatedPage): ReadonlySet<AnnotatedRow> {
  const found = new Set<AnnotatedRow>();
  let run: AnnotatedRow[] = [];
  const close = (): void => {
    const known = run.filter((at) => beginsWithLabel(at));
    const values = run.filter(({ row }) => row.cells[1] !== undefined);
    if (known.length >= leastKnown && known.length >= leastShare * values.length)
      for (const at of run) found.add(at);
    run = [];
  };
  for (const at of page.rows) {
    const last = run.at(-1);
    if (at.row.cells.length !== 2 || (last !== undefined && !goesOn(run, last, at))) close();
    if (at.row.cells.length === 2) run.push(at);
  }
  close();
  return found;
}

function beginsWithLabel(at: AnnotatedRow): boolean {
  const [first] = at.row.cells;
  return first !== undefined && !/\d/u.test(first.text) && startsWithLabel(at, first);
}

function goesOn(run: readonly AnnotatedRow[], last: AnnotatedRow, at: AnnotatedRow): boolean {
  const pitches = run.slice(1).map(({ row }, before) => row.top - (run[before]?.row.top ?? 0));
  return areAligned(last, at) && at.row.top - last.row.top <= mostPitch * Math.min(Infinity, ...pitches);
}

function areAligned(one: AnnotatedRow, other: AnnotatedRow): boolean {
  const most = alignment * Math.max(one.row.height, other.row.height);
  return one.row.cells.every(
    (cell, at) => Math.abs(cell.left - (other.row.cells[at]?.left ?? Infinity)) <= most,
  );
}
