import type { CaptureProgress, PictureFacts } from '../capture/captured-picture.ts';
import type { EngineProgress, ModelReport, Sent } from '../engine/engine.ts';
import type { ErrorInfo } from '../errors.ts';
import type { Code } from '../image/code.ts';
import type { RedactionBox } from '../image/redaction-box.ts';
import type { RecognizedText } from '../image/recognized-text.ts';
import type { Table } from '../image/table.ts';
import type { ReadingHints } from '../task/reading-hints.ts';
import type { TaskId } from '../task/task.ts';
import type { TaskDefinition } from '../task/task-definition.ts';
import type { Output } from './output.ts';
import type { RunEdits } from './run-edits.ts';

/** What a finished run gives. */
export interface ExtractionResult {
  readonly output: Output;
  readonly recognized: RecognizedText;
  /** Those that surely are some, whatever the task. */
  readonly tables: readonly Table[];
  /** From the gesture to the text, in ms. */
  readonly elapsedMs: number;
  /** Bytes that went to an engine behind an address, be it on this computer: 0 for the reader on this device. */
  readonly sentBytes: number;
  /** How a model came to it; absent where the reader on this device did. */
  readonly model?: ModelReport;
}

/** Where a run stands among the files that were given together, counted from 1. */
export interface Place {
  /** What the files of one giving share. */
  readonly batch: string;
  readonly at: number;
  readonly of: number;
}

interface ExtractionBase {
  readonly id: string;
  /** The tab it belongs to; the popup shows the run of the tab it stands over. */
  readonly tabId: number;
  readonly taskId: TaskId;
  /** A person's own task as it was when the run began: it may be changed or removed since. */
  readonly ownTask?: TaskDefinition;
  readonly engineId: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Milliseconds since the epoch; absent while the run lives. */
  readonly finishedAt?: number;
  /** From a private window: kept in the background's memory only. */
  readonly private: boolean;
  readonly picture?: PictureFacts;
  /** Only where several files were given together. */
  readonly place?: Place;
  /** Text of the page itself where the picture stands: there before any reading. */
  readonly pageText?: string;
  /** What the reader was told of the picture's languages; absent before there is a picture. */
  readonly languages?: ReadingHints;
  /** QR codes and barcodes in the picture, as soon as they are read. */
  readonly codes?: readonly Code[];
  /** What has gone to an engine behind an address, also of a run that failed. */
  readonly sent?: Sent;
  /** What the person changed of its values; only of finished runs. */
  readonly edits?: RunEdits;
  /** When the background let go of the pixels, ms since the epoch; absent while it holds them. */
  readonly pictureDroppedAt?: number;
  /** Whether the person has seen its end; only of finished runs. */
  readonly isSeen?: true;
}

/** What the person is asked before a picture leaves: nothing has been sent yet. */
export interface SendQuestion {
  readonly engineId: string;
  /** Who would get it, with its port where it is not the usual one. */
  readonly host: string;
  /** The service's own name for the model. */
  readonly model: string;
  /** Of the picture as it was taken; it may be made smaller before it is sent. */
  readonly bytes: number;
  /** When the picture is let go of, ms since the epoch. */
  readonly heldUntil: number;
  /** The task or the engine wants parts blacked out first: without that nothing is sent. */
  readonly redactFirst?: boolean;
  /** What is to be blacked out, once the person has begun with it. */
  readonly boxes?: readonly RedactionBox[];
  /** How far the reader on this device is with the words that suggestions come from, 0 to 1. */
  readonly looking?: number;
}

/** What had come of a model's answer that broke off, was cut or is not in its form: never a result. */
export type AnswerSoFar = Pick<EngineProgress, 'text' | 'fields'>;

/** Where a run stands. */
export type ExtractionState =
  | { readonly status: 'capturing'; readonly scrolling?: CaptureProgress }
  | { readonly status: 'asking'; readonly question: SendQuestion }
  | { readonly status: 'running'; readonly progress?: EngineProgress }
  | { readonly status: 'done'; readonly result: ExtractionResult }
  | { readonly status: 'failed'; readonly error: ErrorInfo; readonly soFar?: AnswerSoFar }
  | { readonly status: 'cancelled' };

/** One run as the popup draws it: plain data, sent whole on each change. */
export type Extraction = ExtractionBase & ExtractionState;

/** Whether a run has come to its end. */
export function isFinished(extraction: Extraction): boolean {
  return !['capturing', 'asking', 'running'].includes(extraction.status);
}
