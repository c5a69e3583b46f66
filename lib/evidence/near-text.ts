import { nearDistance } from './near-distance.ts';
import { type NearKey, nearKey } from './near-key.ts';
import { isDense } from './text-key.ts';
import { type StreamWord, wordsBetween, type WordStream } from './word-stream.ts';

/** How much may be wrong in a text of at least so many letters; beyond that it is another text. */
const budgets: readonly (readonly [length: number, errors: number])[] = [
  [24, 1.5],
  [8, 1],
  [5, 0.5],
];

/** The same where each sign says as much as a word's half. */
const denseBudgets: typeof budgets = [[5, 1]];

/** A text of more letters may begin and end within words. */
const wholeWordsUpTo = 12;

/**
 * The words whose text is nearly a key: signs that look alike are the same, and a letter or so may be wrong, missing
 * or too many, where the text is long enough. A digit is never taken for another digit.
 */
export function nearText(key: string, stream: WordStream): readonly StreamWord[] | undefined {
  const isFree = isDense(key) || (key.length > wholeWordsUpTo && !/\d/u.test(key));
  const errors = (isDense(key) ? denseBudgets : budgets).find(([length]) => key.length >= length)?.[1] ?? 0;
  const wanted = nearKey(key);
  let best: { readonly words: readonly StreamWord[]; readonly cost: number } | undefined;
  for (const [from, to] of stretches(wanted, stream.near.folded, errors)) {
    if (!isFree && !(stream.starts.has(from) && stream.ends.has(to))) continue;
    const cost = nearDistance(wanted, part(stream.near, from, to), best?.cost ?? errors);
    if (cost > errors || (best && cost >= best.cost)) continue;
    best = { words: wordsBetween(stream, from, to, true), cost };
    if (cost === 0) break;
  }
  return best?.words;
}

function part({ plain, folded }: NearKey, from: number, to: number): NearKey {
  return { plain: plain.slice(from, to), folded: folded.slice(from, to) };
}

/**
 * Where a key may stand: with so many errors, one of its parts is there unharmed, no further off than they move it.
 * No stretch is given twice.
 */
function* stretches({ folded }: NearKey, text: string, errors: number): Generator<readonly [number, number]> {
  const wrong = Math.round(errors * 2);
  const slack = Math.floor(errors);
  const size = Math.max(1, Math.floor(folded.length / (wrong + 1)));
  const given = new Set<string>();
  for (let offset = 0; offset + size <= folded.length; offset += size) {
    const piece = folded.slice(offset, offset + size);
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
      for (let from = at - offset - slack; from <= at - offset + slack; from++) {
        for (let to = from + folded.length - slack; to <= from + folded.length + slack; to++) {
          const name = `${from} ${to}`;
          if (from < 0 || to > text.length || given.has(name)) continue;
          given.add(name);
          yield [from, to];
        }
      }
    }
  }
}
