import type { Pixels } from '../../../image/pixels.ts';
import type { Word } from '../../../image/recognized-text.ts';
import type { RotatedRectangle } from '../rotated-rectangle.ts';
import type { DoubtfulParts } from './doubtful-parts.ts';
import type { ReadLine, Recognizer } from './read-line.ts';
import { readLineRoomy } from './read-line-roomy.ts';
import { withEndAir } from './with-end-air.ts';

/** A number that was cut out of its line is read with more confidence than this, or with its line. */
const leastOfNumbers = 0.7;

/**
 * Reads the doubtful stretches of a line with the strong reader, and takes the rest as the fast one read it.
 * Undefined where a stretch cannot be read by itself, or no surer than by a guess: with its neighbours a number is read better.
 */
export async function readParts(
  pixels: Pixels,
  detected: RotatedRectangle,
  { sure, open }: DoubtfulParts,
  recognizer: Recognizer,
): Promise<ReadLine | undefined> {
  const words = [...sure];
  for (const rectangle of open) {
    const part = await readLineRoomy(pixels, rectangle, recognizer);
    if (part === undefined || part.words.some(isUnsureNumber)) return undefined;
    words.push(...part.words);
  }
  words.sort((a, b) => a.box.x - b.box.x);
  return { rectangle: withEndAir(detected), words };
}

function isUnsureNumber({ text, confidence }: Word): boolean {
  return confidence < leastOfNumbers && /\d/u.test(text);
}
