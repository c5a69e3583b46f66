import type { Pixels } from '../../../image/pixels.ts';
import { boundingBox, type RotatedRectangle, sliceOfRectangle } from '../rotated-rectangle.ts';
import { drawLine, type DrawnLine } from './draw-line.ts';
import type { LineEngine, LineWord } from './line-engine.ts';
import type { ReadLine } from './read-line.ts';
import { withEndAir } from './with-end-air.ts';

/** A word read with less confidence is read again by the strong reader. */
const certainFrom = 0.85;

/** Lines shorter than this, in heights: the line engine sees an empty page in a lone digit. */
const shortest = 2.5;

/** Ink that no word covers, in columns of the drawn line: more is a letter that was passed over. */
const mostUncovered = 2;

/** What the line engine most often makes of other strokes: a capital I, a bracket, a rule. */
const oftenMistaken = /[|\\[\]{}~_¢£€¥§©®°«»]/u;

/**
 * Reads one line with the fast reader, as far as it can be trusted: undefined where a word is doubtful, or
 * where ink is left that no word accounts for. Measured: it drops the first digit of short numbers with
 * full confidence, and what it leaves uncovered is how that shows.
 */
export function readLineFast(
  pixels: Pixels,
  detected: RotatedRectangle,
  engine: LineEngine,
): ReadLine | undefined {
  if (detected.width < shortest * detected.height) return undefined;
  const rectangle = withEndAir(detected);
  const drawn = drawLine(pixels, rectangle);
  const words = engine(drawn.picture);
  if (!isCertain(words, drawn)) return undefined;
  return { rectangle, words: words.map((word) => place(word, drawn, rectangle)) };
}

function isCertain(words: readonly LineWord[], { ink, margin }: DrawnLine): boolean {
  if (words.length === 0) return false;
  if (words.some(({ text, confidence }) => confidence < certainFrom || oftenMistaken.test(text)))
    return false;
  let uncovered = 0;
  for (let column = 0; column < ink.length; column += 1) {
    const at = column + margin;
    const isCovered = words.some(
      ({ left, right }) => at >= left - mostUncovered && at <= right + mostUncovered,
    );
    uncovered = ink[column] === 1 && !isCovered ? uncovered + 1 : 0;
    if (uncovered > mostUncovered) return false;
  }
  return true;
}

function place(word: LineWord, { margin, scale }: DrawnLine, rectangle: RotatedRectangle) {
  const slice = sliceOfRectangle(rectangle, (word.left - margin) * scale, (word.right - margin) * scale);
  return { text: word.text, confidence: word.confidence, box: boundingBox(slice) };
}
