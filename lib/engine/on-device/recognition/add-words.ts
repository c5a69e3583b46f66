import type { Word } from '../../../image/recognized-text.ts';

/** The words of a line with more at their places, from left to right; of these nothing is kept but what a word is. */
export function addWords(words: readonly Word[], more: readonly Word[]): readonly Word[] {
  if (more.length === 0) return words;
  const added = more.map(({ text, box, confidence }) => ({ text, box, confidence }));
  return [...words, ...added].sort((a, b) => a.box.x - b.box.x);
}
