import { BatchRunner } from '@/lib/batch/batch-runner';
import { batchJournal } from './batch-journal';
import { keepAlive } from '@/lib/webext/keep-alive';
import type { Parts } from './parts';
import { readRow } from './read-row';

/** Makes the runner of many pictures. */
export function batchOf(partsOf: () => Parts): BatchRunner {
  return new BatchRunner({
    journal: batchJournal(),
    read: (row, batch, watch) => readRow(partsOf(), row, { batch, watch }),
    isAtHand: ({ at, source }) => source.kind !== 'file' || partsOf().files.has(at),
    // What reads within this browser has no address.
    poolOf: ({ engineId, addresses, limits }) =>
      partsOf().pools.poolOf(engineId, addresses.length > 0 ? addresses : [engineId], limits),
    keepAlive,
    now: Date.now,
  });
}
