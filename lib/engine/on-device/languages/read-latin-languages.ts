import type { ReadingHints } from '../../../task/reading-hints.ts';
import { meanConfidence } from '../recognition/mean-confidence.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import { readingOfTag } from './language-tags.ts';
import type { LanguageQuestions } from './read-languages.ts';
import { textOfLine } from './reading-score.ts';
import { withAccents } from './with-accents.ts';

/** A line with fewer letters does not tell its language by itself. */
const leastLetters = 22;
/** Below this the fast reader is not sure of a line. */
const leastSure = 0.86;
/** How surely Vietnamese is read with its own data, and how many of its letters have marks. */
const leastVietnamese = 0.85;
const leastMarks = 0.25;
/** On an English page another language has this many letters in lines that tell it, or it is taken for a mistake. */
const leastInEnglish = 50;

/**
 * Reads the lines that have no language yet, those in Latin letters, again with the data of their language, where that is not English, and takes what has
 * signs that English does not: what has none was read at least as well as English. Changes `lines` and `languages`.
 */
export async function readLatinLanguages(
  lines: (ReadLine | undefined)[],
  languages: (string | undefined)[],
  hints: ReadingHints,
  { readWith, identify }: LanguageQuestions,
): Promise<void> {
  const latin = [...lines.keys()].filter((at) => languages[at] === undefined);
  const texts = latin.map((at) => textOfLine(lines[at]));
  if (lettersOf(texts.join(' ')) < leastLetters) return;
  const [page, ...own] = await identify([texts.join(' '), ...texts]);
  const isVietnamese = await looksVietnamese(lines, latin, readWith);
  const assigned = isVietnamese ? latin.map(() => 'vi') : assign(texts, page ?? onlyOne(texts, own), own);
  const tags = new Set(assigned.filter((tag): tag is string => tag !== undefined && tag !== 'en'));
  for (const tag of tags) {
    const reading = readingOfTag(withHint(tag, hints));
    const members = latin.filter((_, place) => assigned[place] === tag);
    for (const at of members) languages[at] = withHint(tag, hints);
    if (reading === undefined || reading === 'english' || reading.script !== 'Latn') continue;
    const read = await readWith(members, reading.id);
    members.forEach((at, place) => {
      lines[at] = withAccents(lines[at], read[place]);
    });
  }
}

/**
 * Without its accents, which are on most of its words, Vietnamese is not identified. It shows in that the fast reader
 * is sure of hardly a line; two are tried then.
 */
async function looksVietnamese(
  lines: readonly (ReadLine | undefined)[],
  latin: readonly number[],
  readWith: LanguageQuestions['readWith'],
): Promise<boolean> {
  const doubtful = latin.filter((at) => (lines[at]?.fastConfidence ?? 1) < leastSure);
  if (2 * doubtful.length < latin.length) return false;
  const long = doubtful.sort((a, b) => textOfLine(lines[b]).length - textOfLine(lines[a]).length).slice(0, 2);
  const read = await readWith(long, 'vie');
  const text = read.map(textOfLine).join(' ');
  const marks = text.normalize('NFD').match(/\p{M}/gu)?.length ?? 0;
  const isSure = read.every((line) => line !== undefined && meanConfidence(line.words) >= leastVietnamese);
  return isSure && marks >= leastMarks * lettersOf(text);
}

/** The one language of all lines that tell theirs, where these are of one: of a receipt or a card, hardly any line does. */
function onlyOne(texts: readonly string[], owns: readonly (string | undefined)[]): string | undefined {
  const told = new Set(
    owns.filter((tag, at) => tag !== undefined && lettersOf(texts[at] ?? '') >= leastLetters),
  );
  return told.size === 1 ? [...told][0] : undefined;
}

/** The language of each line: its own where it tells it, else that of the line before, else the page's. */
function assign(
  texts: readonly string[],
  page: string | undefined,
  owns: readonly (string | undefined)[],
): (string | undefined)[] {
  const letters = new Map<string, number>();
  const telling = owns.map((tag, at) => {
    const least = areOf(kindred, tag, page) ? leastOfKindred : leastLetters;
    return lettersOf(texts[at] ?? '') >= least ? tag : undefined;
  });
  telling.forEach((tag, at) => {
    if (tag !== undefined) letters.set(tag, (letters.get(tag) ?? 0) + lettersOf(texts[at] ?? ''));
  });
  if (page !== undefined) letters.set(page, leastInEnglish);
  const least = page === 'en' ? leastInEnglish : leastLetters;
  let last = page;
  return telling.map((own) => {
    const tag = areOf(alike, own, page) ? page : own;
    if (tag !== undefined && (letters.get(tag) ?? 0) >= least) last = tag;
    return last;
  });
}

/** Languages so alike that a line does not tell them apart: it is in the page's. */
const alike: readonly (readonly string[])[] = [
  ['bs', 'cs', 'hr', 'sk', 'sl'],
  ['da', 'no'],
  ['id', 'ms'],
];

/** Languages of which names and single words are taken for one another's: only a longer line is in another one than its page. */
const kindred: readonly (readonly string[])[] = [['ca', 'es', 'gl', 'it', 'pt', 'ro']];
const leastOfKindred = 60;

/** Whether two different languages are of one group. */
function areOf(groups: readonly (readonly string[])[], one?: string, other?: string): boolean {
  if (one === undefined || other === undefined || one === other) return false;
  return groups.some((group) => group.includes(one) && group.includes(other));
}

/** Languages that the identification does not know, by the one that it takes each for. */
const takenFor: Readonly<Record<string, readonly string[]>> = {
  nl: ['af'],
  pt: ['gl'],
  es: ['gl'],
  ms: ['id'],
  hr: ['bs', 'sr-Latn'],
  sr: ['sr-Latn'],
  fr: ['la'],
  it: ['la'],
  ro: ['la'],
};

function withHint(tag: string, { likely }: ReadingHints): string {
  return takenFor[tag]?.find((each) => likely.some((hint) => hint.split('-')[0] === each)) ?? tag;
}

function lettersOf(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
