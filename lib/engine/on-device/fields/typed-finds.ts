import type { RecognizedText } from '../../../image/recognized-text.ts';
import type { FieldValue } from '../../../image/field-value.ts';
import { annotatePage, toFieldValue } from './page/annotated-page.ts';
import { labelledReferences } from './readers/labelled-reference.ts';

/**
 * Everything in a picture that has a type of its own, in print order: dates, times, amounts, percentages,
 * e-mail and web addresses, telephone numbers, tax numbers, and what proves itself by check digits (IBAN,
 * payment cards, EAN, ISBN, parcels); besides invoice, order and tracking numbers by their labels.
 */
export function typedFinds(recognized: RecognizedText): FieldValue[] {
  const page = annotatePage(recognized);
  const references = labelledReferences(page, [
    'invoice-number',
    'receipt-number',
    'order-number',
    'customer-number',
    'tracking-number',
  ]);
  return page.rows.flatMap(({ row, finds }) => {
    const all = finds.map((found) => toFieldValue(row, found));
    const proven = all.filter(({ kind }) => kind === 'tracking');
    const own = references
      .filter((reference) => reference.row === row && !proven.some((value) => shares(reference.value, value)))
      .map(({ value }) => value);
    const typed = all.filter((value) => own.every((other) => !shares(other, value)));
    return [...typed, ...own].sort((a, b) => a.box.x - b.box.x);
  });
}

function shares(a: FieldValue, b: FieldValue): boolean {
  return a.words.some((word) => b.words.includes(word)) && !/date|time/u.test(b.kind);
}
