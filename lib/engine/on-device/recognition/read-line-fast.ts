import type { Pixels } from '../../../image/pixels.ts';
import type { Word } from '../../../image/recognized-text.ts';
import { type RotatedRectangle, sliceOfRectangle } from '../rotated-rectangle.ts';
import { doubtfulSpans } from './doubtful-spans.ts';
import { drawLine, type DrawnLine } from './draw-line.ts';
import type { LineEngine, LineWord } from './line-engine.ts';
import { meanConfidence } from './mean-confidence.ts';
import type { ReadLine } from './read-line.ts';
import { placeWord } from './read-line-drawn.ts';
import { withEndAir } from './with-end-air.ts';

/** A word read with less confidence is read again by the strong reader. */
const certainFrom = 0.91;

/** Lines shorter than this, in heights, are no place to search: the line engine would see an empty page in a lone digit. */
const shortest = 2.5;

/** Ink that no word covers, in columns of the drawn line: more is a letter that was passed over. */
const mostUncovered = 2;

/** A word of no more letters does not tell how large they are. */
const shortWord = 2;

/** What the line engine most often makes of other strokes: a capital I, a bracket, a rule. */
const oftenMistaken = /[|\\[\]{}~_¢£€¥§©®°«»]/u;

/** A line of which only some words are doubtful. */
export interface DoubtfulParts {
  readonly sure: readonly Word[];
  /** As they are to be read again, in the picture. */
  readonly open: readonly RotatedRectangle[];
}

/** What the fast reader makes of a line. */
export interface FastReading {
  /** Only where it can be trusted. */
  readonly line?: ReadLine;
  /** What it made of a line that cannot be trusted; absent where it was not asked. */
  readonly doubtful?: readonly Word[];
  /** Its stretches that are in doubt, and the words that are not; absent where that is all of it. */
  readonly parts?: DoubtfulParts;
  /** Mean over its letters, 0 to 1; absent where it was not asked. Below a half: letters that it does not know. */
  readonly confidence?: number;
}

/**
 * Reads one line with the fast reader, as far as it can be trusted: no line where a word is doubtful, or
 * where ink is left that no word accounts for. Measured: it drops the first digit of short numbers with
 * full confidence, and what it leaves uncovered is how that shows.
 */
export function readLineFast(pixels: Pixels, detected: RotatedRectangle, engine: LineEngine): FastReading {
  const rectangle = withEndAir(detected);
  const drawn = drawLine(pixels, rectangle);
  const words = engine(drawn.picture, mayHoldMore(detected));
  const confidence = meanConfidence(words);
  const placed = words.map((word) => placeWord(word, drawn, rectangle));
  if (words.length === 0 || !isCovered(words, drawn)) return { confidence, doubtful: placed };
  if (!words.some(isDoubtful)) return { confidence, line: { rectangle, words: placed } };
  const parts = partsOf(words, placed, drawn, rectangle);
  return { confidence, doubtful: placed, ...(parts && { parts }) };
}

/**
 * Whether other ink than its line's may stand in a rectangle. Measured: taken for one line as they are, the detector's
 * long lines of a small, tilted scan are misread; lines found by their ink, and short ones, are read as well or better.
 */
function mayHoldMore({ isTight, width, height }: RotatedRectangle): boolean {
  return isTight !== true && width >= shortest * height;
}

function isDoubtful({ text, confidence }: LineWord): boolean {
  return confidence < certainFrom || oftenMistaken.test(text);
}

function partsOf(
  words: readonly LineWord[],
  placed: readonly Word[],
  { ink, margin, scale }: DrawnLine,
  rectangle: RotatedRectangle,
): DoubtfulParts | undefined {
  const inInk = words.map((word) => ({ ...word, left: word.left - margin, right: word.right - margin }));
  const isAgain = words.map((_, at) => isReadAgain(words, at));
  const spans = doubtfulSpans(inInk, isAgain, ink);
  if (spans === undefined) return undefined;
  const open = spans.map(({ from, to }) => sliceOfRectangle(rectangle, from * scale, to * scale));
  return { sure: placed.filter((_, at) => isAgain[at] !== true), open };
}

/** A doubtful word, or the neighbour of a short one: alone, an I looks like an i (measured). */
function isReadAgain(words: readonly LineWord[], at: number): boolean {
  const isShort = (word: LineWord | undefined): boolean =>
    word !== undefined && isDoubtful(word) && word.text.length <= shortWord;
  return words.slice(at, at + 1).some(isDoubtful) || isShort(words[at - 1]) || isShort(words[at + 1]);
}

/** Whether a word accounts for all of a line's ink. */
function isCovered(words: readonly LineWord[], { ink, margin }: DrawnLine): boolean {
  let uncovered = 0;
  for (let column = 0; column < ink.length; column += 1) {
    const at = column + margin;
    const hasWord = words.some(
      ({ left, right }) => at >= left - mostUncovered && at <= right + mostUncovered,
    );
    uncovered = ink[column] === 1 && !hasWord ? uncovered + 1 : 0;
    if (uncovered > mostUncovered) return false;
  }
  return true;
}
