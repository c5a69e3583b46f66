import type { Batch, BatchRow } from '../batch/batch.ts';
import type { GivenFile } from '../capture/capture.ts';
import type { ErrorInfo } from '../errors.ts';

/** What the background tells the pages that show a batch. Both ends are this extension, in one version. */
export type ToBatchPage =
  /** The batch as it is now, absent where there is none, and rows that changed: all of them where that is said. */
  | {
      readonly type: 'batch';
      readonly batch: Batch | undefined;
      readonly rows: readonly BatchRow[];
      readonly isWhole: boolean;
    }
  /** A row's turn has come: its file is wanted. */
  | { readonly type: 'give'; readonly question: number; readonly at: number };

/** What such a page tells the background. */
export type FromBatchPage =
  /** The rows whose files it holds, all of them. */
  | { readonly type: 'holds'; readonly batchId: string; readonly places: readonly number[] }
  | { readonly type: 'given'; readonly question: number; readonly file: GivenFile }
  | { readonly type: 'not-given'; readonly question: number; readonly error: ErrorInfo };
