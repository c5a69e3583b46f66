import type { Word } from '../../../image/recognized-text.ts';
import { addWords } from './add-words.ts';
import { overlaps } from './overlaps.ts';
import type { FastWord } from './read-line-fast.ts';
import { withMeasureSigns } from './with-measure-signs.ts';
import { withMissedSigns } from './with-missed-signs.ts';

/** Signs that the strong reader's alphabet lacks, and that stand for something in what people copy. */
const sign = /[¥£€¢§°±×÷«»–—•▲▼“”„‘’©®]/u;
/** Signs that are seen where there are none less often than quotation marks are. */
const addedSign = /[¥£€¢§°±×÷•▲▼]/u;
/** A sign that may stand as a word of its own: a dash, a bullet, an arrow, a currency, a section. */
const loneSign = /^[¥£€§–—•▲▼]$/u;
/** The sign of a brand at the end of its name; the strong reader passes over it, and it is seen where there is none with less confidence than this. */
const brandSign = /[®™]$/u;
const leastOfBrands = 0.9;
/** An accent is believed from this confidence on; the strong reader writes none. */
const leastOfAccents = 0.85;
/** The fast reader is believed in a sign from this confidence on, where the rest of the word is the same. */
const leastConfidence = 0.5;

/**
 * The words of a line as the strong reader has them, with the signs that only the fast one can write: `€5.20`
 * for `5.20` or `E5.20`. Taken where both see the same but for the signs. Words stand from left to right.
 */
export function withSigns(read: readonly Word[], fast: readonly FastWord[]): readonly Word[] {
  return withMeasureSigns(withForeignSigns(withMissedSigns(read, fast), fast), fast);
}

function withForeignSigns(strong: readonly Word[], fast: readonly FastWord[]): readonly Word[] {
  const signed: readonly Word[] = fast.filter(
    ({ text, confidence }) => confidence >= leastConfidence && /[^\p{ASCII}]/u.test(text),
  );
  if (signed.length === 0) return strong;
  const words = strong.map((word) => {
    const other = signed.find((each) => overlaps(each, word) && isSameButSigns(each, word.text));
    if (other === undefined) return word;
    // Both see the same, each as far as it can.
    return { ...word, text: other.text, confidence: Math.max(word.confidence, other.confidence) };
  });
  const alone = signed.filter(({ text }) => loneSign.test(text));
  const added = alone.filter((each) => !words.some((word) => overlaps(each, word)));
  return addWords(words, added);
}

/** Without its signs it is the other, or it has signs where the other has one letter each. */
function isSameButSigns({ text, confidence }: Word, plain: string): boolean {
  const letters = Array.from(text);
  if (confidence >= leastOfBrands && text.replace(brandSign, '') === plain) return true;
  if (confidence >= leastOfAccents && withoutAccents(text) === plain) return true;
  if (letters.filter((letter) => !addedSign.test(letter)).join('') === plain) return true;
  const others = Array.from(plain);
  return (
    letters.length === others.length &&
    letters.every((letter, at) => letter === others[at] || sign.test(letter))
  );
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}
