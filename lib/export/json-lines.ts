import type { JsonValue } from '../task/json-schema.ts';

/** Records as JSON Lines (jsonlines.org): one to a line. */
export function toJsonLines(records: readonly JsonValue[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
