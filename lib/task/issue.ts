import type { MessageKey } from '../message-key.ts';

/** One thing that is wrong with a value or a schema, as plain data; the sentence is chosen at the edge. */
export interface Issue {
  /** Where, as a JSON Pointer (RFC 6901); empty for the whole. */
  readonly path: string;
  /** The sentence that says what is wrong. */
  readonly message: MessageKey;
  /** What fills its placeholders, in order. */
  readonly params: readonly string[];
}
