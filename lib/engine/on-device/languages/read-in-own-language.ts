import type { ReadingHints } from '../../../task/reading-hints.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import type { ReadWith } from './find-data.ts';
import { type LanguageData, languageData } from './language-data.ts';
import { languageOfText } from './language-of-text.ts';
import { readingOfTag } from './language-tags.ts';
import type { LanguageQuestions } from './read-languages.ts';
import { readingScore, textOfLine } from './reading-score.ts';

/** What a language that was told by its text may be read with less confidence than with its neighbour's data. */
const tolerance = 0.08;
/** Below this score all data of the script is tried on a few lines: text that was read badly tells no language. */
const surelyOwn = 0.86;
const triedLines = 2;
/** From this score on it is believed in any case. */
const leastScore = 0.78;

/**
 * Tells the language of lines that were read with data of their script, and reads them again with that of the
 * language, if it is another's. Changes `lines`; gives the language.
 */
export async function readInOwnLanguage(
  lines: (ReadLine | undefined)[],
  members: readonly number[],
  data: LanguageData,
  hints: ReadingHints,
  { readWith, identify }: LanguageQuestions,
): Promise<string> {
  const before = members.map((at) => lines[at]);
  const sibling = scoreOf(before, data) < surelyOwn ? await bestSibling(members, data, readWith) : data;
  if (sibling !== data) return readAll(lines, members, sibling, readWith);
  const text = before.map(textOfLine).join(' ');
  const [identified] = await identify([text]);
  const language = languageOfText(text, densityOf(before), identified, data, hints);
  const own = readingOfTag(language);
  if (own === undefined || own === 'english') return data.languages[0];
  if (own.id === data.id) return language;
  const read = await readWith(members, own.id);
  const least = Math.min(leastScore, scoreOf(before, data) - tolerance);
  if (scoreOf(read, own) < least) return data.languages[0];
  members.forEach((at, place) => {
    lines[at] = read[place] ?? lines[at];
  });
  return language;
}

async function readAll(
  lines: (ReadLine | undefined)[],
  members: readonly number[],
  data: LanguageData,
  readWith: ReadWith,
): Promise<string> {
  const read = await readWith(members, data.id);
  members.forEach((at, place) => {
    lines[at] = read[place] ?? lines[at];
  });
  return data.languages[0];
}

/** Of all data of a script, what reads a few lines best. */
async function bestSibling(
  members: readonly number[],
  data: LanguageData,
  readWith: ReadWith,
): Promise<LanguageData> {
  const siblings = languageData.filter(({ script }) => script === data.script);
  if (siblings.length === 1) return data;
  const few = members.slice(0, triedLines);
  let best = { data, score: 0 };
  for (const sibling of siblings) {
    const score = scoreOf(await readWith(few, sibling.id), sibling);
    if (score > best.score) best = { data: sibling, score };
  }
  return best.data;
}

function scoreOf(lines: readonly (ReadLine | undefined)[], { script }: LanguageData): number {
  return lines.reduce((sum, line) => sum + readingScore(line, script), 0) / Math.max(1, lines.length);
}

function densityOf(lines: readonly (ReadLine | undefined)[]): number {
  const heights = lines.reduce(
    (sum, line) => sum + (line ? line.rectangle.width / line.rectangle.height : 0),
    0,
  );
  return lines.reduce((sum, line) => sum + textOfLine(line).length, 0) / Math.max(1, heights);
}
