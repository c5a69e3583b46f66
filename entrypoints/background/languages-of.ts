import type { ReadingHints } from '@/lib/task/reading-hints';
import { readingLanguages } from '@/lib/task/reading-languages';
import type { Task } from '@/lib/task/task';
import { knownLanguages } from './known-languages';

/** What is known of a picture's languages; where the person has not chosen one for all pictures, with the task's own. */
export async function languagesOf({ own }: Task, pageLanguage: string | undefined): Promise<ReadingHints> {
  const known = await knownLanguages(pageLanguage);
  const language = own?.parameters.language;
  const chosen = known.chosen ?? readingLanguages.find((each) => each === language);
  return chosen === undefined ? known : { ...known, chosen };
}
