import type { ReadingLanguage } from './reading-languages.ts';

/** What is known of a picture's languages before it is read. */
export interface ReadingHints {
  /** What the person says it is in; the reader does not look for another. */
  readonly chosen?: ReadingLanguage;
  /**
   * BCP 47 tags from the page and the browser, likeliest first; any tag, since they come from strangers. They decide
   * what is tried first, never what is read.
   */
  readonly likely: readonly string[];
}

/** Nothing is known. */
export const noHints: ReadingHints = { likely: [] };
