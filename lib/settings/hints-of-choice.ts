import type { ReadingHints } from '../task/reading-hints.ts';
import type { LanguageChoice } from './settings.ts';

/** The most languages that a reader is told to try first. */
const mostLikely = 10;

/**
 * What a reader is told of a picture's languages.
 *
 * @param tags the languages that it is likely in, likeliest first: BCP 47 tags, also as pages write them, with
 *   underscores; empty ones and repeated ones are left out.
 */
export function hintsOfChoice(choice: LanguageChoice, tags: readonly string[]): ReadingHints {
  const known = tags.filter((tag) => tag !== '').map((tag) => tag.replaceAll('_', '-'));
  const likely = [...new Set(known)].slice(0, mostLikely);
  return choice === 'auto' ? { likely } : { chosen: choice, likely };
}
