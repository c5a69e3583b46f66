import type { LineWord } from './line-engine.ts';

/** A stretch of a drawn line, in its columns: `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where doubtful words take more of a line than this, all of it is read again: cutting would save nothing. */
const mostDoubtful = 0.6;

/**
 * The stretches of a line that hold some words, cut in the middle of the air around them. Undefined where the
 * line cannot be cut: no air between one of them and another, or nearly all of it to be read again.
 *
 * @param isAgain says of each word, from left to right with its place in columns, whether it is one of them; `ink` says of each column whether ink stands there.
 */
export function doubtfulSpans(
  words: readonly LineWord[],
  isAgain: readonly boolean[],
  ink: Uint8Array,
): Span[] | undefined {
  const spans: Span[] = [];
  for (const [at, word] of words.entries()) {
    if (isAgain[at] !== true) continue;
    const from = cutBetween(words[at - 1]?.right, word.left, 0);
    const to = cutBetween(word.right, words[at + 1]?.left, ink.length);
    const last = spans.at(-1);
    if (last?.to === from) spans[spans.length - 1] = { from: last.from, to };
    else spans.push({ from, to });
  }
  const inside = spans.flatMap(({ from, to }) => [from, to]).filter((cut) => cut > 0 && cut < ink.length);
  const length = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  const isCut = inside.every((cut) => ink[cut] === 0 && ink[cut - 1] === 0);
  return isCut && length > 0 && length <= mostDoubtful * ink.length ? spans : undefined;
}

function cutBetween(right: number | undefined, left: number | undefined, end: number): number {
  return right === undefined || left === undefined ? end : Math.round((right + left) / 2);
}
