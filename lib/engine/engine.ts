import type { Code } from '../image/code.ts';
import type { ImagePayload } from '../image/payload.ts';
import type { PictureRecord } from '../image/picture-record.ts';
import type { RecognizedText } from '../image/recognized-text.ts';
import type { Table } from '../image/table.ts';
import type { ReadingHints } from '../task/reading-hints.ts';
import type { Task } from '../task/task.ts';

/** What an engine is doing; `ratio` is 0 to 1 where it is known. */
export interface EngineProgress {
  readonly stage: 'loading-reader' | 'finding-lines' | 'reading-lines';
  readonly ratio?: number;
  /** What is read so far, in reading order: the beginning of it where it is long. */
  readonly text?: string;
}

/** How one reading is watched and stopped. */
export interface EngineRunOptions {
  /** Aborting it ends the reading promptly with the signal's reason. */
  readonly signal: AbortSignal;
  readonly languages: ReadingHints;
  onProgress(progress: EngineProgress): void;
  /** Told at most once, as soon as codes are found in the picture; before the text as a rule. */
  onCodes(codes: readonly Code[]): void;
}

/** What the text of a picture is. */
export interface Interpretation {
  /** From top to bottom; those that surely are some, whatever the task. */
  readonly tables: readonly Table[];
  /** Only under a task whose output is a record. */
  readonly record?: PictureRecord;
}

/** What an engine answers: the text, and what it is. */
export interface EngineAnswer extends Interpretation {
  readonly recognized: RecognizedText;
}

/** Reads a picture under a task. Errors are thrown as `AppError`. */
export interface Engine {
  readonly id: string;
  /** Gets ready, where that takes time; may be called at any time and often. */
  warmUp(): void;
  run(image: ImagePayload, task: Task, options: EngineRunOptions): Promise<EngineAnswer>;
}
