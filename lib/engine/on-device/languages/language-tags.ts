import { type LanguageData, languageData } from './language-data.ts';

/** What reads a language: `english` for the reader's own, or data. */
export type LanguageReading = LanguageData | 'english';

/** Languages that are written without accents, which the English reader reads. */
const readAsEnglish = new Set(['en', 'eu', 'fil']);

/** Tags that stand for others, in the words of those who made the data. */
const aliases: Readonly<Record<string, string>> = { tl: 'fil', nb: 'no', nn: 'no', iw: 'he', in: 'id' };

/**
 * What reads the language of a BCP 47 tag, of any form and from anywhere: `de-AT` is read as `de`, `zh-TW` as `zh-Hant`.
 * Undefined for a language that nothing reads.
 */
export function readingOfTag(tag: string): LanguageReading | undefined {
  const language = languageOf(tag);
  if (language === undefined) return undefined;
  if (readAsEnglish.has(language)) return 'english';
  return languageData.find(({ languages }) => languages.includes(language));
}

/** The tag as this project writes it: without region, with a script only where that makes a difference. */
export function languageOf(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    if (language === 'zh' || language === 'yue') return script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
    if (language === 'sr' && script === 'Latn') return 'sr-Latn';
    return aliases[language] ?? language;
  } catch {
    return undefined;
  }
}
