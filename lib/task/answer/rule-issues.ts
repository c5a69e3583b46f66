import type { CrossFieldRule } from '../fields/cross-field-rule.ts';
import type { FieldShape } from '../fields/field.ts';
import { isJsonObject } from '../is-json-object.ts';
import type { Issue } from '../issue.ts';
import type { JsonObject, JsonValue } from '../json-schema.ts';
import { pointer } from '../pointer.ts';
import { passesChecksum } from '../values/passes-checksum.ts';

/** What is wrong with a normalised answer that JSON Schema has no word for: check digits, days, sums, orders. */
export function ruleIssues(shape: FieldShape, value: JsonValue, path = ''): Issue[] {
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.flatMap((each, at) => ruleIssues(shape.item, each, path + pointer(at)));
  }
  if (shape.kind === 'group' && isJsonObject(value)) {
    const inner = shape.fields.flatMap((field) =>
      Object.hasOwn(value, field.key)
        ? ruleIssues(field, value[field.key] ?? null, path + pointer(field.key))
        : [],
    );
    return [...inner, ...shape.rules.flatMap((rule) => crossFieldIssues(rule, value, path))];
  }
  if (typeof value !== 'string') return [];
  if (shape.kind === 'date') return dayIssues(shape, value, path);
  const checksum = 'checksum' in shape ? shape.checksum : undefined;
  return checksum === undefined || passesChecksum(checksum, value)
    ? []
    : [{ path, message: 'answerCheckDigits', params: [] }];
}

function dayIssues(
  { earliest, latest }: { readonly earliest?: string; readonly latest?: string },
  value: string,
  path: string,
): Issue[] {
  if (!/^\d{4}-\d\d-\d\d$/u.test(value)) return [];
  if (earliest !== undefined && value < earliest) {
    return [{ path, message: 'answerTooEarly', params: [earliest] }];
  }
  return latest !== undefined && value > latest ? [{ path, message: 'answerTooLate', params: [latest] }] : [];
}

function crossFieldIssues(rule: CrossFieldRule, group: JsonObject, path: string): Issue[] {
  if (rule.kind === 'order') {
    const [earlier, later] = [own(group, rule.earlier), own(group, rule.later)];
    const areDates = typeof earlier === 'string' && typeof later === 'string';
    return areDates && later < earlier
      ? [{ path: path + pointer(rule.later), message: 'answerOutOfOrder', params: [earlier] }]
      : [];
  }
  const [total, list] = [numberOf(own(group, rule.total)), own(group, rule.list)];
  const parts = Array.isArray(list)
    ? list.map((entry: JsonValue) => numberOf(isJsonObject(entry) ? own(entry, rule.field) : undefined))
    : [];
  // A sum of which a part is not known says nothing.
  if (total === undefined || parts.length === 0 || !parts.every((part) => part !== undefined)) return [];
  const sum = Math.round(parts.reduce((all, part) => all + part, 0) * 10_000) / 10_000;
  return Math.abs(sum - total) < 0.005
    ? []
    : [{ path: path + pointer(rule.total), message: 'answerSumDiffers', params: [String(sum)] }];
}

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The number of a number or an amount. */
function numberOf(value: JsonValue | undefined): number | undefined {
  const number = isJsonObject(value) ? own(value, 'value') : value;
  return typeof number === 'number' ? number : undefined;
}
