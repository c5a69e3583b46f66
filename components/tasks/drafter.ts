import type { Result } from '../../lib/result.ts';
import type { SentenceDraft } from '../../lib/task/drafts/draft-from-sentence.ts';

/** Has the chosen engine draft a task from a sentence. */
export interface Drafter {
  draft(sentence: string): Promise<Result<SentenceDraft>>;
  /** Stops the draft that is under way. */
  stop(): void;
}
