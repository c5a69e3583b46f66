import { countShared } from './count-shared.ts';
import type { Hits } from './hits.ts';
import { normalWords } from './normal-words.ts';
import { parseCsv } from './score-cells.ts';
import type { Truth } from './truths.ts';

/** Words against a whole text, or the words of values that stand in a picture whose other words are not known. */
export type WordScore = { readonly whole: Hits } | { readonly part: Hits } | undefined;

/** Compares what was read with what a picture says, word by word; case and punctuation count. */
export function scoreWords(truth: Truth, read: string): WordScore {
  const fold = truth.fold === 'case' ? (text: string) => text.toLowerCase() : (text: string) => text;
  const found = normalWords(fold(read));
  if (truth.text !== undefined && !truth.partial) {
    const wanted = normalWords(fold(truth.text));
    return { whole: { wanted: wanted.length, read: found.length, right: countShared(wanted, found) } };
  }
  const wanted = wordsInValues(truth);
  if (wanted.length === 0) return undefined;
  const right = countShared(wanted, found.map(bare));
  return { part: { wanted: wanted.length, read: wanted.length, right } };
}

/** Values are noted without what stands around them in print: case and outer punctuation do not count. */
function wordsInValues({ text, fields = {}, csv }: Truth): string[] {
  const values = Object.values(fields).filter((value) => typeof value === 'string');
  // A check box is no word, and a date may be noted otherwise than it is printed.
  const printed = values.filter((value) => !/^(?:un)?selected$|^\d{4}-\d\d-\d\d$/u.test(value));
  const cells = csv === undefined ? [] : parseCsv(csv).flat();
  return [...(text === undefined ? [] : [text]), ...printed, ...cells]
    .flatMap(normalWords)
    .map(bare)
    .filter((word) => word !== '');
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
