import type { AnnotatedPage, AnnotatedRow } from './annotated-page.ts';
import type { Label } from '../labels/find-labels.ts';
import { isCaptionRow } from './is-caption-row.ts';
import type { Cell, Row } from './page.ts';

/** A piece of a row's text. */
export interface Span {
  readonly row: AnnotatedRow;
  readonly start: number;
  readonly end: number;
}

/** A value stands at most this many heights of type below its label, and in a table, whose rows have air, below its head. */
const reachBelow = 2.6;
const reachInTable = 4;

/**
 * Where the value of a label stands: behind it in its cell, else in the next cell of its row, else in the
 * cell below, or above where captions stand under their values. Nothing if there only other labels are.
 */
export function beside(
  page: AnnotatedPage,
  at: AnnotatedRow,
  label: Pick<Label, 'start' | 'end'>,
): Span | undefined {
  const { row, labels } = at;
  const cell =
    row.cells.find((each) => each.start <= label.start && each.end >= label.end) ??
    row.cells.find((each) => each.end >= label.end);
  if (cell === undefined) return undefined;
  const over = linesOver(page, at, label);
  if (over !== undefined) return over.length === 1 ? over[0] : undefined;
  if (isHeaderRow(row)) return below(page, at, cell);
  const nextLabel = labels.filter((other) => other.start >= label.end).map((other) => other.start);
  const behind = trimmed(
    at,
    label.end,
    Math.min(cell.end, ...nextLabel.filter((start) => isLabelPlace(row, start))),
  );
  const next = row.cells[row.cells.indexOf(cell) + 1];
  const areCaptions = isCaptionRow(page, at);
  const isMore = next !== undefined || areCaptions;
  if (behind !== undefined && !isAside(row.text.slice(label.end, behind.end), isMore)) return behind;
  if (areCaptions) return below(page, at, cell);
  if (next !== undefined && !startsWithLabel(at, next) && !isCaption(next.text))
    return trimmed(at, next.start, next.end);
  return below(page, at, cell);
}

/**
 * The lines of the value that stands over a label which is all of a caption, from top to bottom: none if the label is a part of the
 * caption. Undefined where the label's cell is no caption under a value.
 */
export function linesOver(
  page: AnnotatedPage,
  { row }: AnnotatedRow,
  label: Pick<Label, 'start' | 'end'>,
): readonly Span[] | undefined {
  const cell = row.cells.find(({ start, end }) => start <= label.start && end >= label.end);
  const lines = cell && page.over.get(cell);
  if (cell === undefined || lines === undefined) return undefined;
  const [before, behind] = [row.text.slice(cell.start, label.start), row.text.slice(label.end, cell.end)];
  const isAll = !/\p{L}/u.test(before) && (behind.trim() === '' || isAside(behind, true));
  return isAll ? lines.flatMap((line) => trimmed(line.at, line.cell.start, line.cell.end) ?? []) : [];
}

const rate = /^\s*(?:at|@|zu|à|al|de)?\s*[\d.,]+\s?%\s*$/u;
/** What follows a label as a part of it where its value stands apart: "Glucose, fasting", "Room type", "Patient name". */
const more =
  /^(?:,\s\p{Ll}[\p{Ll} ]{1,24}|\s(?:names?|no|nr|id|type|code|number|date|time|due|reference))\.?\s*$/iu;

/** Whether all that stands behind a label is about it: "Glucose (fasting)", or the rate of a sum that stands apart, "VAT at 5 %". */
function isAside(text: string, isMore: boolean): boolean {
  return /^\s*\([^()\d]*\)?\s*$/u.test(text) || (isMore && (rate.test(text) || more.test(text)));
}

/** The nearest cell under a cell, unless it is a label itself. */
export function below(page: AnnotatedPage, at: AnnotatedRow, cell: Cell): Span | undefined {
  const reach = (isHeaderRow(at.row) ? reachInTable : reachBelow) * at.row.height;
  for (const next of page.rows.slice(at.row.index + 1, at.row.index + 4)) {
    if (next.row.top - at.row.bottom > reach) return undefined;
    const under = next.row.cells.find((other) => other.left < cell.right && other.right > cell.left);
    if (under === undefined) continue;
    // It is another caption's.
    if (page.overCaptions.has(under)) return undefined;
    return startsWithLabel(next, under) || isCaption(under.text)
      ? undefined
      : trimmed(next, under.start, under.end);
  }
  return undefined;
}

/** Whether a row is the head of a table: several captions, no value. */
function isHeaderRow(row: Row): boolean {
  return row.cells.length > 2 && !/[\d:：]/u.test(row.text);
}

/** Whether a cell is a label by its colon. */
function isCaption(text: string): boolean {
  return /^[^\d:：]{2,40}[:：]/u.test(text);
}

/** Whether a cell begins with a label. */
export function startsWithLabel({ row, labels }: AnnotatedRow, cell: Pick<Cell, 'start' | 'end'>): boolean {
  return labels.some(
    ({ start, end, score }) =>
      start >= cell.start &&
      end <= cell.end &&
      !/[\p{L}\d]/u.test(row.text.slice(cell.start, start)) &&
      (score > 3 || isAnnounced(row, end)),
  );
}

/** Whether a colon or the like follows, so that a value is to come. */
export function isAnnounced(row: Row, end: number): boolean {
  return /^\s?(?:no|nr|#|number)?[\s.]*[:#=]|^[.\s]*$/u.test(row.folded.slice(end));
}

/** Whether a label may start here: at a cell's start, or announced by a colon. */
function isLabelPlace(row: Row, start: number): boolean {
  return (
    row.cells.some((cell) => cell.start === start) || /^[\p{L} .]{2,24}\s?[:#]/u.test(row.folded.slice(start))
  );
}

/** The span without the marks that lead from a label to its value; nothing if no letter or digit is left. */
export function trimmed(row: AnnotatedRow, start: number, end: number): Span | undefined {
  const text = row.row.text.slice(start, end);
  // The rule beside a box of a form reads as a bracket that nothing closes.
  const marks = text.includes(']') ? /^[\s.:：#=*|)\]-]*/u : /^[\s.:：#=*|)[-]*/u;
  const lead = marks.exec(text)?.[0].length ?? 0;
  const kept = text.slice(lead).replace(/[\s:;,|]+$/u, '');
  if (!/[\p{L}\d]/u.test(kept)) return undefined;
  return { row, start: start + lead, end: start + lead + kept.length };
}
