import type { ErrorInfo } from '../../../lib/errors.ts';
import type { Extraction } from '../../../lib/extraction/extraction.ts';
import type { TaskDefinition } from '../../../lib/task/task-definition.ts';

/** A task's run on trial: one at a time, by the same way as every other run. */
export interface Trial {
  /** The run as it stands, or as it ended; undefined before the first. */
  readonly run: Extraction | undefined;
  /** Why it could not even begin. */
  readonly error: ErrorInfo | undefined;
  readonly isStarting: boolean;
  /** Runs a task as it is typed on a picture, in place of the run before. A picture that cannot be made is told as an error. */
  start(task: TaskDefinition, picture: Promise<Blob>): Promise<void>;
  stop(): void;
  /** Whether the run's picture may leave, where that is asked. */
  answer(given: 'send' | 'on-device'): void;
  /** Forgets the run. */
  clear(): void;
}
