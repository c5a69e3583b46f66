import type { Pixels } from '../../../image/pixels.ts';
import type { Word } from '../../../image/recognized-text.ts';
import { type RotatedRectangle, sliceOfRectangle } from '../rotated-rectangle.ts';
import { doubtfulSpans } from './doubtful-spans.ts';
import { drawLine, type DrawnLine } from './draw-line.ts';
import { inkMatch } from './ink-runs.ts';
import type { LineEngine, LineWord } from './line-engine.ts';
import { meanConfidence } from './mean-confidence.ts';
import type { ReadLine } from './read-line.ts';
import { placeWord } from './read-line-drawn.ts';
import { withEndAir } from './with-end-air.ts';
import { wordDoubts } from './word-doubts.ts';
import { withSolidShapes } from './solid-shapes.ts';
import { wordsOnInk } from './words-on-ink.ts';

/** Lines shorter than this, in heights, are no place to search: the line engine would see an empty page in a lone digit. */
const shortest = 2.5;

/** Ink that no word covers, in heights of the line: more is a letter that was passed over. */
const mostUncovered = 2 / 36;

/** A letter by itself, and its greatest width in heights of the line. */
const loneLetter = /^\p{L}$/u;
const widestLetter = 1;

/** At both ends of a line drawn exactly, in heights: as much as Tesseract leaves around a line that it finds. */
const exactEndAir = 0.02;

/** What holds a digit is read exactly with more confidence than this, or not at all. */
const certainNumberFrom = 0.925;

/** A word of no more letters does not tell how large they are. */
const shortWord = 2;

/** A line of which only some words are doubtful. */
export interface DoubtfulParts {
  readonly sure: readonly Word[];
  /** As they are to be read again, in the picture. */
  readonly open: readonly RotatedRectangle[];
}

/** A word of the fast reader. `isWhole`: it has a sign for every shape of its ink. */
export interface FastWord extends Word {
  readonly isWhole: boolean;
}

/** What the fast reader makes of a line. */
export interface FastReading {
  /** Only where it can be trusted. */
  readonly line?: ReadLine;
  /** What it made of a line that cannot be trusted; absent where it was not asked. */
  readonly doubtful?: readonly FastWord[];
  /** Its stretches that are in doubt, and the words that are not; absent where that is all of it. */
  readonly parts?: DoubtfulParts;
  /** Mean over its letters, 0 to 1; absent where it was not asked. Below a half: letters that it does not know. */
  readonly confidence?: number;
}

/**
 * Reads one line with the fast reader, as far as it can be trusted: no line where a word is doubtful, or
 * where ink is left that no word accounts for. Measured: it drops the first digit of short numbers with
 * full confidence, and what it leaves uncovered is how that shows.
 *
 * A line that was found by its ink is read exactly where it stands first, in seven tenths of the time. Measured on 650
 * lines of screens, tables and documents: as many are read surely as in the other way, with the same words in all but
 * two, where it is right. What is not sure is read like any other line.
 */
export function readLineFast(pixels: Pixels, detected: RotatedRectangle, engine: LineEngine): FastReading {
  const line = detected.isTight === true ? readExactly(pixels, detected, engine) : undefined;
  return line === undefined ? readSearched(pixels, detected, engine) : { line };
}

function readExactly(pixels: Pixels, detected: RotatedRectangle, engine: LineEngine): ReadLine | undefined {
  const rectangle = { ...detected, width: detected.width + 2 * exactEndAir * detected.height };
  const drawn = drawLine(pixels, rectangle, true);
  const found = withSolidShapes(engine(drawn.picture, 'exact'), drawn);
  if (found.length === 0 || wordDoubts(found).includes(true) || found.some(isUnsureNumber)) return undefined;
  if (found.some((word) => lacksSign(word, drawn))) return undefined;
  const words = wordsOnInk(found, drawn);
  if (words === undefined) return undefined;
  const placed = words.map((word) => placeWord(word, drawn, rectangle));
  return { rectangle: withEndAir(detected), words: placed };
}

/** Measured: at this height, a 5 in a narrow bracket was taken for a 6 with a confidence of 0.92. */
function isUnsureNumber({ text, confidence }: LineWord): boolean {
  return confidence < certainNumberFrom && /\d/u.test(text);
}

