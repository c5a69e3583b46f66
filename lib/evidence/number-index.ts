import type { PrintCustoms } from '../task/values/print-customs.ts';
import { printedNumber } from '../task/values/printed-number.ts';
import { mendedDigits } from './mended-digits.ts';
import { wordRuns } from './word-runs.ts';
import type { StreamWord, WordStream } from './word-stream.ts';

/** Some words of a picture that are a number. */
export interface NumberPlace {
  readonly words: readonly StreamWord[];
  /** The number as printed, without what stands around it. */
  readonly text: string;
  /** Whether letters were taken for digits. */
  readonly isMended: boolean;
  /** Whether it is the end of a longer reference, as 100 of INV-100. */
  readonly isGlued: boolean;
}

/** By its value without a sign, where a number stands: the fewest words first. */
type NumberIndex = ReadonlyMap<number, readonly NumberPlace[]>;

/** Thousands are parted by spaces, decimals by a wide point: so many words of a line may be one number. */
const mostWords = 3;

/** Both marks before decimals: the answer has chosen one, the print has its own. */
const customs: readonly PrintCustoms[] = [{}, { decimalMark: '.' }, { decimalMark: ',' }];

const known = new WeakMap<WordStream, NumberIndex>();

/** All that may be a number in a picture, found once: a page has thousands of words, an answer hundreds of numbers. */
export function numberIndex(stream: WordStream): NumberIndex {
  const before = known.get(stream);
  if (before) return before;
  const index = new Map<number, NumberPlace[]>();
  for (const words of wordRuns(stream, mostWords)) {
    if (!isTight(words)) continue;
    for (const [value, place] of readings(words)) {
      const places = index.get(value);
      if (!places) index.set(value, [place]);
      else places.push(place);
    }
  }
  known.set(stream, index);
  return index;
}

/** What a run of words says as a number, each value once. */
function readings(words: readonly StreamWord[]): Map<number, NumberPlace> {
  const found = new Map<number, NumberPlace>();
  const whole = words.map(({ plain }) => plain).join(' ');
  const text = bare(whole);
  for (const [print, isMended] of [
    [text, false],
    [mendedDigits(text), true],
  ] as const) {
    if (isMended && print === text) continue;
    const isGlued = glued.test(whole.slice(0, Math.max(0, whole.indexOf(text.replace(/^-/u, '')))));
    for (const custom of customs) {
      const { value, alternative } = printedNumber(print, custom) ?? {};
      for (const each of [value, alternative]) {
        if (each === undefined || found.has(Math.abs(each))) continue;
        found.set(Math.abs(each), { words, text, isMended, isGlued });
      }
    }
  }
  return found;
}

/** Letters of a script with words, right before a number or before its hyphen. */
const glued = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][-/#.]?$/u;

/** The words without a currency or marks around the number. */
function bare(text: string): string {
  return text.replaceAll(/^[^\d(+.,-]+|[^\d)%-]+$/gu, '').replaceAll(/(?<=\d)\s*([.,])\s*(?=\d\d$)/gu, '$1');
}

/** Whether words stand close enough to be one number: columns are further apart. */
function isTight(words: readonly StreamWord[]): boolean {
  return words.every(({ word: { box } }, at) => {
    const before = words[at - 1]?.word.box;
    return before === undefined || box.x - (before.x + before.width) < Math.max(box.height, before.height);
  });
}
