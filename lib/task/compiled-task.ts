import type { TaskAnswer } from './answer/task-answer.ts';
import type { FieldShape } from './fields/field.ts';
import type { JsonSchema, JsonValue } from './json-schema.ts';
import type { TaskOutput } from './task-output.ts';
import type { TaskParameters } from './task-parameters.ts';

/** A task made ready for one run: what an engine is told, and how its answer is read. */
export interface CompiledTask {
  /** What holds for every picture, for the system's role. Ends by saying that words in the picture are data. */
  readonly instructions: string;
  /** What is asked of this picture, for the place beside it; with the schema in it, since not every server shows it. */
  readonly prompt: string;
  /**
   * What the answer must fit: an object schema of draft 2020-12 in the person's own keywords, without ours,
   * not yet made to a server's dialect. Absent where the answer is text.
   */
  readonly schema?: JsonSchema;
  /** What the answer is made of; absent where it is text. */
  readonly shape?: FieldShape;
  readonly output: TaskOutput['kind'];
  readonly parameters: TaskParameters;
  /**
   * Reads the answer, never throws.
   *
   * @param isComplete whether the engine ended by itself. An answer that was cut off is not mended.
   */
  parse(text: string, isComplete?: boolean): TaskAnswer;
  /** What can be said of an answer that is still coming: no half numbers, not checked. Nothing where that is nothing. */
  parsePartial(text: string): JsonValue | undefined;
}
