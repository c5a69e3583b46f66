import type { FieldValue } from '../../../../image/field-value.ts';
import type { RecognizedText } from '../../../../image/recognized-text.ts';
import { phoneUse } from '../finds/phones.ts';
import type { Concept } from '../labels/concept.ts';
import { editsAtStart } from '../labels/edits-at-start.ts';
import { skeletonOf } from '../labels/skeleton.ts';
import { type AnnotatedPage, type AnnotatedRow, annotatePage, toFieldValue } from '../page/annotated-page.ts';
import { beside, isAnnounced, type Span } from '../page/beside.ts';
import type { Row } from '../page/page.ts';
import { conceptOf, namesOf } from './field-names.ts';
import { invoiceOf } from './read-invoice.ts';
import { receiptOf } from './read-receipt.ts';
import { kindsOf, valueInSpan } from './value-in-span.ts';
import type { WantedField } from './wanted-field.ts';

/** What the device found of a person's own fields. Every field is in one of the three. */
export interface RecordReading {
  /** By key, each with its box and its confidence. */
  readonly values: ReadonlyMap<string, FieldValue>;
  /** Keys that were looked for and are not there, or not surely. */
  readonly notFound: readonly string[];
  /** Keys that only an engine that understands pictures could fill: lists, groups, long texts, raw schemas. */
  readonly needsVision: readonly string[];
}

type Known = ReadonlyMap<Concept, FieldValue>;

/** Less sure values are left out: no value is better than a wrong one. */
const leastConfidence = 0.5;
/** What several things are called: "first name" and "last name" mean no more than "name" here. */
const coarse: ReadonlySet<Concept> = new Set([
  'name',
  'other-date',
  'other',
  'heading',
  'registration',
  'not-money',
]);
const beyond: ReadonlySet<WantedField['kind']> = new Set(['long-text', 'choices', 'group', 'list', 'raw']);

/** Reads the fields whose names, kinds and descriptions let their labels be found. Takes milliseconds. */
export function readRecord(recognized: RecognizedText, fields: readonly WantedField[]): RecordReading {
  const page = annotatePage(recognized);
  const known = knownValues(page);
  const values = new Map<string, FieldValue>();
  for (const field of fields) {
    const value = beyond.has(field.kind) ? undefined : valueOf(page, field, fields, known);
    if (value !== undefined && value.confidence >= leastConfidence) values.set(field.key, value);
  }
  const missing = fields.filter(({ key }) => !values.has(key));
  return {
    values,
    notFound: missing.filter(({ kind }) => !beyond.has(kind)).map(({ key }) => key),
    needsVision: missing.filter(({ kind }) => beyond.has(kind)).map(({ key }) => key),
  };
}

function valueOf(
  page: AnnotatedPage,
  field: WantedField,
  fields: readonly WantedField[],
  known: Known,
): FieldValue | undefined {
  const byName = (): FieldValue | undefined => labelledValue(page, field);
  const byMeaning = (): FieldValue | undefined => valueByConcept(page, field, fields, known);
  // Amounts first by what the bill's arithmetic says: a column has the same caption as its sum.
  const [first, second] = field.kind === 'amount' ? [byMeaning, byName] : [byName, byMeaning];
  return first() ?? second() ?? onlyOfItsKind(page, fields, field);
}