/** Whether a number has more ink than signs: a point that was passed over makes it another. */
function lacksSign(word: LineWord, drawn: DrawnLine): boolean {
  return /\d/u.test(word.text) && inkMatch(word, drawn) === 'more-ink';
}

function isWhole(word: LineWord | undefined, drawn: DrawnLine): boolean {
  return word !== undefined && inkMatch(word, drawn) === 'same';
}

function readSearched(pixels: Pixels, detected: RotatedRectangle, engine: LineEngine): FastReading {
  const rectangle = withEndAir(detected);
  const drawn = drawLine(pixels, rectangle);
  const words = withSolidShapes(engine(drawn.picture, mayHoldMore(detected) ? 'search' : 'line'), drawn);
  const confidence = meanConfidence(words);
  const placed = words.map((word) => placeWord(word, drawn, rectangle));
  const doubtful = placed.map((word, at) => ({ ...word, isWhole: isWhole(words[at], drawn) }));
  if (words.length === 0 || !isCovered(words, drawn)) return { confidence, doubtful };
  const doubts = wordDoubts(words);
  const isDoubtful = words.map((word, at) => doubts[at] === true || lacksSign(word, drawn));
  if (!isDoubtful.includes(true)) return { confidence, line: { rectangle, words: placed } };
  const parts = partsOf({ words, isDoubtful }, placed, drawn, rectangle);
  return { confidence, doubtful, ...(parts && { parts }) };
}

/**
 * Whether other ink than its line's may stand in a rectangle. Measured: taken for one line as they are, the detector's
 * long lines of a small, tilted scan are misread; lines found by their ink, and short ones, are read as well or better.
 */
function mayHoldMore({ isTight, width, height }: RotatedRectangle): boolean {
  return isTight !== true && width >= shortest * height;
}

/** The words of a line, and of each whether it is doubtful. */
interface JudgedWords {
  readonly words: readonly LineWord[];
  readonly isDoubtful: readonly boolean[];
}

function partsOf(
  { words, isDoubtful }: JudgedWords,
  placed: readonly Word[],
  { ink, margin, scale }: DrawnLine,
  rectangle: RotatedRectangle,
): DoubtfulParts | undefined {
  const inInk = words.map((word) => ({ ...word, left: word.left - margin, right: word.right - margin }));
  const isAgain = words.map((_, at) => isReadAgain({ words, isDoubtful }, at));
  const spans = doubtfulSpans(inInk, isAgain, ink);
  if (spans === undefined) return undefined;
  const open = spans.map(({ from, to }) => sliceOfRectangle(rectangle, from * scale, to * scale));
  return { sure: placed.filter((_, at) => isAgain[at] !== true), open };
}

/** A doubtful word, or the neighbour of a short one: alone, an I looks like an i (measured). */
function isReadAgain({ words, isDoubtful }: JudgedWords, at: number): boolean {
  const isShort = (place: number): boolean =>
    isDoubtful[place] === true && (words[place]?.text.length ?? 0) <= shortWord;
  return isDoubtful[at] === true || isShort(at - 1) || isShort(at + 1);
}

/** Whether a word accounts for all of a line's ink. */
function isCovered(found: readonly LineWord[], drawn: DrawnLine): boolean {
  const { ink, margin, height } = drawn;
  const words = found.map((word) => (loneLetter.test(word.text) ? withItsInk(word, drawn) : word));
  const most = mostUncovered * height;
  let uncovered = 0;
  for (let column = 0; column < ink.length; column += 1) {
    const at = column + margin;
    const hasWord = words.some(({ left, right }) => at >= left - most && at <= right + most);
    uncovered = ink[column] === 1 && !hasWord ? uncovered + 1 : 0;
    if (uncovered > most) return false;
  }
  return true;
}

/** A word of one letter often ends in the middle of it (measured): it has all the ink that it stands in. */
function withItsInk(word: LineWord, { ink, margin, height }: DrawnLine): LineWord {
  const middle = Math.round((word.left + word.right) / 2) - margin;
  let [from, to] = [middle, middle];
  while (ink[from - 1] === 1) from -= 1;
  while (ink[to + 1] === 1) to += 1;
  const isOne = to - from <= widestLetter * height;
  return isOne
    ? { ...word, left: Math.min(word.left, from + margin), right: Math.max(word.right, to + margin) }
    : word;
}
