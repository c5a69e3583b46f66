import { letterEnds } from './letter-ends.ts';
import type { LineWord } from './line-engine.ts';
import { type LineInk, partingGaps } from './parting-gaps.ts';

/** How far before its ink the engine may end a word, in heights of the line: at a letter, and at any other sign. */
const mostOfLetter = 0.5;
const mostOfSign = 0.2;

/**
 * The words of a line, each with the ink between the gaps that part it from the others. Measured on 230 lines of screens:
 * where a line is read at the height of its network, the ends that the engine gives words are up to half a letter off,
 * and those of their ink are not. Undefined where the gaps cannot be told, or where words do not account for all ink.
 */
export function wordsOnInk(words: readonly LineWord[], line: LineInk): LineWord[] | undefined {
  const gaps = partingGaps(words, line);
  if (gaps === undefined) return undefined;
  const { ink, margin } = line;
  const placed = words.map((word, at) => ({
    ...word,
    left: margin + (gaps[at - 1]?.to ?? ink.indexOf(1)),
    right: margin + (gaps[at]?.from ?? ink.lastIndexOf(1) + 1),
  }));
  const isLeftOut = placed.some((word, at) => leavesInk(words, at, word, line.height));
  return isLeftOut ? undefined : placed;
}

/** Whether more ink stands beside a word, as the engine has it, than the rest of a letter. */
function leavesInk(words: readonly LineWord[], at: number, placed: LineWord, height: number): boolean {
  const { text, left, right } = words[at] ?? placed;
  const most = (isLetter: boolean): number => (isLetter ? mostOfLetter : mostOfSign) * height;
  const isLetter = letterEnds(text);
  if (left - placed.left > most(isLetter.first)) return true;
  // Of one that has no end of its own, nothing can be told.
  const isEnded = right <= (words[at + 1]?.left ?? Number.POSITIVE_INFINITY) + mostOfSign * height;
  return isEnded ? placed.right - right > most(isLetter.last) : !isLetter.last;
}
