import type { RecognizedText } from '../../../../image/recognized-text.ts';
import type { FieldKind, FieldValue } from '../../../../image/field-value.ts';
import { findAmounts } from '../finds/amounts.ts';
import type { Found } from '../finds/found.ts';
import type { Concept } from '../labels/concept.ts';
import { editsAtStart } from '../labels/edits-at-start.ts';
import { findLabels } from '../labels/find-labels.ts';
import { skeletonOf } from '../labels/skeleton.ts';
import { type AnnotatedPage, annotatePage, toFieldValue } from '../page/annotated-page.ts';
import { beside, type Span } from '../page/beside.ts';
import { fold } from '../page/fold.ts';
import type { Row } from '../page/page.ts';
import { spanValue } from './read-form.ts';
import { invoiceOf } from './read-invoice.ts';
import { receiptOf } from './read-receipt.ts';

/** What a field of a record may hold. */
type RecordType =
  | 'text'
  | 'number'
  | 'amount'
  | 'date'
  | 'time'
  | 'email'
  | 'url'
  | 'phone'
  | 'iban'
  | 'other';

/** A field that a person wants read. */
export interface RecordField {
  readonly key: string;
  /** What people call it; compared with the labels in the picture. */
  readonly label: string;
  readonly type: RecordType;
  /** Words in quotation marks in it are other labels to look for. */
  readonly description?: string;
}

/** The values that were found by key, and the keys of those that only an engine that understands pictures could find. */
export interface RecordReading {
  readonly values: ReadonlyMap<string, FieldValue>;
  readonly notFound: readonly string[];
}

/** Reads the fields whose names, types and descriptions let their labels be found. Takes milliseconds. */
export function readRecord(recognized: RecognizedText, fields: readonly RecordField[]): RecordReading {
  const page = annotatePage(recognized);
  const known = knownValues(page);
  const values = new Map<string, FieldValue>();
  for (const field of fields) {
    // Amounts first by what the bill's arithmetic says: a column has the same caption as its sum.
    const [first, second] =
      field.type === 'amount' ? [valueByConcept, labelledValue] : [labelledValue, valueByConcept];
    const value =
      first(page, field, known) ?? second(page, field, known) ?? onlyOfItsKind(page, fields, field);
    if (value !== undefined) values.set(field.key, value);
  }
  return { values, notFound: fields.map(({ key }) => key).filter((key) => !values.has(key)) };
}

/** The names that a field goes by: its label, its key in words, what its description has in quotation marks. */
function namesOf({ key, label, description }: RecordField): string[] {
  const quoted = [...(description ?? '').matchAll(/["“„«']([^"”“»']{2,40})["”“»']/gu)].map(
    (match) => match[1] ?? '',
  );
  const words = key.replace(/([a-z])([A-Z])/gu, '$1 $2').replace(/[_-]/gu, ' ');
  return [...new Set([label, ...quoted, words].map((name) => fold(name.normalize('NFC')).trim()))].filter(
    (name) => name.length > 1,
  );
}

