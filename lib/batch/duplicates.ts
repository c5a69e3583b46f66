import { shownAnswer } from '../extraction/shown-answer.ts';
import type { JsonObject } from '../task/json-schema.ts';
import type { BatchRow } from './batch.ts';

/** Of which row another is a double, by what; both from 0. */
export type Duplicates = ReadonlyMap<number, { readonly of: number; readonly by: 'picture' | 'number' }>;

/** Fields whose value is given once by whoever gave it, and the field that says who that is. */
const numbers: readonly (readonly [number: string, giver: string])[] = [
  ['invoiceNumber', 'seller'],
  ['receiptNumber', 'merchant'],
];

/** Finds rows that are of the same picture, or say the same invoice's or receipt's number of the same seller. */
export function findDuplicates(rows: readonly BatchRow[]): Duplicates {
  const found = new Map<number, { of: number; by: 'picture' | 'number' }>();
  const first = new Map<string, number>();
  for (const row of rows) {
    if (row.status !== 'done') continue;
    const answer = shownAnswer({ result: row.reading.result, ...(row.edits && { edits: row.edits }) });
    const keys = [
      { by: 'picture' as const, key: `picture ${row.reading.hash}` },
      ...(answer?.kind === 'record' ? numberKeys(answer.data) : []),
    ];
    for (const { by, key } of keys) {
      const before = first.get(key);
      if (before === undefined) first.set(key, row.at);
      else if (!found.has(row.at)) found.set(row.at, { of: before, by });
    }
  }
  return found;
}

function numberKeys(data: JsonObject): { by: 'number'; key: string }[] {
  return numbers.flatMap(([number, giver]) => {
    const said = plain(data[number]);
    return said === '' ? [] : [{ by: 'number' as const, key: `${number} ${said} ${plain(data[giver])}` }];
  });
}

/** Letters and digits alone: prints of the same number differ in their spaces and dashes. */
function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')
    : '';
}
