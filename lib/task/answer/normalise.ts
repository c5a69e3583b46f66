import type { FieldShape, GroupShape } from '../fields/field.ts';
import { isJsonObject } from '../is-json-object.ts';
import type { JsonObject, JsonValue } from '../json-schema.ts';
import { jsonText } from '../json-text.ts';
import { pointer } from '../pointer.ts';
import type { PrintCustoms } from '../values/print-customs.ts';
import { amountParts, isEmptyAmount } from './amount-parts.ts';
import { normaliseValue } from './normalise-value.ts';
import type { SourcedJson } from './sourced-json.ts';
import type { AnswerValue } from './task-answer.ts';

/** An answer written one way, as far as its fields say how. */
export interface NormalisedAnswer {
  readonly data: JsonValue;
  /** Every single value, an amount being one, in the order of the fields; what nobody asked for comes last. */
  readonly values: readonly AnswerValue[];
}

/** Where a value stands in the answer as it came: how it is printed. */
interface Place {
  readonly holder: JsonValue;
  readonly key: string | number;
  readonly path: string;
}

/**
 * Writes every value of an answer as its field wants it. What does not fit stays. A `null` that a field may
 * not be, and an empty text where no text is asked for, are left out: engines must put something in every place.
 */
export function normalise(
  shape: FieldShape,
  { value: answer, sourceOf }: SourcedJson,
  customs: PrintCustoms,
): NormalisedAnswer {
  const values: AnswerValue[] = [];

  const walk = (own: FieldShape, value: JsonValue, at: Place): JsonValue => {
    if (own.kind === 'group' && isJsonObject(value)) return walkGroup(own, value, at.path);
    if (own.kind === 'list' || own.kind === 'choices') {
      const item: FieldShape = own.kind === 'list' ? own.item : { kind: 'choice', options: own.options };
      const isOne = !Array.isArray(value) && value !== null;
      const items: readonly JsonValue[] = Array.isArray(value) ? value : [value];
      if (value === null) return value;
      return items.map((each, key) =>
        walk(item, each, { ...(isOne ? at : { holder: value, key }), path: at.path + pointer(key) }),
      );
    }
    if (own.kind !== 'amount' && typeof value === 'object' && value !== null)
      return walkUnknown(value, at.path);
    const { value: written, issue } = normaliseValue(own, value, customs);
    const printed = printedText(value, sourceOf, at, customs);
    values.push({
      path: at.path,
      value: written,
      printed,
      ...(issue && { issue: { ...issue, path: at.path } }),
    });
    return written;
  };
  const walkGroup = (group: GroupShape, value: JsonObject, path: string): JsonObject => {
    const left = new Map(Object.entries(value));
    const entries = group.fields.flatMap((field): [string, JsonValue][] => {
      const key = keyIn(left, field.key, group);
      const inner = key === undefined ? undefined : left.get(key);
      if (key === undefined || inner === undefined) return [];
      left.delete(key);
      if (isNothing(field, inner)) return [];
      return [[field.key, walk(field, inner, { holder: value, key, path: path + pointer(field.key) })]];
    });
    const others = walkEntries([...left], value, path);
    return Object.fromEntries([...entries, ...others]);
  };
  const walkEntries = (entries: readonly [string, JsonValue][], holder: JsonValue, path: string) =>
    entries.map(([key, inner]): [string, JsonValue] => [
      key,
      walk({ kind: 'raw', schema: true }, inner, { holder, key, path: path + pointer(key) }),
    ]);
  const walkUnknown = (value: JsonObject | readonly JsonValue[], path: string): JsonValue => {
    const entries = walkEntries(Object.entries(value), value, path);
    return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
  };

  const data = walk(shape, answer, { holder: null, key: '', path: '' });
  return { data, values };
}

/** The key as asked for, or the only one that differs from it by case and is no other field's. */
function keyIn(left: ReadonlyMap<string, JsonValue>, key: string, group: GroupShape): string | undefined {
  if (left.has(key)) return key;
  const alike = [...left.keys()].filter(
    (each) => each.toLowerCase() === key.toLowerCase() && group.fields.every((field) => field.key !== each),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

function isNothing(field: FieldShape, value: JsonValue): boolean {
  if (value === null) return field.kind !== 'raw' && field.isNullable !== true;
  const isText = field.kind === 'text' || field.kind === 'long-text' || field.kind === 'raw';
  const isEmpty = typeof value === 'string' && value.trim() === '';
  return (isEmpty && !isText) || (field.kind === 'amount' && isEmptyAmount(value));
}

function printedText(
  value: JsonValue,
  sourceOf: SourcedJson['sourceOf'],
  at: Place,
  customs: PrintCustoms,
): string {
  if (!isJsonObject(value)) return sourceOf(at.holder, at.key) ?? jsonText(value);
  const { key, currency } = amountParts(value, customs);
  const number = key === undefined ? jsonText(value) : (sourceOf(value, key) ?? jsonText(value[key] ?? null));
  const isNamed = key !== undefined && typeof currency === 'string' && currency !== '';
  return isNamed ? `${number} ${currency}` : number;
}
