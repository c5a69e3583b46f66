import type { FieldValue } from '../../lib/image/field-value.ts';
import type { PictureRecord } from '../../lib/image/picture-record.ts';

/** A value as it is printed, 10 px high; sure, and text, unless told. */
export function fieldValue(printed: string, more: Partial<FieldValue> = {}): FieldValue {
  const box = { x: 10, y: 20, width: 8 * printed.length, height: 10 };
  return { kind: 'text', value: printed, printed, words: [], box, confidence: 0.9, ...more };
}

/** What a reader finds in a receipt: a doubtful time, a date with two meanings, no tax. */
export const record: PictureRecord = {
  fields: [
    { key: 'merchant', value: fieldValue('Harbour Market') },
    {
      key: 'date',
      value: fieldValue('03/04/2026', { kind: 'date', value: '2026-04-03', alternative: '2026-03-04' }),
    },
    { key: 'time', value: fieldValue('17:42', { kind: 'time', confidence: 0.5 }) },
    { key: 'total', value: fieldValue('22.99', { kind: 'amount', value: 22.99, currency: 'GBP' }) },
    { key: 'tax' },
  ],
  items: [
    {
      description: fieldValue('Soap'),
      amount: fieldValue('3.90', { kind: 'amount', value: 3.9 }),
      quantity: fieldValue('2', { kind: 'number', value: 2 }),
    },
    { description: fieldValue('=Milk'), amount: fieldValue('1.65', { kind: 'amount', value: 1.65 }) },
  ],
};
