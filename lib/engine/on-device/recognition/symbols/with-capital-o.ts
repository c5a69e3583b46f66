/** A figure before so many small letters, of which one at least is no figure of a hexadecimal number. */
const zeroBeforeWord = /^0(?=\p{Ll}{4,}[.,;:!?)]*$)(?=.*[^\da-f.,;:!?)])/u;

/** A word that begins with the letter O where a zero was read, as in typefaces in which the two are alike; undefined where it is none. */
export function withCapitalO(text: string): string | undefined {
  return zeroBeforeWord.test(text) ? text.replace(zeroBeforeWord, 'O') : undefined;
}
