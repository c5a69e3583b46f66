import type messages from '../public/_locales/en/messages.json';

/** The name of a sentence in `public/_locales`. */
export type MessageKey = keyof typeof messages;

/**
 * Gives a sentence in the person's language, its placeholders filled in order. A number is written as the
 * language writes it, and the first one chooses among the sentence's plural forms.
 */
export type Translate = (key: MessageKey, ...substitutions: readonly (string | number)[]) => string;

/** The same where every byte counts, in scripts in people's pages: without plurals, numbers as words. */
export type PageTranslate = (key: MessageKey, ...substitutions: readonly string[]) => string;
