import type { MessageKey } from '../message-key.ts';
import { browser } from './page-browser.ts';

/** A sentence in the browser's language, its placeholders filled in order. */
export function translate(key: MessageKey, ...substitutions: readonly string[]): string {
  return browser.i18n.getMessage(key, [...substitutions]);
}
