import { meanConfidence } from '../recognition/mean-confidence.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import type { RotatedRectangle } from '../rotated-rectangle.ts';

/**
 * Measured on 25 scripts and languages: the fast reader's mean confidence is 0.41 and less in letters that it does not
 * know, 0.79 and more in Latin ones, with or without accents. The strong reader's is up to 0.89 and from 0.95.
 */
const unknownLetters = 0.5;
const latinLetters = 0.78;
const knownLetters = 0.92;

/** In line heights: the fast reader is not asked about shorter lines, and no shorter one tells a script. */
const longEnough = 2.5;

/**
 * `strange`: not in Latin letters; `unsure`: too short to tell, or doubtful: read again where the page has strange
 * lines; `latin`: all others.
 */
export type LineKind = 'strange' | 'unsure' | 'latin';

/** What a line that was read as English is; `line` undefined where nothing could be read. */
export function kindOfLine(line: ReadLine | undefined, { width, height }: RotatedRectangle): LineKind {
  if (line === undefined) return width >= longEnough * height ? 'strange' : 'unsure';
  const { fastConfidence } = line;
  const isSure = meanConfidence(line.words) >= knownLetters;
  if (fastConfidence === undefined) return isSure || width >= longEnough * height ? 'latin' : 'unsure';
  if (fastConfidence < unknownLetters && !isSure) return 'strange';
  return fastConfidence < latinLetters ? 'unsure' : 'latin';
}
