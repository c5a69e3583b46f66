import { browser } from './browser.ts';

/** The languages that the person's browser asks pages for, as BCP 47 tags, dearest first; none where it does not tell. */
export async function acceptLanguages(): Promise<readonly string[]> {
  return browser.i18n.getAcceptLanguages().catch(() => []);
}
