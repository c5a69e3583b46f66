import type { Span } from './doubtful-spans.ts';
import type { DrawnLine } from './draw-line.ts';
import { letterEnds } from './letter-ends.ts';
import type { LineWord } from './line-engine.ts';

/**
 * Ink that no word covers, in heights of the line: more is a letter that was passed over. Beside letters the engine ends
 * words a little before their ink; of numbers it drops digits.
 */
const mostUncovered = 2 / 36;
const mostBesideLetter = 5 / 36;

/** A letter by itself, and its greatest width in heights of the line. */
const loneLetter = /^\p{L}$/u;
const widestLetter = 1;

/** The stretches of a line's ink that no word accounts for, in its columns. */
export function uncoveredInk(found: readonly LineWord[], drawn: DrawnLine): Span[] {
  const { ink, margin, height } = drawn;
  const words = found.map((word) => (loneLetter.test(word.text) ? withItsInk(word, drawn) : word));
  const most = mostUncovered * height;
  const reach = (isLetter: boolean): number => (isLetter ? mostBesideLetter * height : most);
  const reached = words.map(({ text, left, right }) => {
    const isLetter = letterEnds(text);
    return { left: left - reach(isLetter.first), right: right + reach(isLetter.last) };
  });
  const spans: Span[] = [];
  let from = 0;
  for (let column = 0; column <= ink.length; column += 1) {
    const at = column + margin;
    const hasWord = reached.some(({ left, right }) => at >= left && at <= right);
    if (ink[column] === 1 && !hasWord) continue;
    if (column - from > most) spans.push({ from, to: column });
    from = column + 1;
  }
  return spans;
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
