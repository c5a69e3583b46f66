import type { BatchRow } from '../../lib/batch/batch.ts';
import type { FieldShape } from '../../lib/task/fields/field.ts';
import type { JsonObject } from '../../lib/task/json-schema.ts';

const noFields: FieldShape = { kind: 'group', fields: [], rules: [], isClosed: false };

/** A row that was read as a record, from a file of its own place's name. */
export function batchRow(
  at: number,
  data: JsonObject,
  {
    shape = noFields,
    hash = String(at),
    ...others
  }: { shape?: FieldShape; hash?: string } & Partial<Pick<BatchRow, 'name' | 'source' | 'timesSent'>> = {},
): BatchRow {
  const answer = { kind: 'record', shape, data, values: [], issues: [] } as const;
  return {
    at,
    name: `folder/${at}.png`,
    source: { kind: 'file', bytes: 10 + at, modifiedAt: 5 },
    timesSent: 0,
    ...others,
    status: 'done',
    elapsedMs: 1,
    reading: {
      result: { output: { kind: 'answer', text: '', answer }, tables: [] },
      codes: [],
      notes: [],
      cost: {},
      width: 1,
      height: 1,
      hash,
    },
  };
}
