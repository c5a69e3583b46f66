import type { Issue } from '../issue.ts';
import type { JsonObject, JsonValue } from '../json-schema.ts';

/** One value of an answer, beside the words that it was made of. */
export interface AnswerValue {
  /** Where in the answer, as a JSON Pointer (RFC 6901). */
  readonly path: string;
  /** Written one way: dates after ISO 8601, numbers as numbers. */
  readonly value: JsonValue;
  /** As the engine wrote it: `1.204,50 €` where the value is 1204.5. */
  readonly printed: string;
  /** The first thing that is wrong with it. The value is kept all the same. */
  readonly issue?: Issue;
}

/** What an engine's answer says. Whatever is wrong with it, what was answered is kept. */
export type TaskAnswer = TextAnswer | DataAnswer;

/** An answer that is text. */
export interface TextAnswer {
  readonly kind: 'text';
  readonly text: string;
  /** The answer as it came. */
  readonly raw: string;
  readonly issues: readonly Issue[];
}

/** An answer that is data. */
export interface DataAnswer {
  readonly kind: 'table' | 'record';
  /**
   * Normalised, faults and all; absent where no JSON was found in the answer. Of a table `{ rows }`, each an
   * object of its columns, or `{ columns, rows }` of texts where the task names no columns.
   */
  readonly data?: JsonObject;
  /** Every single value, an amount being one, in the order of the fields; what nobody asked for comes last. */
  readonly values: readonly AnswerValue[];
  /** Everything that is wrong, also what has no value: a missing field, a sum that does not add up. */
  readonly issues: readonly Issue[];
  /** The answer as it came. */
  readonly raw: string;
  /** Whether its JSON was broken and had to be mended, so that it may say what was not meant. */
  readonly isMended: boolean;
}
