import type { Batch, BatchRow, WholeBatch } from './batch.ts';

/**
 * What a woken background makes of the batch that it finds: rows that were being read wait again, but for those whose
 * picture was on its way to an endpoint. Such a row ends here and says so: sending it again is the person's to say.
 */
export function restoredBatch({ batch, rows }: WholeBatch): WholeBatch {
  const { activeSince: _, ...rest } = batch;
  return { batch: rest satisfies Batch, rows: rows.map(restored) };
}

function restored(row: BatchRow): BatchRow {
  if (row.status !== 'reading') return row;
  const { status: _, ...rest } = row;
  return row.mayHaveBeenSent
    ? // Counted, so that a later reading says that there may have been two.
      { ...rest, timesSent: row.timesSent + 1, status: 'failed', error: { code: 'interrupted' } }
    : { ...rest, status: 'waiting' };
}
