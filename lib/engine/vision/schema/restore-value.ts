import type { JsonObject, JsonValue } from '../../../task/json-schema.ts';
import type { SchemaNode } from './schema-node.ts';

/**
 * An answer to a wire schema in the person's own form: a null that stood for a missing field is left out,
 * a choice that differs by letter case alone is the one meant.
 */
export function restoreValue(value: JsonValue, node: SchemaNode): JsonValue {
  if (node.anyOf) return value;
  if (typeof value === 'string' && node.enum) return meant(value, node.enum);
  const { items, properties } = node;
  if (Array.isArray(value)) {
    return items ? (value as readonly JsonValue[]).map((each) => restoreValue(each, items)) : value;
  }
  if (typeof value !== 'object' || value === null || !properties) return value;
  const known = new Map(properties);
  const entries = Object.entries(value as JsonObject).flatMap(([key, each]): [string, JsonValue][] => {
    const property = known.get(key);
    if (!property) return [[key, each]];
    const isSynthetic =
      each === null &&
      !node.required?.has(key) &&
      !property.types.includes('null') &&
      !property.enum?.includes(null);
    return isSynthetic ? [] : [[key, restoreValue(each, property)]];
  });
  return Object.fromEntries(entries);
}

/** The one choice that is meant; the answer itself where none or several could be. */
function meant(value: string, choices: readonly JsonValue[]): JsonValue {
  if (choices.includes(value)) return value;
  const fold = (text: string) => text.trim().toLowerCase();
  const alike = choices.filter((each) => typeof each === 'string' && fold(each) === fold(value));
  return alike.length === 1 ? (alike[0] ?? value) : value;
}
