/** A stretch of a text, in UTF-16 units: from `start` up to, not including, `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the words of a query stand in a text, whatever the case and the accents; in order, without overlaps.
 * Undefined where one of them is missing.
 *
 * @param words as {@link wordsOf} gives them.
 */
export function findText(text: string, words: readonly string[]): readonly Stretch[] | undefined {
  const { folded, origins } = fold(text);
  const found: Stretch[] = [];
  for (const word of words) {
    const at = folded.indexOf(word);
    if (at < 0) return undefined;
    const start = origins[at] ?? 0;
    found.push({ start, end: origins[at + word.length] ?? text.length });
  }
  return merged(found);
}

/** A query's words as they are looked for. */
export function wordsOf(query: string): readonly string[] {
  return fold(query)
    .folded.split(/\s+/u)
    .filter((word) => word !== '');
}

/** A text without case and accents, and for each of its units where it stood before. */
function fold(text: string): { readonly folded: string; readonly origins: readonly number[] } {
  let folded = '';
  const origins: number[] = [];
  let at = 0;
  for (const sign of text) {
    // Accents alone: in other scripts such marks are letters.
    const plain = sign
      .normalize('NFKD')
      .replaceAll(/[\u0300-\u036F]/gu, '')
      .toLowerCase();
    folded += plain;
    origins.push(...Array.from({ length: plain.length }, () => at));
    at += sign.length;
  }
  return { folded, origins };
}

function merged(found: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = [];
  for (const next of found.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && next.start <= last.end)
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else all.push(next);
  }
  return all;
}
