import type { Box } from '../image/recognized-text.ts';
import { boxAround } from '../image/box-around.ts';
import { nearText } from './near-text.ts';
import { placesOfKey } from './place-of-key.ts';
import { textKey, withoutAccents } from './text-key.ts';
import type { StreamWord, WordStream } from './word-stream.ts';

/** A piece of fewer letters proves nothing by itself. */
const shortestPiece = 4;

/** Pieces of one text stand no further apart than this many heights of their type. */
const reach = 3.5;

/** A value is never looked for in more pieces than an address has lines. */
const mostPieces = 8;

/** How many of the words have to be there letter by letter, so that the rest is worth looking for. */
const leastWhole = 0.7;

/**
 * Looks for a text whose lines stand under each other in a column of their own, so that they are not read one after
 * the other: piece by piece, each the most of its words that stand together, and near the pieces before.
 */
export function findPieces(text: string, stream: WordStream): readonly StreamWord[] | undefined {
  const keys = text
    .split(/\s+/u)
    .map((word) => withoutAccents(textKey(word)))
    .filter((key) => key !== '');
  // The groups of a long number belong together.
  if (keys.every((key) => !/\p{L}/u.test(key))) return undefined;
  const whole = keys.filter((key) => stream.key.includes(key)).length;
  if (whole < leastWhole * keys.length) return undefined;
  const found: (readonly StreamWord[])[] = [];
  for (let at = 0; at < keys.length;) {
    const piece = longestPiece(keys.slice(at), stream, found);
    if (!piece || found.length === mostPieces) return undefined;
    found.push(piece.words);
    at += piece.count;
  }
  return found.flat();
}

function longestPiece(
  keys: readonly string[],
  stream: WordStream,
  before: readonly (readonly StreamWord[])[],
): { words: readonly StreamWord[]; count: number } | undefined {
  for (let count = keys.length; count > 0; count--) {
    const key = keys.slice(0, count).join('');
    if (key.length < shortestPiece) return undefined;
    for (const words of placesOfKey(key, stream)) if (isNearAny(words, before)) return { words, count };
    const words = nearText(key, stream);
    if (words && isNearAny(words, before)) return { words, count };
  }
  return undefined;
}

function isNearAny(words: readonly StreamWord[], others: readonly (readonly StreamWord[])[]): boolean {
  const box = boxOf(words);
  return others.length === 0 || others.some((other) => isNear(box, boxOf(other)));
}

function boxOf(words: readonly StreamWord[]): Box {
  return boxAround(words.map(({ word }) => word.box));
}

function isNear(a: Box, b: Box): boolean {
  const height = Math.max(a.height, b.height);
  const [across, down] = [
    Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width),
    Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height),
  ];
  return across < reach * height && down < reach * height;
}
