import type { ReadingLanguage } from '../../../task/reading-languages.ts';
import { meanConfidence } from '../recognition/mean-confidence.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import type { LanguageData } from './language-data.ts';
import { readingOfTag } from './language-tags.ts';
import type { LinesInLanguages } from './read-languages.ts';
import { readingScore, textOfLine } from './reading-score.ts';

/** Below this score a line is read as English too. */
const sureScore = 0.75;
/** Below this one, what was read are no words. */
const leastScore = 0.5;

/** The data that a chosen language is read with; undefined for English, and for one that is read as English. */
export function chosenData(chosen: ReadingLanguage | undefined): LanguageData | undefined {
  const reading = chosen === undefined ? undefined : readingOfTag(chosen);
  return reading === 'english' ? undefined : reading;
}

/**
 * Goes on where lines were read with the data of the language that the person chose: those that it does not read
 * well, numbers and English among them, are read as English too, and the surer reading is taken.
 */
export async function readBesideChosen(
  lines: readonly (ReadLine | undefined)[],
  chosen: ReadingLanguage,
  data: LanguageData,
  readAsEnglish: (lines: readonly number[]) => Promise<readonly (ReadLine | undefined)[]>,
): Promise<LinesInLanguages> {
  const doubtful = [...lines.keys()].filter((at) => readingScore(lines[at], data.script) < sureScore);
  const english = await readAsEnglish(doubtful);
  const better = [...lines];
  doubtful.forEach((at, place) => {
    const other = english[place];
    if (other === undefined) return;
    if (isSurer(other, lines[at], data)) better[at] = other;
  });
  return { lines: better, languages: better.map((line, at) => (line === lines[at] ? chosen : undefined)) };
}

/** English is read by another reader, which is sure of a letter without its accent: accents are left alone. */
function isSurer(english: ReadLine, read: ReadLine | undefined, { script }: LanguageData): boolean {
  const score = readingScore(read, script);
  if (script === 'Latn' && /[^\p{ASCII}]/u.test(textOfLine(read)) && score >= leastScore) return false;
  return meanConfidence(english.words) > score;
}
