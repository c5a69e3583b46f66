import type { Word } from '../image/recognized-text.ts';

/**
 * What the picture itself says of a value that a model gave: `seen` as it is, `written-differently` (another form of
 * the same date or number, or a word that the reader read nearly so), `not-in-image`; `unproven` where the words of
 * the picture can say neither, as of a lone digit, a yes, or a picture without legible words.
 */
export type EvidenceStatus = 'seen' | 'written-differently' | 'not-in-image' | 'unproven';

/** What was found of one value. */
export interface Evidence {
  readonly status: EvidenceStatus;
  /** Where it stands, as objects of the recognised text, in reading order; empty where it was not found. */
  readonly words: readonly Word[];
}
