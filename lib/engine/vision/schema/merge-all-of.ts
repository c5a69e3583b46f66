import type { JsonObject, JsonSchema, JsonValue } from '../../../task/json-schema.ts';
import { resolveReference } from './resolve-reference.ts';

/** A schema with its `allOf` merged into it, where that is a matter of putting fields together; undefined elsewhere. */
export function mergeAllOf(schema: JsonObject, root: JsonSchema): JsonObject | undefined {
  const parts = schema['allOf'];
  if (!Array.isArray(parts)) return schema;
  const { allOf: _merged, ...own } = schema;
  let whole: JsonObject = own;
  for (const part of parts as readonly JsonValue[]) {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return undefined;
    const resolved = resolveReference(part as JsonObject, root);
    if (!resolved || Object.hasOwn(resolved, 'allOf')) return undefined;
    whole = merged(whole, resolved);
  }
  return whole;
}

function merged(one: JsonObject, other: JsonObject): JsonObject {
  const properties = { ...(other['properties'] as JsonObject), ...(one['properties'] as JsonObject) };
  const required = [...listOf(one['required']), ...listOf(other['required'])];
  return {
    ...other,
    ...one,
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(required.length > 0 ? { required: [...new Set(required)] } : {}),
  };
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}
