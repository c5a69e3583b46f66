import type { FieldKind, FieldValue } from '../../../image/field-value.ts';
import type { PictureRecord, RecordField, RecordItem } from '../../../image/picture-record.ts';
import type { AnswerValue, DataAnswer } from '../../../task/answer/task-answer.ts';
import { isJsonObject } from '../../../task/is-json-object.ts';
import type { JsonObject, JsonValue } from '../../../task/json-schema.ts';
import { jsonText } from '../../../task/json-text.ts';
import { pointer } from '../../../task/pointer.ts';

const nowhere = { x: 0, y: 0, width: 0, height: 0 };

/** How sure a value is that nothing is wrong with, and one that breaks a rule: it is to be compared. */
const sureness = { fine: 0.8, doubted: 0.5 };

/** A record as a model answered it. Where a value stands is not known: its box has no size. */
export function recordOf(answer: DataAnswer): PictureRecord {
  const data = answer.data ?? {};
  const byPath = new Map(answer.values.map((value) => [value.path, value]));
  const items: RecordItem[] = [];
  const fields = Object.entries(data).flatMap(([key, value]): RecordField[] => {
    const path = pointer(key);
    if (isList(value)) {
      if (value.every((each) => !isJsonObject(each))) return [fieldOf(key, textsOf(value))];
      if (key === 'items') items.push(...value.flatMap((row, at) => itemOf(row, pointer(key, at), byPath)));
      return key === 'fields' ? value.flatMap((row, at) => pairOf(row, at)) : [];
    }
    if (isJsonObject(value) && !('value' in value)) return groupOf(key, value, byPath);
    return [fieldOf(key, valueOf(value, byPath.get(path)))];
  });
  return { fields, items };
}

type Values = ReadonlyMap<string, AnswerValue>;

function fieldOf(key: string, value: FieldValue | undefined, printedLabel?: string): RecordField {
  return { key, ...(printedLabel === undefined ? {} : { printedLabel }), ...(value ? { value } : {}) };
}

function groupOf(key: string, group: JsonObject, byPath: Values): RecordField[] {
  return Object.entries(group).map(([inner, value]) =>
    fieldOf(`${key}.${inner}`, valueOf(value, byPath.get(pointer(key, inner)))),
  );
}

/** A pair of a printed label and a value, of tasks that know no fields beforehand. */
function pairOf(row: JsonValue, at: number): RecordField[] {
  if (!isJsonObject(row) || typeof row['label'] !== 'string') return [];
  const isTicked = row['isTicked'];
  const value = typeof isTicked === 'boolean' ? valueOf(isTicked) : valueOf(row['value'] ?? null);
  return [fieldOf(`field${at + 1}`, value, row['label'])];
}

function itemOf(row: JsonValue, path: string, byPath: Values): RecordItem[] {
  if (!isJsonObject(row)) return [];
  const part = (key: string) => valueOf(row[key] ?? null, byPath.get(`${path}/${key}`), 'amount');
  const [description, amount] = [part('description'), part('amount')];
  if (!description || !amount) return [];
  const [quantity, unitPrice] = [part('quantity'), part('unitPrice')];
  return [
    {
      description: { ...description, kind: 'text' },
      amount,
      ...(quantity ? { quantity: { ...quantity, kind: 'number' } } : {}),
      ...(unitPrice ? { unitPrice } : {}),
    },
  ];
}

function valueOf(
  found: JsonValue,
  known?: AnswerValue,
  numberKind: FieldKind = 'number',
): FieldValue | undefined {
  const currency =
    isJsonObject(found) && typeof found['currency'] === 'string' ? found['currency'] : undefined;
  const isAmount = isJsonObject(found) && 'value' in found;
  const value = isAmount ? (found['value'] ?? null) : found;
  if (value === null || value === '') return undefined;
  const isNumber = typeof value === 'number';
  const plain = typeof value === 'boolean' ? (value ? 'yes' : 'no') : isNumber ? value : jsonText(value);
  const kind = isAmount ? 'amount' : isNumber ? numberKind : kindOf(value);
  return {
    kind,
    value: plain,
    ...(currency === undefined ? {} : { currency }),
    printed: known?.printed ?? String(plain),
    words: [],
    box: nowhere,
    confidence: known?.issue ? sureness.doubted : sureness.fine,
  };
}

/** What can be told from the value alone; dates and times are written one way by then. */
function kindOf(value: JsonValue): FieldKind {
  if (typeof value === 'boolean') return 'yes-no';
  if (typeof value !== 'string') return 'text';
  if (/^\d{4}-\d\d-\d\d$/u.test(value)) return 'date';
  return /^\d\d:\d\d(?::\d\d)?$/u.test(value) ? 'time' : 'text';
}

function textsOf(list: readonly JsonValue[]): FieldValue | undefined {
  return valueOf(
    list
      .filter((each) => each !== null)
      .map(jsonText)
      .join(', '),
  );
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
