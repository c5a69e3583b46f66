import type { CrossFieldRule } from '../fields/cross-field-rule.ts';
import type { FieldShape } from '../fields/field.ts';
import { isJsonObject } from '../is-json-object.ts';
import type { Issue } from '../issue.ts';
import type { JsonObject, JsonValue } from '../json-schema.ts';
import { pointer } from '../pointer.ts';
import { passesChecksum } from '../values/passes-checksum.ts';
import { sumChecks } from './sum-checks.ts';

/** What is wrong with a normalised answer that JSON Schema has no word for: check digits, days, sums, orders. */
export function ruleIssues(shape: FieldShape, value: JsonValue): Issue[] {
  const sums = sumChecks(shape, value).flatMap(({ path, sum, difference }): Issue[] =>
    difference === 0 ? [] : [{ path, message: 'answerSumDiffers', params: [String(sum)] }],
  );
  return [...plainIssues(shape, value, ''), ...sums];
}

function plainIssues(shape: FieldShape, value: JsonValue, path: string): Issue[] {
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.flatMap((each, at) => plainIssues(shape.item, each, path + pointer(at)));
  }
  if (shape.kind === 'group' && isJsonObject(value)) {
    const inner = shape.fields.flatMap((field) =>
      Object.hasOwn(value, field.key)
        ? plainIssues(field, value[field.key] ?? null, path + pointer(field.key))
        : [],
    );
    return [...inner, ...shape.rules.flatMap((rule) => orderIssues(rule, value, path))];
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

function orderIssues(rule: CrossFieldRule, group: JsonObject, path: string): Issue[] {
  if (rule.kind !== 'order') return [];
  const [earlier, later] = [own(group, rule.earlier), own(group, rule.later)];
  const areDates = typeof earlier === 'string' && typeof later === 'string';
  return areDates && later < earlier
    ? [{ path: path + pointer(rule.later), message: 'answerOutOfOrder', params: [earlier] }]
    : [];
}

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
