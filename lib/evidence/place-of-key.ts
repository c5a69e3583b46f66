import { isDense } from './text-key.ts';
import { type StreamWord, wordsBetween, type WordStream } from './word-stream.ts';

/** A shorter key is evidence only where it is a whole word or more. */
const wholeWordsUpTo = 12;

/** The places where a key stands in the stream letter by letter, from a place of it on. */
export function* placesOfKey(key: string, stream: WordStream, from = 0): Generator<readonly StreamWord[]> {
  const isFree = isDense(key) || key.length > wholeWordsUpTo;
  for (let at = stream.key.indexOf(key, from); at >= 0; at = stream.key.indexOf(key, at + 1)) {
    const words = wordsBetween(stream, at, at + key.length);
    const isWhole = words[0]?.from === at && words.at(-1)?.to === at + key.length;
    if (isWhole || (isFree && !cutsNumber(stream.key, at, at + key.length))) yield words;
  }
}

/** Digits within longer ones are another number. */
function cutsNumber(text: string, from: number, to: number): boolean {
  const isDigit = (at: number) => /\p{N}/u.test(text.charAt(at));
  return (isDigit(from) && isDigit(from - 1)) || (isDigit(to - 1) && isDigit(to));
}
