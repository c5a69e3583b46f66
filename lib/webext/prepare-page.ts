import { browser } from './browser.ts';

/**
 * Gives one of the extension's own pages the language and direction of its sentences: those of the
 * translation that was found, not of the browser, which may speak a language that has none here.
 */
export function preparePage(page: Document): void {
  page.documentElement.lang = browser.i18n.getMessage('languageTag');
  page.documentElement.dir = browser.i18n.getMessage('textDirection');
}
