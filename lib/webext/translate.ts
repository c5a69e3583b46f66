import { createTranslate } from '../create-translate.ts';
import type { Translate } from '../message-key.ts';
import { browser } from './browser.ts';

/** A sentence in the browser's language, in the extension's own pages and the background. */
export const translate: Translate = (key, ...substitutions) => {
  made ??= make();
  return made(key, ...substitutions);
};

let made: Translate | undefined;

function make(): Translate {
  const tag = browser.i18n.getMessage('languageTag');
  const own = browser.i18n.getUILanguage();
  // The person's region says how numbers are written, where it is the same language.
  const locale = own.split('-')[0] === tag.split('-')[0] ? own : tag;
  return createTranslate((key, substitutions) => browser.i18n.getMessage(key, substitutions), tag, locale);
}
