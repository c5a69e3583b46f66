import type { Word } from '../../../image/recognized-text.ts';
import { overlaps } from './overlaps.ts';
import type { FastWord } from './read-line-fast.ts';

/** The strong reader passes over no more signs than this in a word. */
const mostMissed = 2;
/** A digit that only the fast reader saw is taken from this confidence on; a point by its ink alone. */
const leastConfidence = 0.7;
/**
 * Between letters or digits, a dash or an apostrophe: they may touch their neighbours, so that ink does not tell. The
 * strong reader has no sign for the longer dash and passes over it; where both agree on all else, it is there.
 */
const joint = /^[-–—]+$/u;
const apostrophe = /^["“”„‘’']*['’]["“”„‘’']*$/u;
const leastOfApostrophes = 0.4;
/** Of other signs, and of a 1, the ink may be a rule beside the word. */
const provable = /^(?:[.,:·/+\d]+|\(\)|[-–=<>])$/u;
/** From this confidence on the strong reader is believed in which decimal sign it is. Measured: below, the other is right more often. */
const sureOfPoints = 0.95;
/** How many of a thing, and the price of one or another measure: without the sign between, it would be one number. */
const times = /^\d+x(?:\d[\d.,]*)?$/iu;

/**
 * The words of a line as the strong reader has them, but those that are the fast reader's less a sign, where the ink
 * proves that sign: a dash between years, a point between two numbers, the first digit of a time. Without it, it would
 * be another value, or another word.
 */
export function withMissedSigns(strong: readonly Word[], fast: readonly FastWord[]): readonly Word[] {
  const groups = overlapping(strong, fast);
  return groups.flatMap((group) => {
    if (isMissing(group)) return group.fast.map(({ text, box, confidence }) => ({ text, box, confidence }));
    return isTimes(group) ? confirmed(group) : group.strong;
  });
}

/** Both have the same figures, but for the sign between them; which decimal sign it is, one may see otherwise. */
function isTimes({ strong, fast }: Group): boolean {
  const seen = textOf(fast);
  const isSame = asPoints(seen).replace(/x/iu, '') === asPoints(textOf(strong));
  return times.test(seen) && isSame && strong.length <= fast.length;
}

function asPoints(text: string): string {
  return text.replaceAll(',', '.');
}

/** The fast reader's words, with the decimal signs of the one that is surer. */
function confirmed({ strong, fast }: Group): Word[] {
  const least = Math.min(...strong.map(({ confidence }) => confidence));
  const points = Array.from(textOf(strong).matchAll(/[.,]/gu), ([point]) => point);
  return fast.map(({ text, box, confidence }) => ({
    text: text.replaceAll(/[.,]/gu, (point) => (least >= sureOfPoints ? (points.shift() ?? point) : point)),
    box,
    confidence: Math.max(confidence, least),
  }));
}

/** What stands in one place, as both readers have it. */
interface Group {
  readonly strong: Word[];
  readonly fast: FastWord[];
}

function isMissing({ strong, fast }: Group): boolean {
  const [read, seen] = [textOf(strong), textOf(fast)];
  const missed = seen.length - read.length;
  if (missed < 1 || missed > mostMissed) return false;
  const rest = without(seen, read);
  if (rest === undefined) return false;
  const least = Math.min(...fast.map(({ confidence }) => confidence));
  // Where the strong reader sees more words, the fast one has lost their spaces.
  const isParted = strong.length <= fast.length + 1;
  if (rest.isWithin && joint.test(rest.signs)) return isParted;
  if (rest.isWithin && apostrophe.test(rest.signs)) return isParted && least >= leastOfApostrophes;
  if (!/\d/u.test(read) || !provable.test(rest.signs) || rest.signs.includes('1')) return false;
  return fast.every(({ isWhole }) => isWhole) && (!/\d/u.test(rest.signs) || least >= leastConfidence);
}

/** The signs of a text that are left without those of another; undefined where it does not hold all of them in their order. */
function without(
  text: string,
  others: string,
): { readonly signs: string; readonly isWithin: boolean } | undefined {
  let [signs, at] = ['', 0];
  let isWithin = false;
  for (const [place, sign] of Array.from(text).entries()) {
    if (sign === others[at]) at += 1;
    else {
      signs += sign;
      isWithin ||= /^[\p{L}\p{N}%].[\p{L}\p{N}]$/u.test(text.slice(place - 1, place + 2));
    }
  }
  return at === others.length ? { signs, isWithin } : undefined;
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('');
}

/** The strong reader's words from left to right, those together that words of the fast one join, each with these. */
function overlapping(strong: readonly Word[], fast: readonly FastWord[]): Group[] {
  const groups: Group[] = strong.map((word) => ({ strong: [word], fast: [] }));
  for (const word of fast) {
    const touched = groups.filter((group) => group.strong.some((other) => overlaps(word, other)));
    const [first, ...others] = touched;
    if (first === undefined) continue;
    first.fast.push(word);
    for (const other of others) {
      first.strong.push(...other.strong);
      first.fast.push(...other.fast);
      groups.splice(groups.indexOf(other), 1);
    }
  }
  for (const group of groups) group.fast.sort((a, b) => a.box.x - b.box.x);
  return groups;
}
