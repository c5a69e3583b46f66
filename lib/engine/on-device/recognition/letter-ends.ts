/**
 * Whether a word begins and ends in a letter, whatever marks stand around it. Of such a word all ink beside it may be taken
 * for its own; of numbers the engine drops digits.
 */
export function letterEnds(text: string): { readonly first: boolean; readonly last: boolean } {
  return { first: /^\p{P}?\p{L}/u.test(text), last: /\p{L}\p{P}{0,2}$/u.test(text) };
}
