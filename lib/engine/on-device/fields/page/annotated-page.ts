import type { RecognizedText } from '../../../../image/recognized-text.ts';
import type { FieldKind, FieldValue } from '../../../../image/field-value.ts';
import type { Customs } from '../finds/customs.ts';
import type { Found } from '../finds/found.ts';
import { rowFinds } from '../finds/row-finds.ts';
import { findLabels, type Label } from '../labels/find-labels.ts';
import { boxAround } from '../../../../image/box-around.ts';
import { customsOf } from './customs-of.ts';
import { type Cell, layOutPage, type Page, type Row, wordsBetween } from './page.ts';
import { type PlacedCell, valuesOver } from './values-over.ts';

/** A row with what was found in it. */
export interface AnnotatedRow {
  readonly row: Row;
  readonly labels: readonly Label[];
  readonly finds: readonly Found[];
}

/** A page with what was found on it: what all readers of fields work on. */
export interface AnnotatedPage {
  readonly page: Page;
  readonly customs: Customs;
  readonly rows: readonly AnnotatedRow[];
  /** The lines of values that stand over their captions, by these. */
  readonly over: ReadonlyMap<Cell, readonly PlacedCell[]>;
  /** All these lines. */
  readonly overCaptions: ReadonlySet<Cell>;
}

/** Finds all labels and typed values of a picture's text: some milliseconds. */
export function annotatePage(recognized: RecognizedText): AnnotatedPage {
  const page = layOutPage(recognized);
  const customs = customsOf(page);
  const rows = page.rows.map((row) => ({
    row,
    labels: findLabels(row.folded),
    finds: rowFinds(row, customs),
  }));
  const over = valuesOver(rows);
  const overCaptions = new Set([...over.values()].flat().map(({ cell }) => cell));
  return { page, customs, rows, over, overCaptions };
}

/** A found value with its words; a doubtful word makes it doubtful, unless a checksum proves it. */
export function toFieldValue(row: Row, found: Found, sureness = 1): FieldValue {
  const words = wordsBetween(row, found.start, found.end);
  const reading =
    found.certainty === 1 && isProven(found.kind) ? 1 : Math.min(1, ...words.map((word) => word.confidence));
  return {
    kind: found.kind,
    value: found.value,
    ...(found.currency === undefined ? {} : { currency: found.currency }),
    ...(found.alternative === undefined ? {} : { alternative: found.alternative }),
    printed: row.text.slice(found.start, found.end).replaceAll('\t', ' '),
    words,
    box: boxAround(words.map(({ box }) => box)),
    confidence: round(found.certainty * sureness * reading),
  };
}

/** A piece of a row's text as a value. */
export function textValue(
  row: Row,
  start: number,
  end: number,
  certainty: number,
  kind: FieldKind = 'text',
): FieldValue {
  const printed = row.text.slice(start, end).replaceAll('\t', ' ');
  return toFieldValue(row, { kind, value: printed, start, end, certainty });
}

/** Pieces of several rows as one value, joined by `joint`. */
export function joinValues(parts: readonly FieldValue[], joint: string, kind: FieldKind): FieldValue {
  const words = parts.flatMap((part) => part.words);
  return {
    kind,
    value: parts.map((part) => part.value).join(joint),
    printed: parts.map((part) => part.printed).join('\n'),
    words,
    box: boxAround(words.map(({ box }) => box)),
    confidence: Math.min(...parts.map((part) => part.confidence)),
  };
}

function isProven(kind: FieldKind): boolean {
  return (
    kind === 'iban' ||
    kind === 'card' ||
    kind === 'ean' ||
    kind === 'isbn' ||
    kind === 'tax-id' ||
    kind === 'tracking'
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
