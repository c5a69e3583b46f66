import type { ReadingHints } from '../../../task/reading-hints.ts';
import { lineConfidence } from '../orientation/line-confidence.ts';
import { knownLetters } from '../recognition/known-letters.ts';
import { meanConfidence } from '../recognition/mean-confidence.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import type { RotatedRectangle } from '../rotated-rectangle.ts';
import { findData, type ReadWith } from './find-data.ts';
import { readingOfTag } from './language-tags.ts';
import { kindOfLine, type LineKind } from './line-kinds.ts';
import { readInOwnLanguage } from './read-in-own-language.ts';
import { readLatinLanguages } from './read-latin-languages.ts';
import { readingScore } from './reading-score.ts';

/** What the reader can be asked while it finds out the languages of a picture. */
export interface LanguageQuestions {
  readonly readWith: ReadWith;
  /** The language of each text, undefined where it cannot be told. */
  readonly identify: (texts: readonly string[]) => Promise<readonly (string | undefined)[]>;
}

/** Lines with the language that each was read in; `doubt` as in `RecognizedText`. */
export interface LinesInLanguages {
  readonly lines: readonly (ReadLine | undefined)[];
  /** BCP 47 tags by line; undefined for what was read as English or not at all. */
  readonly languages: readonly (string | undefined)[];
  readonly doubt?: 'unknown-script';
}

/** A line as it was detected and read as English. */
interface KnownLine {
  readonly at: number;
  readonly kind: LineKind;
  /** Width in heights. */
  readonly ratio: number;
  readonly confidence: number;
}

/** A strange line read with data is taken from this score on; an unsure one from the other. */
const leastScore = 0.6;
const leastScoreOfUnsure = 0.75;
/** Scripts looked for on one page, at most. */
const mostRounds = 3;
/** Lines that are tried to find a script, and how long, in heights, such a line need not be longer. */
const probeCount = 2;
const longestProbe = 25;
/** Below this confidence lines too short to tell a script are a reason to look for one, if they are this share. */
const hardlyRead = 0.8;
const hardlyReadShare = 0.3;
/**
 * Where lines that could tell a script are a smaller share of the page, only the usual scripts are tried, and none on lines
 * that are all shorter than this, in heights: signs and scribbles look alike, and data takes longer to load than a page to read.
 */
const fewShare = 0.15;
const leastProbe = 3;
/** A smaller share of the page must be read better to be believed in another script. */
const minority = 0.5;
/** So much of a line is enough to tell whether the strong reader knows its letters, in heights. */
const glimpse = 8;
/** This share of a page's lines, by their length, that no data reads is said. */
const doubtShare = 0.25;

/**
 * Goes on where lines were read as English: finds the scripts of those that are strange to it, reads them with the
 * data of their language, then the others with that of their language where it has accents.
 */
