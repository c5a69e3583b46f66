import { hintsOfChoice } from '@/lib/settings/hints-of-choice';
import { readSettings } from '@/lib/settings/settings-store';
import type { ReadingHints } from '@/lib/task/reading-hints';
import { acceptLanguages } from '@/lib/webext/accept-languages';

/**
 * What is known of the language of a picture: what the person has chosen in any popup, else what its page says,
 * and then the browser's own.
 *
 * @param pageLanguage as the page says it; undefined where there is no page, or it does not say.
 */
export async function knownLanguages(pageLanguage = ''): Promise<ReadingHints> {
  const [{ language }, accepted] = await Promise.all([readSettings(), acceptLanguages()]);
  return hintsOfChoice(language, [pageLanguage, ...accepted]);
}
