import type { JsonValue } from '../json-schema.ts';

/** What fields of one group have to do with each other; fields are named by their keys in the group. */
export type CrossFieldRule =
  | {
      /** The sum of a field over a list's groups equals another field; numbers or amounts. */
      readonly kind: 'sum';
      readonly list: string;
      /** A field of the list's groups. */
      readonly field: string;
      readonly total: string;
    }
  | {
      /** A date is before another, or the same. */
      readonly kind: 'order';
      readonly earlier: string;
      readonly later: string;
    };

/** Whether a list of rules, as it may stand in a schema, is one. */
export function areCrossFieldRules(value: JsonValue): value is CrossFieldRule[] & JsonValue {
  return Array.isArray(value) && value.every(isRule);
}

function isRule(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { kind, ...keys } = value as Record<string, JsonValue>;
  const names = kind === 'sum' ? ['list', 'field', 'total'] : kind === 'order' ? ['earlier', 'later'] : [];
  return (
    names.length > 0 &&
    Object.keys(keys).length === names.length &&
    names.every((name) => typeof keys[name] === 'string')
  );
}
