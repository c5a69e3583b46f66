import type { StreamWord, WordStream } from './word-stream.ts';

/** Or what readers take one for. */
const digit = /[\p{N}OoIlSBZ|]/u;

/** Every run of so many words of one line with a digit in it, the shortest first: none has more words than it needs. */
export function* wordRuns({ words }: WordStream, most: number): Generator<readonly StreamWord[]> {
  for (let count = 1; count <= most; count++) {
    for (let at = 0; at + count <= words.length; at++) {
      const run = words.slice(at, at + count);
      if (run[0]?.line === run.at(-1)?.line && run.some(({ word }) => digit.test(word.text))) yield run;
    }
  }
}
