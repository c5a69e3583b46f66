import type { Word } from '../../../image/recognized-text.ts';
import { meanConfidence } from '../recognition/mean-confidence.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import { textOfLine } from './reading-score.ts';

/** From this confidence on a line read with its language's data is taken. */
const leastConfidence = 0.75;

/**
 * A line in Latin letters of the two ways in which it was read: as English, which is surer of plain letters, and with the
 * data of its language, which knows the accents. Word by word where both see as many words, else as a whole; what
 * has no sign beyond ASCII stays as it was read as English.
 */
export function withAccents(english: ReadLine | undefined, own: ReadLine | undefined): ReadLine | undefined {
  if (own === undefined || english === undefined) return own ?? english;
  if (!isAccented(textOfLine(own)) || meanConfidence(own.words) < leastConfidence) return english;
  if (own.words.length !== english.words.length) return own;
  const words = own.words.map((word, at) => pick(english.words[at], word));
  return { rectangle: english.rectangle, words };
}

function pick(english: Word | undefined, own: Word): Word {
  return english === undefined || isAccented(own.text) ? own : english;
}

function isAccented(text: string): boolean {
  return /[^\p{ASCII}]/u.test(text);
}
