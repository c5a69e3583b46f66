import type { StreamWord, WordStream } from './word-stream.ts';

/** How much may be wrong in a text of at least so many letters; beyond that it is another text. */
const budgets: readonly (readonly [length: number, errors: number])[] = [
  [24, 1.5],
  [8, 1],
  [5, 0.5],
];

/** Letters that readers confuse, both ways; a pair counts half of another wrong letter. */
const confused = new Set(
  'oa ao oe eo ec ce tf ft uv vu gq qg ij ji hb bh nh hn un nu rt tr vy yv oc co'.split(' '),
);

/** Letters and digits that readers take for each other, each as the one sign that stands for its family. */
const lookAlikes: Readonly<Record<string, string>> = {
  o: '0',
  q: '0',
  i: '1',
  l: '1',
  '|': '1',
  z: '2',
  s: '5',
  b: '8',
  g: '9',
};

/**
 * The words whose text is nearly a key: signs that look alike are the same, and a letter or so may be wrong, missing
 * or too many, where the text is long enough. A digit is never taken for another digit.
 */
export function nearText(key: string, stream: WordStream): readonly StreamWord[] | undefined {
  const errors = budgets.find(([length]) => key.length >= length)?.[1] ?? 0;
  const wanted = folded(key);
  let best: { readonly words: readonly StreamWord[]; readonly cost: number } | undefined;
  for (const { words, text } of stretches(stream, key.length, Math.ceil(errors))) {
    const cost = distance(wanted, folded(text), errors);
    if (cost > errors || (best && cost >= best.cost) || !hasSameDigits(key, text)) continue;
    best = { words, cost };
    if (cost === 0) break;
  }
  return best?.words;
}

function folded(text: string): string {
  return text
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll(/[a-z|]/gu, (sign) => lookAlikes[sign] ?? sign);
}

/** Digits that both have must be the same ones; a digit that became a look-alike letter is a reading error. */
function hasSameDigits(key: string, text: string): boolean {
  if (!/\d/u.test(key)) return true;
  const digits = (of: string) => folded(of).replaceAll(/\D/gu, '');
  return digits(key) === digits(text);
}

/** Whole words that together are about as long as the key. */
function* stretches({ words, key }: WordStream, length: number, slack: number) {
  for (const [at, first] of words.entries()) {
    for (let end = at; end < words.length; end++) {
      const to = words[end]?.to ?? 0;
      const size = to - first.from;
      if (size > length + slack) break;
      if (size >= length - slack) yield { words: words.slice(at, end + 1), text: key.slice(first.from, to) };
    }
  }
}

function swapCost(a: string, b: string): number {
  if (a === b) return 0;
  return confused.has(unfolded(a) + unfolded(b)) ? 0.5 : 1;
}

/** The letter that a folded sign stands for, where it is one. */
function unfolded(sign: string): string {
  return sign === '0' ? 'o' : sign === '1' ? 'i' : sign === '9' ? 'g' : sign;
}

/** Levenshtein's distance, given up beyond a limit. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + swapCost(a.charAt(i - 1), b.charAt(j - 1));
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}
