import { meanConfidence } from '../recognition/mean-confidence.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import { unknownLetters } from '../recognition/unknown-letters.ts';
import type { RotatedRectangle } from '../rotated-rectangle.ts';

/** From this confidence on a line is in letters that the fast reader knows, or the strong one: measured as that of unknown letters. */
const latinLetters = 0.78;
const surelyKnown = 0.92;

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
  const isSure = meanConfidence(line.words) >= surelyKnown;
  if (fastConfidence === undefined) return isSure || width >= longEnough * height ? 'latin' : 'unsure';
  if (fastConfidence < unknownLetters && !isSure) return 'strange';
  return fastConfidence < latinLetters ? 'unsure' : 'latin';
}
