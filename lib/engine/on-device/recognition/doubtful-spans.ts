import type { LineWord } from './line-engine.ts';

/** A stretch of a drawn line, in its columns: `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where doubtful words take more of a line than this, all of it is read again: cutting would save nothing. */
const mostDoubtful = 0.6;

/** The engine ends words up to this many columns away from their ink, and no less air parts one from another. */
const mostAway = 6;
const leastAir = 3;

/**
 * The stretches of a line that hold some words, cut in the middle of the air around them. Undefined where the
 * line cannot be cut: no air between one of them and another, or nearly all of it to be read again.
 *
 * @param isAgain says of each word, from left to right with its place in columns, whether it is one of them; `ink` says of each column whether ink stands there.
 */
export function doubtfulSpans(
  words: readonly Pick<LineWord, 'left' | 'right'>[],
  isAgain: readonly boolean[],
  ink: Uint8Array,
): Span[] | undefined {
  const spans: Span[] = [];
  for (let first = isAgain.indexOf(true); first >= 0; first = isAgain.indexOf(true, first)) {
    let next = first;
    while (isAgain[next] === true) next += 1;
    const from = cutBefore(words, first, ink);
    const to = cutBefore(words, next, ink);
    if (from === undefined || to === undefined) return undefined;
    spans.push({ from, to });
    first = next;
  }
  const length = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  return length > 0 && length <= mostDoubtful * ink.length ? spans : undefined;
}

/**
 * Before a word: in the middle between where the one before it ends and it starts, or of the widest air near there. Undefined
 * where there is none.
 */
function cutBefore(
  words: readonly Pick<LineWord, 'left' | 'right'>[],
  at: number,
  ink: Uint8Array,
): number | undefined {
  const [before, word] = [words[at - 1], words[at]];
  if (before === undefined || word === undefined) return before === undefined ? 0 : ink.length;
  const middle = Math.round((before.right + word.left) / 2);
  if (ink[middle] === 0 && ink[middle - 1] === 0) return middle;
  // Of words that lie one over the other, the places are not to be trusted.
  if (before.right - word.left > mostAway) return undefined;
  return widestAir(ink, Math.round(before.right) - mostAway, Math.round(word.left) + mostAway);
}

/** The middle of the widest stretch without ink between two columns. */
function widestAir(ink: Uint8Array, start: number, end: number): number | undefined {
  let [middle, widest]: [number | undefined, number] = [undefined, leastAir - 1];
  let from = Math.max(0, start);
  for (let at = from; at <= Math.min(ink.length, end); at += 1) {
    if (at < end && ink[at] === 0) continue;
    if (at - from > widest) [middle, widest] = [Math.round((from + at) / 2), at - from];
    from = at + 1;
  }
  return middle;
}
