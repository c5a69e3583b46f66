import type { FieldValue } from '../../../../image/field-value.ts';
import type { Concept } from '../labels/concept.ts';
import type { Label } from '../labels/find-labels.ts';
import { type AnnotatedPage, type AnnotatedRow, textValue } from '../page/annotated-page.ts';
import { beside, isAnnounced } from '../page/beside.ts';
import type { Row } from '../page/page.ts';

/** A reference and the row that it stands in. */
interface PlacedReference {
  readonly concept: Concept;
  readonly row: Row;
  readonly value: FieldValue;
}

/** A reference: one word, or two, with a digit in it. */
const reference = /^(?:[A-Z]{1,5}[ -])?[\p{L}\d][\p{L}\d/_.#-]*/u;
/** What a reader makes of "Nr." and "N°" before a number: "N2 2024-0317". */
const misreadNumero = /^\s*(?:[Nn]?[\d°ºo]|[Nn][Qqe?])[.:]?\s+(?=\S{0,8}\d{2})/u;
/** Numbers of parcels are printed in groups. */
const parcel = /^[A-Z\d]+(?:[ -][A-Z\d]*\d[A-Z\d]*)*/u;
const mostCharacters = 30;

/** The number that stands by a label, as "Invoice no. A-204"; concepts in order of preference. */
export function labelledReference(page: AnnotatedPage, concepts: readonly Concept[]): FieldValue | undefined {
  const found = labelledReferences(page, concepts);
  return concepts
    .map((concept) => found.find((each) => each.concept === concept)?.value)
    .find((value) => value !== undefined);
}

/** All numbers that stand by such labels, in the order of the labels on the page. */
export function labelledReferences(page: AnnotatedPage, concepts: readonly Concept[]): PlacedReference[] {
  return page.rows.flatMap((at) =>
    [...at.labels]
      .sort((a, b) => a.start - b.start)
      .filter(({ concept }) => concepts.includes(concept))
      .flatMap((label) => referenceBeside(page, at, label)),
  );
}

function referenceBeside(page: AnnotatedPage, at: AnnotatedRow, label: Label): PlacedReference[] {
  const all = beside(page, at, label);
  if (all === undefined) return [];
  const lead = misreadNumero.exec(all.row.row.text.slice(all.start, all.end))?.[0].length ?? 0;
  const span = { ...all, start: all.start + lead };
  // A name in a line of items is no label of the quantity beside it.
  const cell = at.row.cells.find(({ start, end }) => start <= label.start && end >= label.end);
  const isApart = span.row !== at || span.start > (cell?.end ?? label.end);
  if (isApart && cell?.start !== label.start && !isAnnounced(at.row, label.end)) return [];
  const { row, finds } = span.row;
  const shape = label.concept === 'tracking-number' ? parcel : reference;
  const printed = (shape.exec(row.text.slice(span.start, span.end))?.[0] ?? '').replace(/[./-]+$/u, '');
  const end = span.start + printed.length;
  const isOther = finds.some(
    (found) =>
      found.start < end &&
      found.end > span.start &&
      /date|time|amount|phone|percentage|tax-id/u.test(found.kind),
  );
  if (!/\d/u.test(printed) || isOther || printed.length > mostCharacters) return [];
  const isSure = isAnnounced(at.row, label.end) || span.row !== at || label.score > 8;
  const kind = label.concept === 'tracking-number' ? 'tracking' : 'reference';
  return [{ concept: label.concept, row, value: textValue(row, span.start, end, isSure ? 0.9 : 0.7, kind) }];
}
