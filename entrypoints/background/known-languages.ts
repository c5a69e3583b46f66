import { hintsOfChoice } from '@/lib/settings/hints-of-choice';
import { readSettings } from '@/lib/settings/settings-store';
import type { ReadingHints } from '@/lib/task/reading-hints';
import { acceptLanguages } from '@/lib/webext/accept-languages';

/**
 * Finds out what is known of the language of a picture: what the person has chosen in any popup, else what its page says,
 * and then the browser's own. The stored parts are looked up at once, while the picture is still being taken.
 *
 * @returns what takes the language as the page says it; nothing where there is no page, or it does not say.
 */
export function knownLanguages(): (pageLanguage?: string) => Promise<ReadingHints> {
  const known = Promise.all([readSettings(), acceptLanguages()]);
  return async (pageLanguage = '') => {
    const [{ language }, accepted] = await known;
    return hintsOfChoice(language, [pageLanguage, ...accepted]);
  };
}
