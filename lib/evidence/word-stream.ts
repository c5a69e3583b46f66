import type { RecognizedText, Word } from '../image/recognized-text.ts';
import { plainDigits } from '../task/values/plain-digits.ts';
import { textKey, withoutAccents } from './text-key.ts';

/** One word of a picture, and where its key stands in the stream. */
export interface StreamWord {
  readonly word: Word;
  /** Its text with plain digits. */
  readonly plain: string;
  readonly from: number;
  readonly to: number;
  /** Which printed line it stands in, from 0. */
  readonly line: number;
}

/** All words of a picture as one text, in reading order: what wraps, or is hyphenated, reads on. */
export interface WordStream {
  readonly words: readonly StreamWord[];
  readonly key: string;
}

/** Makes the stream of a picture's words. */
export function wordStream({ paragraphs }: RecognizedText): WordStream {
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines);
  const words: StreamWord[] = [];
  let key = '';
  lines.forEach((line, at) => {
    for (const word of line.words) {
      const own = withoutAccents(textKey(word.text));
      words.push({
        word,
        plain: plainDigits(word.text),
        from: key.length,
        to: key.length + own.length,
        line: at,
      });
      key += own;
    }
  });
  return { words, key };
}

/** The words that a stretch of the stream touches. */
export function wordsBetween({ words }: WordStream, from: number, to: number): readonly StreamWord[] {
  return words.filter((each) => each.from < to && each.to > from);
}
