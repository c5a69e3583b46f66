import type { ReadingHints } from '../../../task/reading-hints.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import { type LanguageData, languageData, type Script } from './language-data.ts';
import { readingOfTag } from './language-tags.ts';
import { readingScore, textOfLine } from './reading-score.ts';

/** Reads lines by their numbers, in the order asked for. */
export type ReadWith = (
  lines: readonly number[],
  /** Without, as English. */
  data?: string,
  /** No more of a line than so much of its beginning, in heights. */
  most?: number,
) => Promise<readonly (ReadLine | undefined)[]>;

/** From this score on no other script is tried; below the other, none is believed. Measured: its own data gives 0.8 and more, others 0.7 and less. */
const sureScore = 0.78;
const leastScore = 0.7;

const quickCount = 3;
/** Fewer of a text's signs are letters where figures were made of strokes. */
const wordyShare = 0.6;

/** Scripts in the order in which they are tried without hints: those whose data finds out soonest first. */
const usualOrder: readonly Script[] = [
  'Hans',
  'Cyrl',
  'Arab',
  'Kore',
  'Deva',
  'Thai',
  'Grek',
  'Hebr',
  'Beng',
  'Taml',
  'Telu',
  'Geor',
  'Armn',
  'Jpan',
];

/** How data is looked for. */
interface Search {
  /** Only hinted scripts and the most usual ones: for a line that may be no text at all. */
  readonly isQuick: boolean;
  /** Most of the page is in another script: only data that is sure is believed. */
  readonly isMinority: boolean;
}

/**
 * Finds data that reads a few lines well, trying one script after the other, hinted ones first. Undefined where
 * none reads them with confidence. Of a script's languages it tells nothing.
 */
export async function findData(
  lines: readonly number[],
  hints: ReadingHints,
  { isQuick, isMinority }: Search,
  readWith: ReadWith,
): Promise<LanguageData | undefined> {
  const hinted = hints.likely
    .map(readingOfTag)
    .filter((reading) => reading !== undefined && reading !== 'english');
  const scores = new Map<LanguageData, number>();
  const score = async (data: LanguageData): Promise<number> => {
    const known = scores.get(data);
    if (known !== undefined) return known;
    const read = await readWith(lines, data.id);
    const believed = isMinority ? read.filter(isWordy) : read;
    const sum = believed.reduce((total, line) => total + readingScore(line, data.script), 0);
    scores.set(data, sum / Math.max(1, lines.length));
    return sum / Math.max(1, lines.length);
  };
  const usual = isQuick ? usualOrder.slice(0, quickCount) : usualOrder;
  const first = [...hinted, ...usual.flatMap(firstOfScript)].filter(({ script }) => script !== 'Latn');
  for (const data of first) {
    if ((await score(data)) >= sureScore) break;
  }
  return best(scores, isMinority ? sureScore : leastScore);
}

/** Letters of another script between figures are what an odd face looks like. */
function isWordy(line: ReadLine | undefined): boolean {
  const text = textOfLine(line).replaceAll(/\s/gu, '');
  return (text.match(/[\p{L}\p{M}]/gu)?.length ?? 0) >= wordyShare * text.length;
}

function firstOfScript(script: Script): LanguageData[] {
  const data = languageData.find((each) => each.script === script);
  return data === undefined ? [] : [data];
}

function best(scores: ReadonlyMap<LanguageData, number>, least: number): LanguageData | undefined {
  const [first] = [...scores].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] >= least ? first[0] : undefined;
}
