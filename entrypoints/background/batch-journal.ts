import type { Batch, BatchRow } from '@/lib/batch/batch';
import type { BatchJournal } from '@/lib/batch/batch-book';
import { sessionRecord } from '@/lib/webext/session-storage';
import { sessionRecords } from '@/lib/webext/session-records';

/** A batch in the browser's memory for this session: one record for itself, one for each row. Written by us alone. */
export function batchJournal(): BatchJournal {
  const head = sessionRecord('batch', (stored) => (stored ?? undefined) as Batch | undefined, true);
  const records = sessionRecords('batch-row:');
  return {
    async load() {
      const batch = await head.load();
      const rows = batch ? ((await records.load()) as BatchRow[]) : [];
      return batch && { batch, rows: rows.toSorted((a, b) => a.at - b.at) };
    },
    saveBatch: (batch) => head.save(batch),
    saveRows: (rows) => records.save(rows.map((row) => [row.at, row])),
    async clear() {
      await head.save(undefined);
      await records.clear();
    },
  };
}
