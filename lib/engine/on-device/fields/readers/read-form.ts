import type { RecognizedText } from '../../../../image/recognized-text.ts';
import type { FieldValue } from '../../../../image/field-value.ts';
import type { Label } from '../labels/find-labels.ts';
import { skeletonOf } from '../labels/skeleton.ts';
import {
  type AnnotatedPage,
  type AnnotatedRow,
  annotatePage,
  textValue,
  toFieldValue,
} from '../page/annotated-page.ts';
import { isCaptionRow } from '../page/is-caption-row.ts';
import { labelColumnRows } from '../page/label-column.ts';
import type { Cell } from '../page/page.ts';
import { hasMark, markedChoices } from './marked-choices.ts';
import { below, beside, isAnnounced, type Span, startsWithLabel, trimmed } from '../page/beside.ts';

/** A label as printed, and the value that stands by it. */
export interface LabelledValue {
  readonly label: FieldValue;
  readonly value: FieldValue;
}

/** Longer texts before a colon are sentences. */
const mostLabelLetters = 48;
/** Longer texts behind a label are prose. */
const mostValueLetters = 80;
const mostValueWords = 9;

/** The pairs of label and value of any form: by colons, by known labels, and by boxes that have their label inside. */
export function readForm(recognized: RecognizedText): LabelledValue[] {
  const page = annotatePage(recognized);
  const pairs = [...formPairs(page), ...markedChoices(page)];
  return pairs.sort((a, b) => rowOf(page, a) - rowOf(page, b));
}

/** Where a pair's label stands, from the top of the page. */
function rowOf({ rows }: AnnotatedPage, { label }: LabelledValue): number {
  return rows.findIndex(({ row }) => row.words.some(({ word }) => word === label.words[0]));
}

/** The same of a page whose labels and values are found already. */
export function formPairs(page: AnnotatedPage): LabelledValue[] {
  const pairs: LabelledValue[] = [];
  const taken = new Set<string>();
  const inColumn = labelColumnRows(page);
  for (const at of page.rows) {
    for (const label of labelsIn(page, at, inColumn)) {
      if (taken.has(`${at.row.index}:${label.cell.start}`)) continue;
      const span = label.isCaption ? underCaption(page, at, label.cell) : beside(page, at, label);
      if (span === undefined || isLabelAgain(span) || !isValue(span) || hasMark(textOf(span))) continue;
      const key = `${span.row.row.index}:${span.start}`;
      if (taken.has(key)) continue;
      taken.add(key);
      pairs.push({
        label: textValue(at.row, label.start, label.end, 0.9),
        value: spanValue(span, label.sureness),
      });
    }
  }
  return pairs;
}

/** The labels of a row: all cells of a row of captions, the first one of a row in a column of labels, else what looks like one. */
function labelsIn(
  page: AnnotatedPage,
  at: AnnotatedRow,
  inColumn: ReadonlySet<AnnotatedRow>,
): readonly FormLabel[] {
  if (isCaptionRow(page, at)) return at.row.cells.map((cell) => captionOf(cell, true));
  if (at.row.cells.some((cell) => page.over.has(cell))) {
    const captions = at.row.cells.filter((cell) => page.over.get(cell)?.length === 1);
    return captions.map((cell) => captionOf(cell, false));
  }
  if (at.row.cells.some((cell) => page.overCaptions.has(cell))) return [];
  const [first] = at.row.cells;
  if (first === undefined || !inColumn.has(at) || /[:：]/u.test(first.text)) return labelsOf(at);
  return [captionOf(first, false)];
}

/** A whole cell as a label; the value of a caption is written under it. */
function captionOf(cell: Cell, isCaption: boolean): FormLabel {
  return { start: cell.start, end: cell.end, sureness: 0.8, cell, isCaption };
}

/** Under a caption that has its row alone a value may begin further to the right: its box is as wide as the row. */
function underCaption(page: AnnotatedPage, at: AnnotatedRow, cell: Cell): Span | undefined {
  const next = page.rows[at.row.index + 1];
  const [only, ...others] = next?.row.cells ?? [];
  const isAlone = at.row.cells.length === 1 && others.length === 0;
  if (next === undefined || only === undefined || !isAlone || only.left < cell.right)
    return below(page, at, cell);
  const isNear = next.row.top - at.row.bottom < at.row.height && !startsWithLabel(next, only);
  return isNear ? trimmed(next, only.start, only.end) : undefined;
}

/** Whether a text can be what somebody fills in: no prose, no heading of a part, no empty box. */
function isValue({ row, start, end }: Span): boolean {
  const text = row.row.text.slice(start, end);
  return (
    text.length <= mostValueLetters &&
    !/\p{Ll}[.;] \p{Lu}/u.test(text) &&
    text.split(/\s/u).length <= mostValueWords &&
    isWhole(text) &&
    !/^(?:part|section|teil|abschnitt|parte|partie|secci[oó]n|bahagian) ?(?:[IVX]+|\d+|[A-Z])$/iu.test(
      text,
    ) &&
    /[\p{L}\d]/u.test(text.replace(/\[\s*[xX✓]?|[xX✓]?\s*\]/gu, ''))
  );
}

