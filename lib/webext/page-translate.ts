import type { MessageKey } from '../message-key.ts';
import { browser } from './page-browser.ts';

/** A sentence in the browser's language, for scripts in people's pages: small, without plurals. */
export function pageTranslate(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String));
}
