import type { Box, RecognizedText } from '../../../image/recognized-text.ts';
import { knownLetters } from '../recognition/known-letters.ts';

/** What bars of a code are taken for. */
const onlyBars = /^[IiJLTl1|!¦‖]+$/u;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** Where the words stand that are surely read: there, no code does. In image px. */
export function sureText({ paragraphs }: RecognizedText): readonly Box[] {
  const words = paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.words));
  return words
    .filter(({ text, confidence }) => confidence >= knownLetters && letterOrDigit.test(text))
    .filter(({ text }) => !onlyBars.test(text))
    .map(({ box }) => box);
}
