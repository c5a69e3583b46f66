import { isJsonObject } from '../is-json-object.ts';
import type { JsonSchema, JsonValue } from '../json-schema.ts';
import { schemaKeywords } from './schema-keywords.ts';

/** A schema in which it and every schema within it, from the inside out, is what `change` makes of it. */
export function mapSchemas(schema: JsonSchema, change: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const inner = (value: JsonValue): JsonValue => (isJsonObject(value) ? mapSchemas(value, change) : value);
  const entries = Object.entries(schema).map(([keyword, value]): [string, JsonValue] => {
    const holds = schemaKeywords.get(keyword)?.holds;
    if (holds === 'one') return [keyword, inner(value)];
    if (holds === 'list' && Array.isArray(value)) return [keyword, value.map(inner)];
    if (holds !== 'map' || !isJsonObject(value)) return [keyword, value];
    return [
      keyword,
      Object.fromEntries(Object.entries(value).map(([key, each]): [string, JsonValue] => [key, inner(each)])),
    ];
  });
  return change(Object.fromEntries(entries));
}
