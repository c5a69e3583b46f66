import { joinWords } from '../../../image/join-words.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import { meanConfidence } from '../recognition/mean-confidence.ts';
import type { Script } from './language-data.ts';
import { scriptShare } from './script-share.ts';

/** A line read with data has at least this share of its letters in the data's script, or it is not of that script. */
const leastShare = 0.3;

/** The words of a line as one text. */
export function textOfLine(line: ReadLine | undefined): string {
  return joinWords(line?.words ?? []);
}

/** How well data of a script reads a line, 0 to 1: its confidence, 0 where the letters are not of that script. */
export function readingScore(line: ReadLine | undefined, script: Script): number {
  if (line === undefined || scriptShare(textOfLine(line), script) < leastShare) return 0;
  return meanConfidence(line.words);
}
