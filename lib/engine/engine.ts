import type { LadderStep } from './vision/ladder/ladder-step.ts';
import type { Code } from '../image/code.ts';
import type { ImagePayload } from '../image/payload.ts';
import type { PictureRecord } from '../image/picture-record.ts';
import type { RecognizedText } from '../image/recognized-text.ts';
import type { Table } from '../image/table.ts';
import type { StructuredAnswer } from '../task/answer/structured-answer.ts';
import type { ReadingHints } from '../task/reading-hints.ts';
import type { Issue } from '../task/issue.ts';
import type { Task } from '../task/task.ts';

/** What an engine behind an address is doing. */
export type VisionStage =
  | 'waiting-turn'
  | 'preparing-picture'
  | 'waiting-answer'
  | 'loading-model'
  | 'thinking'
  | 'answering'
  | 'retrying'
  | 'asking-otherwise'
  | 'repairing';

/** A value of an answer that is still coming. */
export interface PartialField {
  readonly key: string;
  readonly text: string;
}

/** What an engine is doing; `ratio` is 0 to 1 where it is known. */
export interface EngineProgress {
  readonly stage: 'loading-reader' | 'finding-lines' | 'reading-lines' | VisionStage;
  readonly ratio?: number;
  /** What has come of a record so far: whole values only, not checked. */
  readonly fields?: readonly PartialField[];
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
  /** Told, each time that it grows, how much has been sent in all, and to whom. */
  onSent?(sent: Sent): void;
}

/** What left for an engine behind an address. */
export interface Sent {
  /** With its port where it is not the usual one. */
  readonly host: string;
  /** Bodies of all requests. */
  readonly bytes: number;
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
  /** The answer of an engine that is no reader: not in the words of `recognized`. */
  readonly text?: string;
  /** The answer of such an engine under a task that asks for data. */
  readonly answer?: StructuredAnswer;
  /** How a model came to the answer. */
  readonly model?: ModelReport;
}

/** How a model behind an address came to its answer, plain data for the result's details. */
export interface ModelReport {
  readonly model: string;
  /** As it came, thinking left out. */
  readonly rawText: string;
  /** What is wrong with the answer by the task's own rules. */
  readonly issues: readonly Issue[];
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  /** Of the output, thought and not said. */
  readonly reasoningTokens?: number;
  /** In US dollars, where the service says it or the model's price is known. */
  readonly cost?: number;
  /** Of the model alone, in ms. */
  readonly elapsedMs: number;
  /** How it was asked for the form of its answer. */
  readonly step: LadderStep;
  /** Parts of the request that the server refused and that were left out. */
  readonly withoutFields: readonly string[];
  /** The picture as it was sent, and how often; refusals are counted. */
  readonly picture: { readonly width: number; readonly height: number; readonly bytes: number };
  readonly timesSent: number;
  readonly isRepaired: boolean;
  /** The count of tokens says that the picture did not arrive: the answer may be made up. */
  readonly isPictureDoubtful: boolean;
}

/** Reads a picture under a task. Errors are thrown as `AppError`. */
export interface Engine {
  readonly id: string;
  /** Gets ready, where that takes time; may be called at any time and often. */
  warmUp(): void;
  run(image: ImagePayload, task: Task, options: EngineRunOptions): Promise<EngineAnswer>;
}
