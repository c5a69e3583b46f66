import type { Word } from '../../../image/recognized-text.ts';
import { meanConfidence } from '../recognition/mean-confidence.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import { textOfLine } from './reading-score.ts';

/** From this confidence on a line, or a word, read with its language's data is taken. */
const leastConfidence = 0.75;
/** Words that share more of the longer one's width than this are the same. */
const samePlace = 0.7;

/**
 * A line in Latin letters of the two ways in which it was read: as English, which is surer of plain letters, and with the
 * data of its language, which knows the accents. Word by word where both see as many words, else as a whole; what
 * has no sign beyond ASCII stays as it was read as English. Of a line that its own data hardly reads, the words that it
 * reads well are taken.
 */
export function withAccents(english: ReadLine | undefined, own: ReadLine | undefined): ReadLine | undefined {
  if (own === undefined || english === undefined) return own ?? english;
  if (!isAccented(textOfLine(own))) return english;
  const isSure = meanConfidence(own.words) >= leastConfidence;
  if (isSure && own.words.length !== english.words.length) return own;
  const words = english.words.map((word, at) => {
    const other = isSure ? own.words[at] : own.words.find((each) => isSamePlace(each, word));
    const isTaken = other !== undefined && isAccented(other.text);
    return isTaken && (isSure || other.confidence >= leastConfidence) ? other : word;
  });
  return { rectangle: english.rectangle, words };
}

/** Whether two readings have a word at the same place and of about the same length. */
function isSamePlace({ box: one }: Word, { box: other }: Word): boolean {
  const shared = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  return shared > samePlace * Math.max(one.width, other.width);
}

function isAccented(text: string): boolean {
  return /[^\p{ASCII}]/u.test(text);
}
