import type { Evidence } from './evidence.ts';
import { nearText } from './near-text.ts';
import { placesOfKey } from './place-of-key.ts';
import { textKey, withoutAccents } from './text-key.ts';
import type { StreamWord, WordStream } from './word-stream.ts';

/** How much of a long text has to be there. */
const enough = 0.8;

/** A part has about so many letters: long enough to stand in one place only, short enough to be read without a fault. */
const partLength = 32;

/** Between two parts that were found, so many words at most are what was misread of the part between. */
const mostMisread = 14;

/** Looks for a text of many words, part by part; what stands between two parts in the picture belongs to it. */
export function findLongText(text: string, stream: WordStream): Evidence {
  const found: (readonly StreamWord[])[] = [];
  const parts = partsOf(text);
  let [at, missed] = [0, 0];
  for (const part of parts) {
    const words = placeOf(part, stream, at);
    if (!words) missed += 1;
    // What a model says in words of its own, as a description, is not to be in the picture.
    if (missed > (1 - enough) * parts.length) return { status: 'unproven', words: [] };
    if (!words) continue;
    found.push(words);
    at = words.at(-1)?.to ?? at;
  }
  const words = together(found, stream);
  const key = withoutAccents(textKey(text));
  const isWhole = words.map(({ word }) => withoutAccents(textKey(word.text))).join('') === key;
  return { status: isWhole ? 'seen' : 'written-differently', words: words.map(({ word }) => word) };
}

/** The part's next place from here on, else its first in the picture. */
function placeOf(part: string, stream: WordStream, from: number): readonly StreamWord[] | undefined {
  for (const start of [from, 0]) {
    for (const words of placesOfKey(part, stream, start)) return words;
  }
  return nearText(part, stream);
}

/** The keys of a text's parts: whole words, or pieces of those that have no end, as Chinese has. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const word of text.split(/\s+/u)) {
    part += withoutAccents(textKey(word));
    for (; part.length > 2 * partLength; part = part.slice(partLength)) parts.push(part.slice(0, partLength));
    if (part.length < partLength) continue;
    parts.push(part);
    part = '';
  }
  // The rest goes with the part before it: by itself it may be a word that stands everywhere.
  const last = part.length > partLength / 2 ? '' : (parts.pop() ?? '');
  return [...parts, last + part];
}

/** All words in reading order, each once, with the few between two parts that were misread. */
function together(found: readonly (readonly StreamWord[])[], { words }: WordStream): StreamWord[] {
  const places = new Map(words.map((word, at) => [word, at]));
  const kept = new Set<number>();
  let before: number | undefined;
  for (const part of found) {
    const own = part.map((word) => places.get(word) ?? 0);
    const [first = 0] = own;
    if (before !== undefined && first > before && first - before <= mostMisread)
      for (let at = before + 1; at < first; at++) kept.add(at);
    for (const at of own) kept.add(at);
    before = own.at(-1);
  }
  return words.filter((_, at) => kept.has(at));
}
