import type { JsonValue } from './json-schema.ts';

/** A value as people read it: texts as they are, everything else as JSON. */
export function jsonText(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
