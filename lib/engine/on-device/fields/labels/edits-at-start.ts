/**
 * How a word stands at a place of a text: the fewest insertions, deletions and changes, up to `limit`,
 * and where it ends there; nothing if it takes more.
 */
export function editsAtStart(
  word: string,
  text: string,
  start: number,
  limit: number,
): { edits: number; end: number } | undefined {
  if (text.startsWith(word, start)) return { edits: 0, end: start + word.length };
  if (limit === 0 || !hasPart(word, text, start, limit)) return undefined;
  const width = Math.min(word.length + limit, text.length - start);
  let row = Array.from({ length: width + 1 }, (_, at) => at);
  for (let line = 1; line <= word.length; line += 1) {
    const next = [line];
    let least = line;
    for (let at = 1; at <= width; at += 1) {
      const same = word.charAt(line - 1) === text.charAt(start + at - 1);
      const value = Math.min(
        (row[at - 1] ?? 0) + (same ? 0 : 1),
        (row[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
      );
      next.push(value);
      least = Math.min(least, value);
    }
    if (least > limit) return undefined;
    row = next;
  }
  const edits = Math.min(...row);
  // Of equal ends the one nearest the word's own length.
  const ends = row.flatMap((value, at) => (value === edits ? [at] : []));
  const end = ends.sort((a, b) => Math.abs(a - word.length) - Math.abs(b - word.length))[0] ?? 0;
  return edits > limit ? undefined : { edits, end: start + end };
}

/** With `limit` mistakes, one of `limit + 1` parts of the word is there unharmed, no further off than they move it. */
function hasPart(word: string, text: string, start: number, limit: number): boolean {
  const size = Math.ceil(word.length / (limit + 1));
  for (let from = 0; from < word.length; from += size) {
    const part = word.slice(from, from + size);
    for (let at = Math.max(start, start + from - limit); at <= start + from + limit; at += 1) {
      if (text.startsWith(part, at)) return true;
    }
  }
  return false;
}