interface FormLabel {
  readonly start: number;
  readonly end: number;
  readonly sureness: number;
  readonly cell: Cell;
  /** Whether it is the caption inside a box, whose value is written under it. */
  readonly isCaption: boolean;
}

/** What is said to be optional is something to fill in: "Account numbers (optional)". */
const hint =
  /^\p{Lu}.{3,60}\((?:optional|if any|if applicable|falls vorhanden|wenn vorhanden|freiwillig|facultatif|le cas échéant|opcional|si procede|jika ada|pilihan|选填|可选|如有)\)$/iu;

/** What may be a label in a row: text before a colon, known labels that begin a cell, numbered captions. */
function labelsOf(at: AnnotatedRow): FormLabel[] {
  const found: FormLabel[] = [];
  for (const cell of at.row.cells) {
    // What is ticked is read by itself.
    if (hasMark(cell.text)) continue;
    const caption = /^\d{1,2}[a-z]?\s+(?=\p{Lu})/u.exec(cell.text)?.[0].length;
    if (
      caption !== undefined &&
      !isStreet(at, cell) &&
      at.labels.some(
        ({ start, score }) => start < cell.start + caption + 20 && start >= cell.start && score > 3,
      )
    ) {
      found.push({ start: cell.start + caption, end: cell.end, sureness: 0.7, cell, isCaption: true });
      continue;
    }
    if (hint.test(cell.text)) {
      found.push({ start: cell.start, end: cell.end, sureness: 0.75, cell, isCaption: false });
      continue;
    }
    const colon = /^[^:：]{2,}?\s?[:：](?!\/|\d\d)/u.exec(cell.text.slice(0, mostLabelLetters));
    if (colon !== null && /\p{L}{2}|\p{L}\W*[:：]$/u.test(colon[0]) && isWhole(colon[0])) {
      found.push({
        start: cell.start,
        end: cell.start + colon[0].replace(/\s?[:：]$/u, '').length,
        sureness: 0.9,
        cell,
        isCaption: false,
      });
      continue;
    }
    const known = at.labels.find((label) => begins(at, label, cell.start) && label.end <= cell.end);
    if (known !== undefined && isPlausible(at, known, cell.end))
      found.push({ start: cell.start, end: known.end, sureness: 0.7, cell, isCaption: false });
  }
  return found;
}

/** Whether a number and what is behind it are an address themselves: "9 Dock Street". */
function isStreet({ row, labels }: AnnotatedRow, cell: Cell): boolean {
  return labels.some(
    ({ concept, start, end }) =>
      concept === 'address' &&
      end === cell.end &&
      /\d\s+\p{L}/u.test(row.text.slice(cell.start, start)) &&
      !/^(?:addr|adres|anschrift|alamat|direcc|indirizz|endere)/u.test(row.folded.slice(start)),
  );
}

/** Whether brackets are closed: else a text is a piece of a sentence that begins or ends in another line. */
function isWhole(text: string): boolean {
  return (text.match(/[(（]/gu) ?? []).length === (text.match(/[)）]/gu) ?? []).length;
}

function begins({ row }: AnnotatedRow, label: Label, start: number): boolean {
  return label.start >= start && !/\p{L}/u.test(row.text.slice(start, label.start));
}

/** A known label without a colon needs its value apart, or a value of a type behind it. */
function isPlausible(at: AnnotatedRow, label: Label, cellEnd: number): boolean {
  if (label.concept === 'heading' || label.score < 3) return false;
  // Without a colon the label's own letters are all that tells: none may be misread.
  const printed = skeletonOf(at.row.folded.slice(label.start, label.end)).letters.length;
  if (label.score < printed && !/^\s?[:：]/u.test(at.row.text.slice(label.end))) return false;
  if (isAnnounced(at.row, label.end) || at.row.text.slice(label.end, cellEnd).trim() === '') return true;
  return label.score > 5 && at.finds.some(({ start }) => start >= label.end && start <= label.end + 3);
}

function textOf({ row, start, end }: Span): string {
  return row.row.text.slice(start, end);
}

function isLabelAgain({ row, start, end }: Span): boolean {
  return startsWithLabel(row, { start, end }) && /[:：]\s*$/u.test(row.row.text.slice(start, end + 1));
}

/** A span as a value: of its own type if it is all there is, else as text. */
export function spanValue({ row, start, end }: Span, sureness: number): FieldValue {
  const typed = row.finds.find((found) => found.start <= start + 1 && found.end >= end - 1);
  return typed === undefined
    ? textValue(row.row, start, end, sureness)
    : toFieldValue(row.row, typed, Math.max(sureness, 0.8));
}

/** The rows under a label in its column, as far as an address goes: no air, no label. */
export function blockBelow(page: AnnotatedPage, first: Span, mostRows = 5): Span[] {
  const spans = [first];
  for (let at = first; spans.length < mostRows;) {
    const cell = at.row.row.cells.find(({ start, end }) => start <= at.start && end >= at.end);
    const next = cell === undefined ? undefined : below(page, at.row, cell);
    if (next === undefined || next.row.row.top - at.row.row.bottom > 0.9 * at.row.row.height) break;
    const part = trimmed(next.row, next.start, next.end);
    if (part === undefined) break;
    spans.push(part);
    at = part;
  }
  return spans;
}
