import type { Evidence } from './evidence.ts';
import { findLongText } from './find-long-text.ts';
import { findPieces } from './find-pieces.ts';
import { nearText } from './near-text.ts';
import { placesOfKey } from './place-of-key.ts';
import { textKey, withoutAccents } from './text-key.ts';
import type { StreamWord, WordStream } from './word-stream.ts';

/** Shorter keys stand in every picture by chance. */
const shortest = 2;

/** Longer texts are compared part by part: no reader has every letter of a paragraph right. */
const longest = 80;

/** Looks for a text among a picture's words. */
export function findText(text: string, stream: WordStream): Evidence {
  const key = withoutAccents(textKey(text));
  if (key.length < shortest) return { status: 'unproven', words: [] };
  if (key.length > longest) return findLongText(text, stream);
  const place = bestPlace(text, key, stream);
  if (place)
    return { status: isSameWriting(text, place) ? 'seen' : 'written-differently', words: wordsOf(place) };
  const near = nearText(key, stream);
  if (near) return { status: 'written-differently', words: wordsOf(near) };
  // An address stands in several columns or lines that are not read one after the other.
  const pieces = findPieces(text, stream);
  if (pieces) return { status: 'written-differently', words: wordsOf(pieces) };
  const lines = text.split(/[\n,;]+/u).filter((part) => textKey(part) !== '');
  return lines.length > 1 ? findAll(lines, stream) : { status: 'not-in-image', words: [] };
}

/** Of several places one with the same writing. */
function bestPlace(text: string, key: string, stream: WordStream): readonly StreamWord[] | undefined {
  let first: readonly StreamWord[] | undefined;
  for (const place of placesOfKey(key, stream)) {
    if (isSameWriting(text, place)) return place;
    first ??= place;
  }
  return first;
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

function wordsOf(place: readonly StreamWord[]) {
  return place.map(({ word }) => word);
}