export async function readLanguages(
  rectangles: readonly RotatedRectangle[],
  english: readonly (ReadLine | undefined)[],
  hints: ReadingHints,
  questions: LanguageQuestions,
): Promise<LinesInLanguages> {
  const known = rectangles.map((rectangle, at) => lookAt(rectangle, english[at], at));
  const lines = [...english];
  const languages: (string | undefined)[] = english.map(() => undefined);
  let left = known.filter(({ kind }) => kind !== 'latin');
  if (await isEnglishAfterAll(probesOf(left, known.length), lines, questions))
    left = await readToEnd(left, rectangles, lines, questions);
  const found: string[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const probes = probesOf(left, known.length);
    if (probes.length === 0) break;
    const isQuick = lengthOf(probes) < fewShare * lengthOf(known);
    // Among lines that were read surely, one in an odd face is likelier than one in another script.
    const isMinority = lengthOf(left) < minority * lengthOf(known);
    const likely = [...found, ...hints.likely];
    if (isQuick && !likely.some(isOtherScript) && probes.every(({ ratio }) => ratio < leastProbe)) break;
    const data = await findData(
      probes.map(numberOf),
      { likely },
      { isQuick, isMinority },
      questions.readWith,
    );
    if (data === undefined) break;
    const read = await questions.readWith(left.map(numberOf), data.id);
    const taken = left.filter(({ kind }, place) => {
      const least = kind === 'strange' && !isMinority ? leastScore : leastScoreOfUnsure;
      return readingScore(read[place], data.script) >= least;
    });
    if (taken.length === 0) break;
    for (const line of taken) lines[line.at] = read[left.indexOf(line)];
    const language = await readInOwnLanguage(lines, taken.map(numberOf), data, hints, questions);
    for (const { at } of taken) languages[at] = language;
    // What is left may be more of the same, which other data of the script did not know.
    found.push(language);
    left = await readToEnd(
      left.filter((line) => !taken.includes(line)),
      rectangles,
      lines,
      questions,
    );
  }
  left = await readToEnd(left, rectangles, lines, questions);
  await readLatinLanguages(lines, languages, hints, questions);
  const unread = left.filter(({ kind }) => kind === 'strange');
  const isDoubtful = lengthOf(unread) > doubtShare * lengthOf(known);
  return { lines, languages, ...(isDoubtful && { doubt: 'unknown-script' as const }) };
}

/** Whether lines that the fast reader does not know are known to the strong one, which has not seen them. */
async function isEnglishAfterAll(
  probes: readonly KnownLine[],
  lines: readonly (ReadLine | undefined)[],
  { readWith }: LanguageQuestions,
): Promise<boolean> {
  const unseen = probes.filter(({ at }) => lines[at]?.onlyRead === 'nothing').map(numberOf);
  const read = unseen.length === 0 ? [] : await readWith(unseen, undefined, glimpse);
  return read.some((line) => lineConfidence(line) >= knownLetters);
}

/** Reads to its end what was left because it seemed to be in another script; changes `lines`. Gives what is not in Latin letters then. */
async function readToEnd(
  left: readonly KnownLine[],
  rectangles: readonly RotatedRectangle[],
  lines: (ReadLine | undefined)[],
  { readWith }: LanguageQuestions,
): Promise<KnownLine[]> {
  const begun = left.filter(({ at }) => lines[at]?.onlyRead !== undefined).map(numberOf);
  const read = begun.length === 0 ? [] : await readWith(begun);
  begun.forEach((at, place) => {
    lines[at] = read[place];
  });
  return left.flatMap(({ at }) => {
    const rectangle = rectangles[at];
    const line = rectangle && lookAt(rectangle, lines[at], at);
    return line === undefined || line.kind === 'latin' ? [] : [line];
  });
}

function lookAt(rectangle: RotatedRectangle, line: ReadLine | undefined, at: number): KnownLine {
  return {
    at,
    kind: kindOfLine(line, rectangle),
    ratio: rectangle.width / rectangle.height,
    confidence: meanConfidence(line?.words ?? []),
  };
}

/** The longest of the strange lines; where there is none, of those that are hardly read, if these are many. */
function probesOf(lines: readonly KnownLine[], count: number): KnownLine[] {
  const strange = lines.filter(({ kind }) => kind === 'strange');
  const unread = lines.filter(({ confidence }) => confidence < hardlyRead);
  const candidates = strange.length > 0 ? strange : unread.length >= hardlyReadShare * count ? unread : [];
  const length = ({ ratio }: KnownLine): number => Math.min(longestProbe, ratio);
  return candidates.sort((a, b) => length(b) - length(a)).slice(0, probeCount);
}

function isOtherScript(tag: string): boolean {
  const reading = readingOfTag(tag);
  return reading !== undefined && reading !== 'english' && reading.script !== 'Latn';
}

function numberOf({ at }: KnownLine): number {
  return at;
}

function lengthOf(lines: readonly KnownLine[]): number {
  return lines.reduce((sum, { ratio }) => sum + ratio, 0);
}
