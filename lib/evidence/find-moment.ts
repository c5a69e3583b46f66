import type { Evidence } from './evidence.ts';
import { dateIndex, type MomentPlace, timeIndex } from './moment-index.ts';
import type { WordStream } from './word-stream.ts';

/** Looks for a day, as `2026-01-31`, among a picture's words, however it is printed. */
export function findDate(value: string, stream: WordStream): Evidence {
  return evidenceOf(value, dateIndex(stream).get(value));
}

/** Looks for a time of day, as `13:59`, however it is printed. */
export function findTime(value: string, stream: WordStream): Evidence {
  const plain = value.replace(/(?<=:\d\d):00$/u, '');
  return evidenceOf(plain, timeIndex(stream).get(plain));
}

function evidenceOf(value: string, place: MomentPlace | undefined): Evidence {
  if (!place) return { status: 'not-in-image', words: [] };
  return {
    status: place.text === value ? 'seen' : 'written-differently',
    words: place.words.map(({ word }) => word),
  };
}
