import type { CaptureNote, DocumentPage } from '../capture/captured-picture.ts';
import type { ErrorInfo } from '../errors.ts';
import type { CollectedRun } from '../extraction/collection.ts';
import type { RunEdits } from '../extraction/run-edits.ts';
import type { Code } from '../image/code.ts';
import type { TaskDefinition } from '../task/task-definition.ts';
import type { TaskId } from '../task/task.ts';
import type { PaceLimits } from './pace.ts';

/** Where a row's picture comes from. Nothing of it is decoded before its turn. */
export type RowSource =
  /** A file that a page of the extension holds, or a page of it. */
  | {
      readonly kind: 'file';
      readonly bytes: number;
      readonly modifiedAt: number;
      readonly page?: DocumentPage;
    }
  /** A picture of a web page, by the number that the script there gave it. */
  | { readonly kind: 'element'; readonly tabId: number; readonly frameId: number; readonly picked: number };

/** What a reading took. */
export interface RowCost {
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  /** In US dollars. */
  readonly dollars?: number;
}

/** What was read of one picture, without its words and their places. */
export interface RowReading {
  readonly result: CollectedRun['result'];
  readonly codes: readonly Code[];
  readonly notes: readonly CaptureNote[];
  readonly cost: RowCost;
  /** Sides in image px. */
  readonly width: number;
  readonly height: number;
  /** SHA-256 of the picture's bytes, in hexadecimal: the same picture twice has the same. */
  readonly hash: string;
}

/** Where a row stands. */
export type RowState =
  | { readonly status: 'waiting' }
  | { readonly status: 'reading' }
  | { readonly status: 'done'; readonly reading: RowReading; readonly elapsedMs: number }
  | { readonly status: 'failed'; readonly error: ErrorInfo };

/** One picture of a batch. Plain data. */
export type BatchRow = RowState & {
  /** From 0, in the order in which they were given. */
  readonly at: number;
  /** What people call it: the file's name with its folder, or what the page calls the picture. */
  readonly name: string;
  readonly source: RowSource;
  /** How often its picture went to an endpoint, refusals counted. */
  readonly timesSent: number;
  /** The background was stopped while it was on its way: it may have been sent once more than is known. */
  readonly mayHaveBeenSent?: boolean;
  readonly edits?: RunEdits;
};

/** Where a batch stands. `paused` finishes what is under way, `stopped` has dropped it. */
type BatchStatus = 'running' | 'paused' | 'stopped' | 'finished';

/** Many pictures that are read as one task, without its rows. Plain data. */
export interface Batch {
  readonly id: string;
  readonly taskId: TaskId;
  readonly ownTask?: TaskDefinition;
  readonly engineId: string;
  /** How many pictures it may be given at a time. */
  readonly limits: PaceLimits;
  /** Where the pictures go, ending in a slash each; none where they go nowhere. */
  readonly addresses: readonly string[];
  readonly private: boolean;
  /** Ms since the epoch. */
  readonly startedAt: number;
  readonly status: BatchStatus;
  /** Why it was paused, where that was not the person. */
  readonly why?: ErrorInfo;
  /** The browser's memory for this session has no room for what was read last: it is gone with the background. */
  readonly isMemoryFull?: boolean;
  /** How long pictures have been read, pauses left out, until `activeSince`; in ms. */
  readonly activeMs: number;
  /** Since when pictures are being read, in ms since the epoch; absent while none are. */
  readonly activeSince?: number;
}

/** A batch with its rows. */
export interface WholeBatch {
  readonly batch: Batch;
  readonly rows: readonly BatchRow[];
}
