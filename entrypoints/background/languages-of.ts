import type { ReadingHints } from '@/lib/task/reading-hints';
import { readingLanguages } from '@/lib/task/reading-languages';
import type { Task } from '@/lib/task/task';
import { knownLanguages } from './known-languages';

/**
 * Finds out what is known of a picture's languages; where the person has not chosen one for all pictures, with the task's
 * own. As with {@link knownLanguages}, the stored parts are looked up at once.
 */
export function languagesOf({ own }: Task): (pageLanguage?: string) => Promise<ReadingHints> {
  const look = knownLanguages();
  return async (pageLanguage) => {
    const known = await look(pageLanguage);
    const language = own?.parameters.language;
    const chosen = known.chosen ?? readingLanguages.find((each) => each === language);
    return chosen === undefined ? known : { ...known, chosen };
  };
}
