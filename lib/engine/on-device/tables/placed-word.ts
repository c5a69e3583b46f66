import { isRightToLeft } from '../../../image/is-right-to-left.ts';
import { joinWords } from '../../../image/join-words.ts';
import type { Word } from '../../../image/recognized-text.ts';

/** A word on the page turned upright: sides in px of the turned page; `word` is the one of the picture. */
export interface PlacedWord {
  readonly word: Word;
  /** Without the dots that lead the eye to the next column. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A horizontal extent on the upright page, in px. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** The middle height of some words, in px: the measure of all distances in a table. */
export function typeHeight(words: readonly PlacedWord[]): number {
  return median(words.map((word) => word.bottom - word.top));
}

/** The middle value of some numbers, 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Words that stand side by side, from left to right, as text in the order in which they are read. */
export function textOfPlaced(words: readonly PlacedWord[]): string {
  const joinable = words.map(({ text, left, right, top, bottom }) => ({
    text,
    box: { x: left, y: top, width: right - left, height: bottom - top },
  }));
  const text = joinWords(joinable);
  return isRightToLeft(text) ? joinWords(joinable.toReversed()) : text;
}
