import type { Evidence } from './evidence.ts';
import { nearText } from './near-text.ts';
import { textKey, withoutAccents } from './text-key.ts';
import { wordsBetween, type StreamWord, type WordStream } from './word-stream.ts';

/** Shorter keys stand in every picture by chance. */
const shortest = 2;

/** A short key is evidence only where it is a whole word or more. */
const wholeWordsUpTo = 12;

/** Longer texts are compared part by part: no reader has every letter of a paragraph right. */
const longest = 80;

/** How much of a long text has to be there. */
const enough = 0.8;

/** Looks for a text among a picture's words. */
export function findText(text: string, stream: WordStream): Evidence {
  const key = withoutAccents(textKey(text));
  if (key.length < shortest) return { status: 'unproven', words: [] };
  if (key.length > longest) return findParts(text, stream);
  const place = exactPlace(key, stream);
  if (place)
    return { status: isSameWriting(text, place) ? 'seen' : 'written-differently', words: wordsOf(place) };
  const near = nearText(key, stream);
  if (near) return { status: 'written-differently', words: wordsOf(near) };
  const lines = text.split(/[\n,;]+/u).filter((part) => textKey(part) !== '');
  // An address stands in several columns or lines that are not read one after the other.
  return lines.length > 1 ? findAll(lines, stream) : { status: 'not-in-image', words: [] };
}

function exactPlace(key: string, stream: WordStream): readonly StreamWord[] | undefined {
  for (let at = stream.key.indexOf(key); at >= 0; at = stream.key.indexOf(key, at + 1)) {
    const words = wordsBetween(stream, at, at + key.length);
    const isWhole = words[0]?.from === at && words.at(-1)?.to === at + key.length;
    if (isWhole || (key.length > wholeWordsUpTo && isLetters(key))) return words;
  }
  return undefined;
}

/** Digits within longer ones are another number. */
function isLetters(key: string): boolean {
  return !/\d/u.test(key);
}

function isSameWriting(text: string, place: readonly StreamWord[]): boolean {
  return plain(place.map(({ word }) => word.text).join(' ')) === plain(text);
}

/** Case, spaces, kinds of quotes and dashes, and marks at the ends are no other writing. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{Pd}\p{Pi}\p{Pf}'"`\s]/gu, '')
    .replaceAll(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '');
}

/** Every part has to be there. */
function findAll(parts: readonly string[], stream: WordStream): Evidence {
  const found = parts.map((part) => findText(part, stream));
  if (found.some(({ status }) => status === 'not-in-image')) return { status: 'not-in-image', words: [] };
  if (found.every(({ status }) => status === 'unproven')) return { status: 'unproven', words: [] };
  return { status: 'written-differently', words: found.flatMap(({ words }) => words) };
}

/** A long text, by its runs of some words. */
function findParts(text: string, stream: WordStream): Evidence {
  const all = text.split(/\s+/u).filter((word) => word !== '');
  const size = 6;
  const parts = Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size).join(' '),
  );
  const found = parts.map((part) => findText(part.slice(0, longest), stream));
  const share = found.filter(({ words }) => words.length > 0).length / Math.max(1, found.length);
  // What a model says in words of its own, as a description, is not to be in the picture.
  if (share < enough) return { status: 'unproven', words: [] };
  const status = found.every((each) => each.status === 'seen') ? 'seen' : 'written-differently';
  return { status, words: found.flatMap(({ words }) => words) };
}

function wordsOf(place: readonly StreamWord[]) {
  return place.map(({ word }) => word);
}
