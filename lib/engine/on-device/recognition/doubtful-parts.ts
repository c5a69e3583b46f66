import type { Word } from '../../../image/recognized-text.ts';
import { type RotatedRectangle, sliceOfRectangle } from '../rotated-rectangle.ts';
import { doubtfulSpans, type Span } from './doubtful-spans.ts';
import type { DrawnLine } from './draw-line.ts';
import type { LineWord } from './line-engine.ts';

/** A line of which only some words are doubtful. */
export interface DoubtfulParts {
  readonly sure: readonly Word[];
  /** As they are to be read again, in the picture. */
  readonly open: readonly RotatedRectangle[];
}

/** A word of no more letters does not tell how large they are. */
const shortWord = 2;

/** Ink nearer to a word than this, in heights of the line, may be a part of it. */
const besideInk = 0.35;

/** The words of a line, of each whether it is doubtful, and the ink that no word accounts for, in columns. */
export interface JudgedWords {
  readonly words: readonly LineWord[];
  readonly isDoubtful: readonly boolean[];
  readonly uncovered: readonly Span[];
}

/** A stretch of a line's columns: of a word or of ink, and whether it is to be read again. */
interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly isAgain: boolean;
}

/**
 * What of a line is in doubt, and what is not. Undefined where it cannot be parted, or where that would save nothing.
 *
 * @param placed the same words in the picture that the line was drawn from, where it has the place of the rectangle.
 */
export function doubtfulParts(
  judged: JudgedWords,
  placed: readonly Word[],
  { ink, margin, scale, height }: DrawnLine,
  rectangle: RotatedRectangle,
): DoubtfulParts | undefined {
  const { words, uncovered } = judged;
  const bare = uncovered.map(({ from, to }) => ({ left: from, right: to, isAgain: true }));
  const inInk = words.map(({ left, right }, at): Stretch => {
    const place = { left: left - margin, right: right - margin };
    const isBeside = bare.some((other) => distanceOf(place, other) < besideInk * height);
    return { left: place.left, right: place.right, isAgain: isBeside || isReadAgain(judged, at) };
  });
  const stretches = [...inInk, ...bare].sort((a, b) => a.left - b.left);
  const spans = doubtfulSpans(
    stretches,
    stretches.map(({ isAgain }) => isAgain),
    ink,
  );
  if (spans === undefined) return undefined;
  const open = spans.map(({ from, to }) => sliceOfRectangle(rectangle, from * scale, to * scale));
  return { sure: placed.filter((_, at) => inInk[at]?.isAgain !== true), open };
}

type Extent = Pick<Stretch, 'left' | 'right'>;

function distanceOf(one: Extent, other: Extent): number {
  return Math.max(one.left - other.right, other.left - one.right);
}

/** A doubtful word, or the neighbour of a short one: alone, an I looks like an i (measured). */
function isReadAgain({ words, isDoubtful }: JudgedWords, at: number): boolean {
  const isShort = (place: number): boolean =>
    isDoubtful[place] === true && (words[place]?.text.length ?? 0) <= shortWord;
  return isDoubtful[at] === true || isShort(at - 1) || isShort(at + 1);
}
