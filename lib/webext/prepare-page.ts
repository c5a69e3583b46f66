import { browser } from './browser.ts';

/** Gives one of the extension's own pages the language and direction of its sentences. */
export function preparePage(page: Document): void {
  page.documentElement.lang = browser.i18n.getMessage('@@ui_locale').replace('_', '-');
  page.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
}
