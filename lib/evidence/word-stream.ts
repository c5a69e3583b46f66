import type { RecognizedText, Word } from '../image/recognized-text.ts';
import { plainDigits } from '../task/values/plain-digits.ts';
import { type NearKey, nearKey } from './near-key.ts';
import { textKey, withoutAccents } from './text-key.ts';

/** One word of a picture, and where its key stands in the stream. */
export interface StreamWord {
  readonly word: Word;
  /** Its text with plain digits. */
  readonly plain: string;
  readonly from: number;
  readonly to: number;
  /** Where it stands in the stream as nearness sees it. */
  readonly nearFrom: number;
  readonly nearTo: number;
  /** Which printed line it stands in, from 0. */
  readonly line: number;
}

/** All words of a picture as one text, in reading order: what wraps, or is hyphenated, reads on. */
export interface WordStream {
  readonly words: readonly StreamWord[];
  readonly key: string;
  readonly near: NearKey;
  /** The words by where they begin and by where they end in it. */
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
}

/** Makes the stream of a picture's words. */
export function wordStream({ paragraphs }: RecognizedText): WordStream {
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines);
  const words: StreamWord[] = [];
  let [key, plain, folded] = ['', '', ''];
  lines.forEach((line, at) => {
    for (const word of line.words) {
      const own = withoutAccents(textKey(word.text));
      const near = nearKey(own);
      words.push({
        word,
        plain: plainDigits(word.text),
        from: key.length,
        to: key.length + own.length,
        nearFrom: plain.length,
        nearTo: plain.length + near.plain.length,
        line: at,
      });
      key += own;
      plain += near.plain;
      folded += near.folded;
    }
  });
  const lettered = words.filter(({ nearFrom, nearTo }) => nearTo > nearFrom);
  return {
    words,
    key,
    near: { plain, folded },
    starts: new Set(lettered.map(({ nearFrom }) => nearFrom)),
    ends: new Set(lettered.map(({ nearTo }) => nearTo)),
  };
}

/** The words that a stretch of the stream touches; `near` where its places are those that nearness sees. */
export function wordsBetween(
  { words }: WordStream,
  from: number,
  to: number,
  isNear = false,
): readonly StreamWord[] {
  const endOf = (each: StreamWord) => (isNear ? each.nearTo : each.to);
  const startOf = (each: StreamWord) => (isNear ? each.nearFrom : each.from);
  const first = firstWhere(words, (each) => endOf(each) > from);
  return words
    .slice(
      first,
      firstWhere(words, (each) => startOf(each) >= to),
    )
    .filter((each) => endOf(each) > startOf(each));
}

/** Where something begins to hold, of words for which it holds from there on. */
function firstWhere(words: readonly StreamWord[], holds: (word: StreamWord) => boolean): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const word = words[middle];
    if (word && holds(word)) high = middle;
    else low = middle + 1;
  }
  return low;
}
