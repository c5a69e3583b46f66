import type { JsonValue } from '../task/json-schema.ts';

/** What was stored as text of JSON, so that the order of its keys is kept: Chromium's store sorts those of objects. */
export function ofJsonText(stored: unknown): JsonValue {
  try {
    return typeof stored === 'string' ? (JSON.parse(stored) as JsonValue) : (stored as JsonValue);
  } catch {
    return null;
  }
}
