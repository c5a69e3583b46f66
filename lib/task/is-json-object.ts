import type { JsonObject, JsonValue } from './json-schema.ts';

/** Whether a value is an object of JSON, neither a list nor null. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
