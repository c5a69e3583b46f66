import type { PageTranslate } from '../message-key.ts';
import { browser } from './page-browser.ts';

/** A sentence in the browser's language, for scripts in people's pages: small, without plurals. */
export const pageTranslate: PageTranslate = (key, ...substitutions) =>
  browser.i18n.getMessage(key, [...substitutions]);
