import type { Batch, BatchRow } from './batch.ts';

/** How far a batch is. */
export interface BatchProgress {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly reading: number;
  readonly waiting: number;
  /** In ms; undefined where it cannot be said yet, or nothing is left. */
  readonly leftMs: number | undefined;
  readonly dollars: number;
  /** Whether any reading said what it cost. */
  readonly isCostKnown: boolean;
}

/** So many rows have to be read before anything is said about time. */
const fewest = 3;

/** Counts the rows and says how long the rest takes at the speed so far. */
export function batchProgress(batch: Batch, rows: readonly BatchRow[], now: number): BatchProgress {
  const count = (status: BatchRow['status']) => rows.filter((row) => row.status === status).length;
  const [done, failed, reading, waiting] = [
    count('done'),
    count('failed'),
    count('reading'),
    count('waiting'),
  ];
  const ended = done + failed;
  const activeMs = batch.activeMs + (batch.activeSince === undefined ? 0 : now - batch.activeSince);
  const left = reading + waiting;
  const costs = rows.flatMap((row) => (row.status === 'done' ? (row.reading.cost.dollars ?? []) : []));
  return {
    total: rows.length,
    done,
    failed,
    reading,
    waiting,
    leftMs: ended >= fewest && left > 0 && batch.status === 'running' ? (activeMs / ended) * left : undefined,
    dollars: costs.reduce((sum, each) => sum + each, 0),
    isCostKnown: costs.length > 0,
  };
}
