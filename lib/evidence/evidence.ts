import type { EvidenceStatus } from '../image/field-value.ts';
import type { Word } from '../image/recognized-text.ts';

/** What was found of one value. */
export interface Evidence {
  readonly status: EvidenceStatus;
  /** Where it stands, as objects of the recognised text, in reading order; empty where it was not found. */
  readonly words: readonly Word[];
}
