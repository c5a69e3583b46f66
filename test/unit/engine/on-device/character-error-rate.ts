/** Edits (Levenshtein 1966) that turn `found` into `truth`, by the length of `truth`; white space counts once. */
export function characterErrorRate(found: string, truth: string): number {
  const a = Array.from(normalized(found));
  const b = Array.from(normalized(truth));
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  a.forEach((character, at) => {
    const next = [at + 1];
    b.forEach((other, place) => {
      const substitution = (row[place] ?? 0) + (character === other ? 0 : 1);
      next.push(Math.min(substitution, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    });
    row = next;
  });
  return (row.at(-1) ?? 0) / Math.max(1, b.length);
}

function normalized(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
}
