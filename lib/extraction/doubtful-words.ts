import type { RecognizedText, Word } from '../image/recognized-text.ts';

/** Below this confidence, 0 to 1, a word is shown as uncertain. */
const doubtfulBelow = 0.85;

/** Whether a word should be looked at by a person. */
export function isDoubtful(word: Word): boolean {
  return word.confidence < doubtfulBelow;
}

/** The words that a person should look at, in reading order. */
export function doubtfulWords(recognized: RecognizedText): Word[] {
  return recognized.paragraphs
    .flatMap((paragraph) => paragraph.lines)
    .flatMap((line) => line.words)
    .filter(isDoubtful);
}
