import type { CrossFieldRule } from '../fields/cross-field-rule.ts';
import type { Field, FieldShape } from '../fields/field.ts';
import { isJsonObject } from '../is-json-object.ts';
import type { JsonObject, JsonValue } from '../json-schema.ts';
import { pointer } from '../pointer.ts';

/** What came of adding up what a task says makes a total. */
export interface SumCheck {
  /** Of the total, as a JSON Pointer. */
  readonly path: string;
  /** The list whose entries were added. */
  readonly list: Pick<Field, 'key' | 'label'>;
  readonly sum: number;
  /** The sum less the total; 0 where they agree. */
  readonly difference: number;
}

/** Less than half of the smallest coin is no difference, but a number of the machine's. */
const least = 0.005;

/** All sums of an answer that could be made, in the order of its shape. */
export function sumChecks(shape: FieldShape, value: JsonValue, path = ''): SumCheck[] {
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.flatMap((each, at) => sumChecks(shape.item, each, path + pointer(at)));
  }
  if (shape.kind !== 'group' || !isJsonObject(value)) return [];
  const inner = shape.fields.flatMap((field) =>
    Object.hasOwn(value, field.key)
      ? sumChecks(field, value[field.key] ?? null, path + pointer(field.key))
      : [],
  );
  return [...inner, ...shape.rules.flatMap((rule) => sumOf(rule, shape.fields, value, path))];
}

function sumOf(rule: CrossFieldRule, fields: readonly Field[], group: JsonObject, path: string): SumCheck[] {
  if (rule.kind !== 'sum') return [];
  const [total, list] = [numberAt(group, rule.total), own(group, rule.list)];
  const parts = Array.isArray(list)
    ? list.map((entry: JsonValue) => (isJsonObject(entry) ? numberAt(entry, rule.field) : undefined))
    : [];
  // A sum of which a part is not known says nothing.
  if (total === undefined || parts.length === 0 || !parts.every((part) => part !== undefined)) return [];
  const sum = rounded(parts.reduce((all, part) => all + part, 0));
  const difference = Math.abs(sum - total) < least ? 0 : rounded(sum - total);
  const named = fields.find(({ key }) => key === rule.list) ?? { key: rule.list };
  return [{ path: path + pointer(rule.total), list: named, sum, difference }];
}

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The number of a number or an amount. */
function numberAt(object: JsonObject, key: string): number | undefined {
  const value = own(object, key);
  const number = isJsonObject(value) ? own(value, 'value') : value;
  return typeof number === 'number' ? number : undefined;
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
