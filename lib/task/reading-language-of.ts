import { readingLanguages, type ReadingLanguage } from './reading-languages.ts';

/** The two written forms of Norwegian are one language to the reader. */
const norwegian = new Set(['nb', 'nn']);

/**
 * The language that pictures can be read in that a BCP 47 tag means, by its language and script, the likely script
 * where it names none (Unicode's likely subtags): `zh-TW` is `zh-Hant`. Undefined where there is none.
 */
export function readingLanguageOf(tag: string): ReadingLanguage | undefined {
  // In Firefox a person may write any word among the languages that pages are asked for in.
  const meant = isTag(tag) ? meaningOf(tag) : undefined;
  return readingLanguages.find((each) => meaningOf(each) === meant);
}

function isTag(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== '';
  } catch {
    return false;
  }
}

function meaningOf(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${norwegian.has(language) ? 'no' : language}-${script}`;
}
