import type { Word } from '../../../image/recognized-text.ts';
import { addWords } from './add-words.ts';
import { overlaps } from './overlaps.ts';
import type { FastWord } from './read-line-fast.ts';

/** A sign by itself before a number: a minus, a sum, a comparison. Without it, it would be another value. */
const beforeNumber = /^[-+=<>]$/u;
/** By itself after a number, what the fast reader makes of ohms; between two, what stands between the measures of a thing. */
const afterNumber = /^Q$/u;
const betweenNumbers = /^[x+]$/u;
const number = /^[-–−]?\d[\d.,]*/u;
/** The fast reader is believed in a sign by itself from this confidence on, where no word of the strong one stands. */
const leastConfidence = 0.5;

/** A unit, and what the fast reader makes of the sign for a millionth before it. */
const millionth =
  /^[upyU]{1,2}((?:m|g|l|L|s|A|F|H|V|W|mol|kat|Sv|Gy)(?:\/[dcmk]?[lLgmhsd]\w{0,2}[²³]?)?[.,;:)]*)$/u;
/** A length or a letter that may be raised to a power, and what the fast reader makes of the raised figure. */
const raised = /^(|.*\/)([ckd]?m|[a-z])[?!*"”'’°]([.,;:)]*)$/u;
const powers: Readonly<Record<string, string>> = { 2: '²', 3: '³' };
/** What it makes of a fraction, and what the strong reader does. */
const part = /^(\d{0,2})%$/u;
const fractions: Readonly<Record<string, string>> = {
  '1/2': '½',
  '7/2': '½',
  '1/4': '¼',
  '7/4': '¼',
  '3/4': '¾',
};

/**
 * The words of a line as the strong reader has them, with the signs of measures and values as both readers together have
 * them: the strong one passes over a `µ` and a lone `=`, and reads `m²` as `m2`, where the fast one sees something raised.
 * Measured on ten fonts and sizes; words stand from left to right.
 */
export function withMeasureSigns(strong: readonly Word[], fast: readonly FastWord[]): readonly Word[] {
  const words = strong.map((word, at) => {
    const [other, ...more] = fast.filter((each) => overlaps(each, word));
    if (other === undefined) return word;
    if (more.length > 0) return { ...word, box: [other, ...more].find(isSame(word))?.box ?? word.box };
    const isAfterNumber = number.test(strong[at - 1]?.text ?? '');
    if (isAfterNumber && millionth.exec(other.text)?.[1] === word.text) {
      return { text: other.text, box: word.box, confidence: other.confidence };
    }
    return { ...word, text: textOfBoth(word.text, other.text) ?? word.text };
  });
  const alone = fast.filter(
    (each, at) =>
      each.confidence >= leastConfidence &&
      isSignOfValue(each.text, fast[at - 1]?.text ?? '', fast[at + 1]?.text ?? '') &&
      !words.some((word) => overlaps(each, word)),
  );
  return addWords(words, alone);
}

/** The same word as the fast reader has it: where a box of the strong one reaches over two words, that one's is right. */
function isSame({ text }: Word): (other: Word) => boolean {
  return (other) => other.text === text;
}

/** What both readings of a word are together, undefined where it is what the strong reader has. */
function textOfBoth(strong: string, fast: string): string | undefined {
  const [, before = '', letters = '', after = ''] = raised.exec(fast) ?? [];
  if (letters !== '') {
    const power = Object.keys(powers).find((figure) => before + letters + figure + after === strong);
    return power && before + letters + powers[power] + after;
  }
  const [, whole] = part.exec(fast) ?? [];
  if (whole === undefined) return undefined;
  const fraction = Object.keys(fractions).find((each) => whole + each === strong);
  return fraction && whole + fractions[fraction];
}

function isSignOfValue(text: string, before: string, after: string): boolean {
  if (beforeNumber.test(text)) return number.test(after);
  if (afterNumber.test(text)) return number.test(before);
  return betweenNumbers.test(text) && number.test(before) && number.test(after);
}
