import type { LinesInLanguages } from './read-languages.ts';
import { textOfLine } from './reading-score.ts';

/** A language with less of a page's letters than this is not named. */
const leastShare = 0.05;

/** The languages of a page as `RecognizedText` names them: the one of most letters first, none for English alone. */
export function languagesOf({ lines, languages }: LinesInLanguages): string[] {
  const letters = new Map<string, number>();
  lines.forEach((line, at) => {
    const language = languages[at] ?? 'en';
    letters.set(language, (letters.get(language) ?? 0) + textOfLine(line).length);
  });
  const all = [...letters.values()].reduce((sum, count) => sum + count, 0);
  const named = [...letters]
    .filter(([, count]) => count >= leastShare * all)
    .sort(([, a], [, b]) => b - a)
    .map(([language]) => language);
  return named.length === 1 && named[0] === 'en' ? [] : named;
}
