import { printedDate } from '../task/values/printed-date.ts';
import { printedTime } from '../task/values/printed-time.ts';
import type { Evidence } from './evidence.ts';
import { wordRuns } from './word-runs.ts';
import type { StreamWord, WordStream } from './word-stream.ts';

/** As in "Friday, the 3rd of April 2026". */
const mostWords = 6;

/** Looks for a day, as `2026-01-31`, among a picture's words, however it is printed. */
export function findDate(value: string, stream: WordStream): Evidence {
  return findMoment(value, stream, (text) =>
    [true, false].flatMap((dayFirst) => {
      const read = printedDate(text, { dayFirst });
      return [read?.value, read?.alternative];
    }),
  );
}

/** Looks for a time of day, as `13:59`, however it is printed. */
export function findTime(value: string, stream: WordStream): Evidence {
  return findMoment(value.replace(/:00$/u, ''), stream, (text) => [
    printedTime(text),
    printedTime(text)?.replace(/:00$/u, ''),
  ]);
}

function findMoment(
  value: string,
  stream: WordStream,
  read: (text: string) => readonly (string | undefined)[],
): Evidence {
  for (const run of wordRuns(stream, mostWords)) {
    const text = bare(run);
    if (!read(text).includes(value)) continue;
    return { status: text === value ? 'seen' : 'written-differently', words: run.map(({ word }) => word) };
  }
  return { status: 'not-in-image', words: [] };
}

function bare(words: readonly StreamWord[]): string {
  return words
    .map(({ plain }) => plain)
    .join(' ')
    .replaceAll(/^[^\p{L}\d]+|[^\p{L}\d年月日]+$/gu, '');
}
