import type { CapturedPicture, CaptureProgress } from '../capture/captured-picture.ts';
import type { Engine } from '../engine/engine.ts';
import type { ReadingHints } from '../task/reading-hints.ts';
import type { Task } from '../task/task.ts';
import type { Place, SendQuestion } from './extraction.ts';

/** What the person chose to read with. */
export interface EngineChoice {
  readonly engine: Engine;
  /** What the person is asked first, where that is so. */
  readonly question?: Pick<SendQuestion, 'host' | 'model' | 'redactFirst'>;
  /** Told that the person said yes, before anything is sent. */
  onConsent?(): Promise<void>;
}

/** What starts a run. */
export interface RunRequest {
  readonly tabId: number;
  readonly private: boolean;
  readonly task: Task;
  /** The reader that is always there. */
  readonly engine: Engine;
  /** What is read with instead; the engine above unless given. */
  readonly choose?: (() => Promise<EngineChoice>) | undefined;
  readonly place?: Place | undefined;
  capture(signal: AbortSignal, onProgress: (progress: CaptureProgress) => void): Promise<CapturedPicture>;
  /** What is known of the picture's languages, once it is there, with what its page says; nothing unless given. */
  languages?(pageLanguage: string | undefined): Promise<ReadingHints>;
}