/** The value by a label that is one of the field's own names; by the one most like it, if several are like it. */
function labelledValue(page: AnnotatedPage, field: WantedField): FieldValue | undefined {
  for (const name of namesOf(field)) {
    const { letters } = skeletonOf(name);
    const labels = (letters === '' ? [] : page.rows)
      .flatMap((at) => {
        const label = namedLabel(at.row, letters);
        return label === undefined ? [] : [{ at, label }];
      })
      .sort((a, b) => a.label.edits - b.label.edits);
    for (const { at, label } of labels) {
      const span = beside(page, at, label);
      if (span === undefined || (isWords(field) && !isApart(at, label, span))) continue;
      const value = valueInSpan(page, span, field, 0.9 - 0.1 * label.edits);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

function isWords(field: WantedField): boolean {
  return (field.kind === 'text' || field.kind === 'code') && kindsOf(field).length === 0;
}

/** Whether more than a space parts a value from its label: any word may follow a name in a sentence. */
function isApart(
  at: AnnotatedRow,
  label: { readonly start: number; readonly end: number },
  span: Span,
): boolean {
  if (span.row !== at || isAnnounced(at.row, label.end)) return true;
  const { text, cells } = at.row;
  if (/[\t:：#]/u.test(text.slice(label.end, span.start))) return true;
  const cell = cells.find(({ start, end }) => start <= span.start && end >= span.end);
  const value = text.slice(span.start, span.end);
  return cell !== undefined && cell.start === label.start && /^[\p{Lu}\d]\S*(?: \S+)?$/u.test(value);
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
    // Height is one letter from weight.
    if (match.edits > 0 && letters.length < 9 && text[from] !== letters[0]) continue;
    const named = (positions[match.end - 1] ?? 0) + 1;
    // "Customer" finds "Customer name:" as well.
    const rest = /^[^\d:：\t]{1,24}(?=[:：])/u.exec(row.text.slice(named))?.[0].length ?? 0;
    return { start, end: named + rest, edits: match.edits };
  }
  return undefined;
}

/** The value that the built-in readers have for what the field's name means, or that a label of its meaning has. */
function valueByConcept(
  page: AnnotatedPage,
  field: WantedField,
  fields: readonly WantedField[],
  known: Known,
): FieldValue | undefined {
  const concept = conceptOf(field);
  if (concept === undefined || coarse.has(concept)) return undefined;
  const value = known.get(concept);
  const kinds = kindsOf(field);
  if (value !== undefined && (kinds.includes(value.kind) || (kinds.length === 0 && field.kind === 'text')))
    return value;
  // Where two fields mean the same as far as is known here, a label of that meaning tells them not apart.
  const rivals = fields.filter((other) => conceptOf(other) === concept);
  return rivals.length > 1 ? undefined : labelledByConcept(page, concept, field);
}

function labelledByConcept(
  page: AnnotatedPage,
  concept: Concept,
  field: WantedField,
): FieldValue | undefined {
  for (const at of page.rows) {
    for (const label of at.labels.filter((each) => each.concept === concept)) {
      const span = beside(page, at, label);
      if (span === undefined || (isWords(field) && !isApart(at, label, span))) continue;
      const value = valueInSpan(page, span, field, 0.75);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

function knownValues(page: AnnotatedPage): Known {
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
    ['paid', receipt.paymentMethod],
  ];
  return new Map(entries.flatMap(([concept, value]) => (value === undefined ? [] : [[concept, value]])));
}

/** Fields of these meanings want more than any value of their kind. */
const particular: ReadonlySet<Concept> = new Set(['due-date', 'other-date', 'fax', 'mobile']);

/** A value that is the only one of its kind in the picture, for the only field that wants one. */
function onlyOfItsKind(
  page: AnnotatedPage,
  fields: readonly WantedField[],
  field: WantedField,
): FieldValue | undefined {
  const { kind } = field;
  const concept = conceptOf(field);
  const kinds = kindsOf(field);
  if (!['date', 'email', 'url', 'phone', 'time'].includes(kind) && field.checksum === undefined)
    return undefined;
  if (concept !== undefined && particular.has(concept)) return undefined;
  if (fields.filter((other) => kindsOf(other).some((each) => kinds.includes(each))).length > 1)
    return undefined;
  const places = page.rows.flatMap((at) =>
    at.finds.filter((found) => kinds.includes(found.kind)).map((found) => ({ at, found })),
  );
  const only = places[0];
  if (only === undefined || places.some(({ found }) => found.value !== only.found.value)) return undefined;
  const { row, labels } = only.at;
  if (kind === 'phone' && phoneUse(row, only.found) === 'fax') return undefined;
  // A day with a label of its own is the day that the label says.
  const isNamed =
    labels.some(({ end }) => end <= only.found.start) || /:\s*$/u.test(row.text.slice(0, only.found.start));
  if (kind === 'date' && isNamed) return undefined;
  return toFieldValue(row, only.found, field.checksum === undefined ? 0.8 : 0.95);
}
