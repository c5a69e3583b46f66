import type { FieldValue } from '../../../../image/field-value.ts';
import type { Concept } from '../labels/concept.ts';
import { editsAtStart } from '../labels/edits-at-start.ts';
import { skeletonOf } from '../labels/skeleton.ts';
import { type AnnotatedPage, type AnnotatedRow, joinValues, textValue } from '../page/annotated-page.ts';
import { beside, isAnnounced, linesOver, type Span } from '../page/beside.ts';
import type { Row } from '../page/page.ts';
import { namesOf } from './field-names.ts';
import { kindsOf, valueInSpan } from './value-in-span.ts';
import type { WantedField } from './wanted-field.ts';

/** The value by a label that is one of the field's own names; by the one most like it, if several are like it. */
export function labelledValue(page: AnnotatedPage, field: WantedField): FieldValue | undefined {
  for (const name of namesOf(field)) {
    const { letters } = skeletonOf(name);
    const labels = (letters === '' ? [] : page.rows)
      .flatMap((at) => {
        const label = namedLabel(at.row, letters);
        return label === undefined ? [] : [{ at, label }];
      })
      .sort((a, b) => a.label.edits - b.label.edits);
    for (const { at, label } of labels) {
      const value = valueBeside(page, { at, label }, field, 0.9 - 0.1 * label.edits);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** The value that stands by a label; words only where they stand apart from one that is whole. */
function valueBeside(
  page: AnnotatedPage,
  { at, label }: { readonly at: AnnotatedRow; readonly label: Pick<Span, 'start' | 'end'> },
  field: WantedField,
  sureness: number,
): FieldValue | undefined {
  if (isWords(field) && isPartOfLabel(at, label)) return undefined;
  const over = isWords(field) ? (linesOver(page, at, label) ?? []) : [];
  if (over.length > 1) {
    const lines = over.map(({ row, start, end }) => textValue(row.row, start, end, sureness));
    return joinValues(lines, ' ', 'text');
  }
  const span = beside(page, at, label);
  if (span === undefined || (isWords(field) && !isApart(at, label, span))) return undefined;
  return valueInSpan(page, span, field, sureness);
}

/** Whether words before it in its cell make a label of a name another one's: the "Requester's address" is no address. */
function isPartOfLabel({ row }: AnnotatedRow, { start, end }: Pick<Span, 'start' | 'end'>): boolean {
  const cell = row.cells.find((each) => each.start <= start && each.end >= end);
  return cell !== undefined && /\p{L}/u.test(row.text.slice(cell.start, start)) && !isAnnounced(row, end);
}

/** Whether a field takes any words, so that its value has to stand apart from its label. */
export function isWords(field: WantedField): boolean {
  return (field.kind === 'text' || field.kind === 'code') && kindsOf(field).length === 0;
}

/** Whether more than a space parts a value from its label, since in a sentence every word may follow a name. */
function isApart(at: AnnotatedRow, label: Pick<Span, 'start' | 'end'>, span: Span): boolean {
  if (span.row !== at || isAnnounced(at.row, label.end)) return true;
  const { text, cells } = at.row;
  const between = text.slice(label.end, span.start);
  if (/[\t:：#]/u.test(between)) return true;
  // After a full stop another sentence begins, unless it is an abbreviation's.
  if (/^[.!?]\s/u.test(between) && /\p{L}{5}$/u.test(text.slice(0, label.end))) return false;
  const cell = cells.find(({ start, end }) => start <= span.start && end >= span.end);
  const value = text.slice(span.start, span.end);
  return cell !== undefined && cell.start === label.start && /^[\p{Lu}\d]\S*(?: \S+)?$/u.test(value);
}

/** Where a name stands in a row as a label: short ones only where a cell begins. */
function namedLabel(row: Row, letters: string): { start: number; end: number; edits: number } | undefined {
  const { positions, wordStarts, wordEnds, letters: text } = skeletonOf(row.folded);
  const limit = letters.length < 5 ? 0 : Math.floor(letters.length / 7) + 1;
  const found: { start: number; end: number; edits: number }[] = [];
  for (const from of wordStarts) {
    const start = positions[from] ?? 0;
    const match = editsAtStart(letters, text, from, limit);
    const isLead = row.cells.some(
      (cell) => cell.start <= start && !/[\p{L}\d]/u.test(row.text.slice(cell.start, start)),
    );
    if (match === undefined || !wordEnds.has(match.end) || (letters.length < 6 && !isLead)) continue;
    // Height is one letter from weight.
    if (match.edits > 0 && letters.length < 9 && text[from] !== letters[0]) continue;
    const last = (positions[match.end - 1] ?? 0) + 1;
    // Of names only letters are compared: the figures of "Latency p95" are no value.
    const named = last + (/^\d+(?=\s|$)/u.exec(row.text.slice(last))?.[0].length ?? 0);
    // "Customer" finds "Customer name:" as well.
    const rest = /^[^\d:：\t]{1,24}(?=[:：])/u.exec(row.text.slice(named))?.[0].length ?? 0;
    found.push({ start, end: named + rest, edits: match.edits });
  }
  // An "employer" is nearly an "employee".
  return found.sort((a, b) => a.edits - b.edits)[0];
}

/** The value by the first label of a meaning that has one. */
export function labelledByConcept(
  page: AnnotatedPage,
  concept: Concept,
  field: WantedField,
): FieldValue | undefined {
  for (const at of page.rows) {
    for (const label of at.labels.filter((each) => each.concept === concept)) {
      const value = valueBeside(page, { at, label }, field, 0.75);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}
