import type { Batch, BatchRow, RowReading } from './batch.ts';
import type { BatchJournal } from './batch-book.ts';
import type { EndpointPool } from './endpoint-pool.ts';

/** How a row is watched and stopped while it is read. */
export interface RowWatch {
  readonly signal: AbortSignal;
  /** Of the pool's addresses, the one to be asked. */
  readonly address: string;
  /**
   * To be awaited before a picture may leave, once it is ready to: it waits for its turn, and a background that is stopped
   * from then on finds that it may have left.
   */
  onSending(): Promise<void>;
  /** Told for each request that carries the picture. */
  onSent(): void;
}

/** What the batch runner needs from outside. `now` gives ms since the epoch. */
export interface BatchDependencies {
  readonly journal: BatchJournal;
  /** Reads one row, its picture and all, which nobody holds after that. Errors are thrown as `AppError`. */
  read(row: BatchRow, batch: Batch, watch: RowWatch): Promise<RowReading>;
  /** Whether a row's picture can be had now. */
  isAtHand(row: BatchRow): boolean;
  /** The endpoints that a batch goes to. */
  poolOf(batch: Batch): EndpointPool;
  /** Called when pictures begin to be read; what it gives, when none are. */
  keepAlive(): () => void;
  now(): number;
}
