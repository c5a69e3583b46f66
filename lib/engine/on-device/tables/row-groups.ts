import { isNumeric } from './cell-kinds.ts';
import { textOfPlaced } from './placed-word.ts';
import { headStrips, numericColumns, type StripCells, stripCells } from './strip-cells.ts';
import { segmentsOf, type Strip } from './strips.ts';
import type { Rule } from './trace-rules.ts';

/** A rule that parts rows reaches across this share of the table. */
const ruleShare = 0.5;
/** Lines of one cell are closer together than rows, by at least this factor. */
const tighter = 1.25;
/** How many of the strips that would be joined may be rows of their own after all. */
const mostConflicts = 0.25;
/** In heights of a line: words that reach this far over a border, with less air between them, are across it. */
const across = 0.3;
/** Lines this much further apart than the closest in the table are still set tight. */
const tight = 1.15;

/** A table's strips and what they have in which column. */
interface Layout {
  readonly strips: readonly Strip[];
  readonly cells: StripCells;
  readonly numeric: readonly boolean[];
  readonly headEnd: number;
  /** Between each strip and the next: whether there is a rule, and how far apart they are, in px. */
  readonly hasRule: readonly boolean[];
  readonly pitches: readonly number[];
  /** For every strip, whether something in it is set across a border of columns. */
  readonly spansColumns: readonly boolean[];
}

/**
 * Groups strips into rows: the lines of a cell that was wrapped, and cells set at the middle of their
 * row, are one row. Rules part rows; where there are none, the air between the lines and the columns of
 * numbers, which are never wrapped, tell.
 *
 * @param xs the columns' borders.
 * @param rules horizontal ones, in the same px.
 */
export function rowGroups(
  strips: readonly Strip[],
  xs: readonly number[],
  rules: readonly Rule[],
): Strip[][] {
  const cells = stripCells(strips, xs);
  const numeric = numericColumns(cells);
  const layout = {
    strips,
    cells,
    numeric,
    headEnd: headStrips(cells, numeric),
    hasRule: strips.slice(1).map((strip, at) => isRuled(strips[at], strip, xs, rules)),
    pitches: strips.slice(1).map((strip, at) => strip.middle - (strips[at]?.middle ?? 0)),
    spansColumns: strips.map((strip) => isAcross(strip, xs)),
  };
  const joins = joinsByRules(layout) ?? joinsByAir(layout) ?? joinsByAnchors(layout);
  const groups: Strip[][] = [];
  strips.forEach((strip, at) => {
    if (at > 0 && joins[at - 1] === true) groups.at(-1)?.push(strip);
    else groups.push([strip]);
  });
  return groups;
}

function isAcross(strip: Strip, xs: readonly number[]): boolean {
  const reach = across * (strip.bottom - strip.top);
  const borders = xs.slice(1, -1);
  return segmentsOf(strip, reach).some(({ left, right }) =>
    borders.some((x) => left < x - reach && right > x + reach),
  );
}

function isRuled(
  above: Strip | undefined,
  below: Strip,
  xs: readonly number[],
  rules: readonly Rule[],
): boolean {
  if (above === undefined) return false;
  const left = xs[0] ?? 0;
  const right = xs.at(-1) ?? 0;
  const between = rules.filter((rule) => rule.at > above.middle && rule.at < below.middle);
  const start = above.words[0]?.left ?? 0;
  const end = above.words.at(-1)?.right ?? 0;
  const height = above.bottom - above.top;
  // A rule under a head that is set over several columns.
  if (
    between.some((rule) => rule.from <= start && rule.to >= end && rule.to - rule.from > end - start + height)
  ) {
    return true;
  }
  const covered = between.reduce(
    (sum, rule) => sum + Math.max(0, Math.min(right, rule.to) - Math.max(left, rule.from)),
    0,
  );
  return covered > ruleShare * (right - left);
}

/** Where rules part nearly all rows, what stands between two rules is one row. */
function joinsByRules(layout: Layout): boolean[] | undefined {
  const { strips, hasRule } = layout;
  const parted = hasRule.filter(Boolean).length + 1;
  if (parted < 3 || parted < 0.3 * strips.length) return undefined;
  const joins = hasRule.map((ruled) => !ruled);
  return conflicts(layout, joins) > 0 ? undefined : joins;
}

/** Where lines stand at two distances, the closer ones are lines of one row. */
function joinsByAir(layout: Layout): boolean[] | undefined {
  const { pitches, hasRule, headEnd } = layout;
  const body = pitches.slice(headEnd).sort((a, b) => a - b);
  let limit: number | undefined;
  let widest = tighter;
  body.forEach((pitch, at) => {
    const next = body[at + 1];
    if (next === undefined || at + 1 > 0.8 * body.length) return;
    if (next / pitch > widest) {
      widest = next / pitch;
      limit = (pitch + next) / 2;
    }
  });
  if (limit === undefined) return undefined;
  const closest = limit;
  const joins = pitches.map((pitch, at) => {
    if (hasRule[at] === true) return false;
    return at < headEnd ? isJoinedHead(layout, at) : pitch < closest;
  });
  const joined = joins.filter(Boolean).length;
  return conflicts(layout, joins) > mostConflicts * joined ? undefined : joins;
}

/** Where all lines stand evenly, a line with little in it belongs to the row above. */
function joinsByAnchors(layout: Layout): boolean[] {
  const { cells, numeric, headEnd, hasRule, pitches } = layout;
  const closest = Math.min(...pitches);
  return pitches.map((pitch, at) => {
    if (hasRule[at] === true) return false;
    if (at + 1 < headEnd) return isJoinedHead(layout, at);
    if (at + 1 === headEnd || pitch > tight * closest) return false;
    const [above, below] = [filled(cells[at]), filled(cells[at + 1])];
    const isRest = below.length > 0 && !below.includes(0) && below.every((column) => above.includes(column));
    return isRest && below.length <= above.length / 2 && below.every((column) => numeric[column] !== true);
  });
}

/** Lines over the columns are one head if they stand close, and none is set across columns of its own. */
function isJoinedHead({ cells, pitches, headEnd, spansColumns }: Layout, at: number): boolean {
  if (at + 1 >= headEnd) return false;
  if ((pitches[at] ?? 0) > 1.25 * Math.min(...pitches)) return false;
  const [above, below] = [filled(cells[at]), filled(cells[at + 1])];
  if (spansColumns[at] === true) return false;
  const isHeading = below.length === 1 && below[0] === 0 && above.includes(0);
  return !isHeading;
}

/** How many joined lines look like rows of their own: a second number in a column, or all columns filled. */
function conflicts({ cells, numeric, headEnd }: Layout, joins: readonly boolean[]): number {
  let found = 0;
  let first = 0;
  cells.forEach((strip, at) => {
    if (at === 0 || joins[at - 1] !== true) {
      first = at;
      return;
    }
    const row = cells.slice(first, at);
    const hasSecond = numeric.some(
      (is, column) =>
        is &&
        isNumeric(textOfPlaced(strip[column] ?? [])) &&
        row.some((line) => isNumeric(textOfPlaced(line[column] ?? []))),
    );
    const columns = filled(strip);
    const isWhole = at >= headEnd && columns.length > 1 && columns.length >= filled(cells[first]).length;
    if (hasSecond || (isWhole && numeric.every((is) => !is))) found += 1;
  });
  return found;
}

function filled(strip: StripCells[number] | undefined): number[] {
  return (strip ?? []).flatMap((words, column) => (words.length > 0 ? [column] : []));
}
