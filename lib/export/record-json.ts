import type { JsonObject } from '../task/json-schema.ts';

/** A record as a JSON file, as its schema has it. */
export function recordJson(record: JsonObject): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}
