import type { FieldKind, FieldValue } from '../image/field-value.ts';
import type { PictureRecord, RecordField, RecordItem } from '../image/picture-record.ts';
import type { AnswerValue } from '../task/answer/task-answer.ts';
import type { StructuredAnswer } from '../task/answer/structured-answer.ts';
import type { CrossFieldRule } from '../task/fields/cross-field-rule.ts';
import type { Field, FieldShape } from '../task/fields/field.ts';
import type { JsonObject, JsonValue } from '../task/json-schema.ts';
import { pointer } from '../task/pointer.ts';

/** A record of the reader on this device as an answer, and where its values stand in the picture. */
export interface PlacedAnswer {
  readonly answer: StructuredAnswer;
  /** By path. */
  readonly places: ReadonlyMap<string, FieldValue>;
}

const kinds: Partial<Record<FieldKind, FieldShape['kind']>> = {
  'yes-no': 'yes-no',
  address: 'long-text',
  date: 'date',
  time: 'time',
  'date-time': 'date-time',
  amount: 'amount',
  number: 'number',
  percentage: 'number',
  email: 'email',
  url: 'url',
  phone: 'phone',
};

const itemKeys = ['description', 'quantity', 'unitPrice', 'amount'] as const;

/** Writes a record in the shape that a model would answer in, pairs with printed labels as the list `fields`. */
export function answerOfRecord({ fields, items }: PictureRecord): PlacedAnswer {
  const places = new Map<string, FieldValue>();
  const pairs = fields.filter(({ printedLabel }) => printedLabel !== undefined);
  const named = fields.filter(({ printedLabel }) => printedLabel === undefined);
  const put = (path: string, value: FieldValue | undefined): JsonValue => {
    if (value) places.set(path, value);
    return answered(value);
  };
  const data: Record<string, JsonValue> = {};
  for (const { key, value } of named) data[key] = put(pointer(key), value);
  if (items.length > 0) data['items'] = items.map((item, at) => itemOf(item, at, put));
  if (pairs.length > 0) {
    data['fields'] = pairs.map(({ printedLabel = '', value }, at) => {
      return { label: printedLabel, value: put(pointer('fields', at, 'value'), value) };
    });
  }
  const values = [...places].map(([path, { printed, ...value }]): AnswerValue => {
    return { path, value: answered({ printed, ...value }), printed };
  });
  const faulty = named.flatMap(({ key, fault }) => (fault ? [{ ...fault, path: pointer(key) }] : []));
  const shape: FieldShape = {
    kind: 'group',
    rules: sumOf(named),
    isClosed: true,
    fields: [
      ...named.map(fieldOf),
      ...(items.length > 0 ? [listOf('items', usedItemFields(items))] : []),
      ...(pairs.length > 0 ? [listOf('fields', [text('label'), text('value')])] : []),
    ],
  };
  return { answer: { kind: 'record', shape, data, values, issues: faulty }, places };
}

/** What the lines bought should add up to. */
function sumOf(named: readonly RecordField[]): CrossFieldRule[] {
  const total = ['subtotal', 'total'].find((key) => named.some((field) => field.key === key && field.value));
  return total === undefined ? [] : [{ kind: 'sum', list: 'items', field: 'amount', total }];
}

function itemOf(
  item: RecordItem,
  at: number,
  put: (path: string, value: FieldValue | undefined) => JsonValue,
): JsonObject {
  return Object.fromEntries(
    itemKeys.flatMap((key) =>
      item[key] ? [[key, plainNumber(put(pointer('items', at, key), item[key]))]] : [],
    ),
  );
}

/** Of lines bought, tasks ask for amounts as numbers. */
function plainNumber(value: JsonValue): JsonValue {
  return typeof value === 'object' && value !== null && 'value' in value ? (value['value'] ?? null) : value;
}

function answered(found: FieldValue | undefined): JsonValue {
  if (!found) return null;
  const { kind, value, currency } = found;
  if (kind === 'amount') return { value, ...(currency === undefined ? {} : { currency }) };
  return kind === 'yes-no' ? value === 'yes' : value;
}

function fieldOf({ key, label, value }: RecordField): Field {
  const kind = (value && kinds[value.kind]) ?? 'text';
  return { key, isRequired: false, kind, ...(label === undefined ? {} : { label }) } as Field;
}

function text(key: string): Field {
  return { key, isRequired: true, kind: 'text' };
}

function usedItemFields(items: readonly RecordItem[]): Field[] {
  return itemKeys
    .filter((key) => items.some((item) => item[key] !== undefined))
    .map((key) => ({ key, isRequired: false, kind: key === 'description' ? 'text' : 'number' }));
}

function listOf(key: string, fields: readonly Field[]): Field {
  return { key, isRequired: false, kind: 'list', item: { kind: 'group', fields, rules: [], isClosed: true } };
}
