import type { Field, FieldShape, GroupShape } from '../../lib/task/fields/field.ts';
import type { Issue } from '../../lib/task/issue.ts';
import type { JsonObject, JsonValue } from '../../lib/task/json-schema.ts';
import type { StructuredAnswer } from '../../lib/task/answer/structured-answer.ts';
import { isAmount, valueText } from '../../lib/export/value-text.ts';
import { pointer } from '../../lib/task/pointer.ts';

/** A field, by its key and kind. */
export function field(
  key: string,
  kind: 'text' | 'date' | 'time' | 'number' | 'amount' = 'text',
  label?: string,
): Field {
  return { key, kind, isRequired: false, ...(label !== undefined && { label }) };
}

/** A group of fields. */
export function group(fields: readonly Field[], rules: GroupShape['rules'] = []): GroupShape {
  return { kind: 'group', fields, rules, isClosed: true };
}

/** A list of groups. */
export function list(key: string, fields: readonly Field[]): Field {
  return { key, isRequired: false, kind: 'list', item: group(fields) };
}

/** A model's answer: its values as its data has them, each printed as it is. */
export function answerOf(
  shape: FieldShape,
  data: JsonObject,
  issues: readonly Issue[] = [],
): StructuredAnswer {
  return { kind: 'record', shape, data, values: valuesOf(data, ''), issues };
}

function valuesOf(value: JsonValue, path: string): { path: string; value: JsonValue; printed: string }[] {
  if (value === null) return [];
  if (typeof value !== 'object') return [{ path, value, printed: String(value) }];
  if (!Array.isArray(value) && isAmount(value)) return [{ path, value, printed: valueText(value) }];
  return Object.entries(value).flatMap(([key, inner]) => valuesOf(inner, path + pointer(key)));
}

/** The receipt's fields with the rule that its lines add up. */
export const receiptShape = group(
  [
    field('merchant'),
    field('address'),
    field('date', 'date'),
    field('time', 'time'),
    list('items', [field('description'), field('amount', 'number')]),
    field('subtotal', 'amount'),
    field('tax', 'amount'),
    field('total', 'amount'),
    field('paymentMethod'),
  ],
  [{ kind: 'sum', list: 'items', field: 'amount', total: 'subtotal' }],
);

/** What a model says of the receipt: all that it may say of it, and one value that is not there. */
export const receiptData = {
  merchant: 'Harbour Market',
  address: '12 Quay Street, Bristol',
  date: '2026-04-03',
  time: '17:42',
  items: [
    { description: 'Soap, lavender', amount: 3.9 },
    { description: 'Milk, 2 pints', amount: 1.65 },
    { description: 'Olive oil', amount: 7.45 },
  ],
  subtotal: { value: 13, currency: 'GBP' },
  tax: { value: 18.51, currency: 'GBP' },
  total: { value: 15.6, currency: 'GBP' },
  paymentMethod: null,
} as const;
