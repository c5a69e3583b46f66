import { isJsonObject } from '../is-json-object.ts';
import type { JsonValue } from '../json-schema.ts';
import { schemaKeywords } from '../limits/schema-keywords.ts';

/** A copy whose objects have no prototype: `constructor` and `__proto__` are keys like any other. */
export function harmlessCopy(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(harmlessCopy);
  return isJsonObject(value) ? copyOf(value, (_, inner) => harmlessCopy(inner)) : value;
}

/**
 * The same of a schema, without unknown keywords that hold objects, which a validator may take for schemas, and
 * without addresses of its own, which nothing in it may refer by and which need not be any.
 */
export function harmlessSchema(schema: JsonValue): JsonValue {
  if (!isJsonObject(schema)) return schema;
  return copyOf(schema, (keyword, value) => {
    if (keyword === '$id' || keyword === 'id') return undefined;
    const holds = schemaKeywords.get(keyword)?.holds;
    if (holds === 'one') return harmlessSchema(value);
    if (holds === 'list' && Array.isArray(value)) return value.map(harmlessSchema);
    if (holds === 'map' && isJsonObject(value)) return copyOf(value, (_, inner) => harmlessSchema(inner));
    const isKnown = !isJsonObject(value) || keyword === 'const' || keyword === 'dependentRequired';
    return isKnown ? harmlessCopy(value) : undefined;
  });
}

function copyOf(
  value: { readonly [key: string]: JsonValue },
  copy: (key: string, inner: JsonValue) => JsonValue | undefined,
): JsonValue {
  const made: Record<string, JsonValue> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) {
    const copied = copy(key, inner);
    if (copied !== undefined) made[key] = copied;
  }
  return made;
}
