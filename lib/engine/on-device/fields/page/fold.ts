const special: Readonly<Record<string, string>> = { ß: 's', ø: 'o', đ: 'd', ł: 'l', æ: 'a', œ: 'o' };

/** Small letters without accents, full-width forms made plain; every character keeps its place. */
export function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    // Hangul's syllables would fall apart into letters.
    const isWhole = character < '\u0080' || (character >= '\uac00' && character <= '\ud7a3');
    const plain = isWhole ? character : (character.normalize('NFKD')[0] ?? character);
    const small = plain.toLowerCase();
    folded += special[small] ?? (small.length === 1 ? small : plain);
  }
  return folded;
}