/** The value by a label that is one of the field's own names. */
function labelledValue(page: AnnotatedPage, field: RecordField): FieldValue | undefined {
  for (const name of namesOf(field)) {
    const { letters } = skeletonOf(name);
    for (const at of letters === '' ? [] : page.rows) {
      const label = namedLabel(at.row, letters);
      const span = label === undefined ? undefined : beside(page, at, label);
      const value =
        span === undefined ? undefined : valueOfType(page, span, field.type, 0.9 - 0.1 * (label?.edits ?? 0));
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** Where a name stands in a row as a label: short ones only where a cell begins. */
function namedLabel(row: Row, letters: string): { start: number; end: number; edits: number } | undefined {
  const { positions, wordStarts, wordEnds, letters: text } = skeletonOf(row.folded);
  const limit = letters.length < 5 ? 0 : Math.floor(letters.length / 7) + 1;
  for (const from of wordStarts) {
    const start = positions[from] ?? 0;
    const match = editsAtStart(letters, text, from, limit);
    const isLead = row.cells.some(
      (cell) => cell.start <= start && !/[\p{L}\d]/u.test(row.text.slice(cell.start, start)),
    );
    if (match === undefined || !wordEnds.has(match.end) || (letters.length < 6 && !isLead)) continue;
    const named = (positions[match.end - 1] ?? 0) + 1;
    // "Customer" finds "Customer name:" as well.
    const rest = /^[^\d:：\t]{1,24}(?=[:：])/u.exec(row.text.slice(named))?.[0].length ?? 0;
    return { start, end: named + rest, edits: match.edits };
  }
  return undefined;
}

/** A span's value if it is of the type that is wanted. */
function valueOfType(
  page: AnnotatedPage,
  span: Span,
  type: RecordType,
  sureness: number,
): FieldValue | undefined {
  if (type === 'text') return spanValue(span, sureness);
  const { row } = span.row;
  const inside = (found: Found): boolean => found.start < span.end && found.end > span.start;
  const finds =
    type === 'amount' || type === 'number'
      ? [...findAmounts(row, page.customs, true), ...span.row.finds]
      : span.row.finds;
  const found = finds.find((each) => inside(each) && kindsOf(type).includes(each.kind));
  return found === undefined ? undefined : toFieldValue(row, found, sureness);
}

function kindsOf(type: RecordType): readonly FieldKind[] {
  if (type === 'number') return ['number', 'amount', 'percentage'];
  return type === 'other' || type === 'text' ? [] : [type];
}

/** The value that the built-in readers have for what the field's name means. */
function valueByConcept(
  page: AnnotatedPage,
  field: RecordField,
  known: ReadonlyMap<Concept, FieldValue>,
): FieldValue | undefined {
  for (const name of namesOf(field)) {
    const concept = findLabels(name).find(
      ({ score }) => score >= name.replace(/[^\p{L}]/gu, '').length * 0.8,
    )?.concept;
    if (concept === undefined || concept === 'other' || concept === 'heading') continue;
    const value = known.get(concept) ?? labelledByConcept(page, concept, field.type);
    if (value !== undefined && fits(value, field.type)) return value;
  }
  return undefined;
}

function labelledByConcept(page: AnnotatedPage, concept: Concept, type: RecordType): FieldValue | undefined {
  for (const at of page.rows) {
    for (const label of at.labels.filter((each) => each.concept === concept)) {
      const span = beside(page, at, label);
      const value = span === undefined ? undefined : valueOfType(page, span, type, 0.75);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

function fits(value: FieldValue, type: RecordType): boolean {
  return type === 'text' || kindsOf(type).includes(value.kind);
}

function knownValues(page: AnnotatedPage): ReadonlyMap<Concept, FieldValue> {
  const receipt = receiptOf(page);
  const invoice = invoiceOf(page);
  const entries: [Concept, FieldValue | undefined][] = [
    ['total', invoice.total],
    ['grand-total', invoice.amountDue ?? invoice.total],
    ['subtotal', invoice.subtotal],
    ['tax', invoice.tax],
    ['tip', receipt.tip],
    ['date', receipt.date],
    ['time', receipt.time],
    ['due-date', invoice.dueDate],
    ['invoice-number', invoice.invoiceNumber],
    ['receipt-number', receipt.receiptNumber],
    ['order-number', invoice.orderNumber],
    ['customer-number', invoice.customerNumber],
    ['tax-id', invoice.taxId],
    ['seller', invoice.seller],
    ['company', invoice.seller],
    ['buyer', invoice.buyer],
    ['address', receipt.address],
    ['phone', receipt.phone],
    ['email', invoice.email],
    ['iban', invoice.iban],
  ];
  return new Map(entries.flatMap(([concept, value]) => (value === undefined ? [] : [[concept, value]])));
}

/** A value that is the only one of its kind in the picture, for the only field that wants one. */
function onlyOfItsKind(
  page: AnnotatedPage,
  fields: readonly RecordField[],
  field: RecordField,
): FieldValue | undefined {
  const { type } = field;
  if (!['date', 'email', 'url', 'phone', 'iban', 'time'].includes(type)) return undefined;
  if (fields.filter((other) => other.type === type).length > 1) return undefined;
  const places = page.rows.flatMap(({ row, finds }) =>
    finds.filter(({ kind }) => kind === type).map((found) => ({ row, found })),
  );
  const only = places[0];
  if (only === undefined || places.some(({ found }) => found.value !== only.found.value)) return undefined;
  return toFieldValue(only.row, only.found, 0.8);
}
