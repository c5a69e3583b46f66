import type { Pixels } from '../../../image/pixels.ts';
import { lineConfidence } from '../orientation/line-confidence.ts';
import { type RotatedRectangle, sliceOfRectangle } from '../rotated-rectangle.ts';
import { knownLetters } from './known-letters.ts';
import type { ReadLine, Recognizer } from './read-line.ts';
import { readLineRoomy } from './read-line-roomy.ts';
import { withEndAir } from './with-end-air.ts';

/** Of a line that is longer than the first, in heights, so much is read. */
const longest = 12;
const beginning = 8;

/**
 * Reads the beginning of a line that may be in letters which the recogniser does not know. Undefined where it does, or where the
 * line is so short that it is read as soon as its beginning.
 */
export async function readBeginning(
  pixels: Pixels,
  rectangle: RotatedRectangle,
  recognizer: Recognizer,
): Promise<ReadLine | undefined> {
  if (rectangle.width <= longest * rectangle.height) return undefined;
  const part = sliceOfRectangle(rectangle, 0, beginning * rectangle.height);
  const read = await readLineRoomy(pixels, part, recognizer);
  if (lineConfidence(read) >= knownLetters) return undefined;
  return { rectangle: withEndAir(rectangle), words: read?.words ?? [], onlyRead: 'beginning' };
}
