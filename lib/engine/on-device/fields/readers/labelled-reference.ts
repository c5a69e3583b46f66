import type { FieldValue } from '../field-value.ts';
import type { Concept } from '../labels/concept.ts';
import { type AnnotatedPage, textValue } from '../page/annotated-page.ts';
import { beside, isAnnounced } from '../page/beside.ts';

/** A reference: one word, or two, with a digit in it. */
const reference = /^(?:[A-Z]{1,5}[ -])?[\p{L}\d][\p{L}\d/_.#-]*/u;

/** The number that stands by a label, as "Invoice no. A-204"; concepts in order of preference. */
export function labelledReference(page: AnnotatedPage, concepts: readonly Concept[]): FieldValue | undefined {
  for (const concept of concepts) {
    for (const at of page.rows) {
      for (const label of at.labels
        .filter((each) => each.concept === concept)
        .sort((a, b) => a.start - b.start)) {
        const span = beside(page, at, label);
        if (span === undefined) continue;
        const text = span.row.row.text.slice(span.start, span.end);
        const printed = (reference.exec(text)?.[0] ?? '').replace(/[./-]+$/u, '');
        const end = span.start + printed.length;
        const isOther = span.row.finds.some(
          (found) =>
            found.start < end &&
            found.end > span.start &&
            /date|time|amount|phone|percentage/u.test(found.kind),
        );
        if (!/\d/u.test(printed) || isOther || printed.length > 30) continue;
        const isSure = isAnnounced(at.row, label.end) || span.row !== at || label.score > 8;
        return textValue(span.row.row, span.start, end, isSure ? 0.9 : 0.7, 'reference');
      }
    }
  }
  return undefined;
}
