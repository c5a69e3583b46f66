/** A text's letters alone, look-alikes made one, each with its place in the text. */
export interface Skeleton {
  readonly letters: string;
  /** For every letter its place in the text. */
  readonly positions: readonly number[];
  /** Places in `letters` where a word starts, and behind which one ends. */
  readonly wordStarts: readonly number[];
  readonly wordEnds: ReadonlySet<number>;
}

const lookAlikes: Readonly<Record<string, string>> = {
  '°': 'o',
  '0': 'o',
  '1': 'l',
  i: 'l',
  '|': 'l',
  '5': 's',
  '8': 'b',
  j: 'l',
};

/** Labels start among the first words of a cell, or after a colon. */
const mostWords = 7;

/**
 * The letters of a folded text, so that labels are compared as printed whatever spaces, points and
 * look-alikes the reader made of them. Digits count as letters only inside words.
 */
export function skeletonOf(folded: string): Skeleton {
  let letters = '';
  const positions: number[] = [];
  const wordStarts: number[] = [];
  const wordEnds = new Set<number>();
  let isInside = false;
  let count = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const character = folded.charAt(at);
    const isDense = character >= '\u3000';
    // "n°" is short for "numéro", as "no" is.
    const isNumero = character === '°' && folded.charAt(at - 1) === 'n';
    const isLetter =
      isNumero || /\p{L}/u.test(character) || (/[0158|]/u.test(character) && isInWord(folded, at));
    if (!isLetter) {
      if (isInside) wordEnds.add(letters.length);
      isInside = false;
      if (character === '\t' || character === ':') count = 0;
      continue;
    }
    if (!isInside || isDense) {
      // A label that far into a text would be a word of a sentence.
      if (count < mostWords || isDense) wordStarts.push(letters.length);
      count += 1;
    }
    const wasInside = isInside;
    isInside = true;
    // "rn" and "m" look the same.
    if (character === 'n' && letters.endsWith('r') && wasInside) {
      letters = `${letters.slice(0, -1)}m`;
      positions[positions.length - 1] = at;
      continue;
    }
    letters += lookAlikes[character] ?? character;
    positions.push(at);
  }
  wordEnds.add(letters.length);
  return { letters, positions, wordStarts, wordEnds };
}

function isInWord(text: string, at: number): boolean {
  const letter = /[a-z]/u;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return letter.test(before)
    ? !/\d/u.test(after)
    : letter.test(after) && letter.test(text.charAt(at + 2)) && !/[\d.,]/u.test(before);
}
