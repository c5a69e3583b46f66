import type { Word } from '../../../image/recognized-text.ts';
import type { FastWord } from './read-line-fast.ts';

/** The strong reader passes over no more signs than this in a word. */
const mostMissed = 2;
/** A digit that only the fast reader saw is taken from this confidence on; a point by its ink alone. */
const leastConfidence = 0.7;
/** A dash may touch the digits beside it, so that ink does not tell; it is taken from this confidence on. */
const leastOfDashes = 0.3;
const dashes = /^[-–—]+$/u;
/** Of other signs, and of a 1, the ink may be a rule beside the word. */
const provable = /^(?:[.,:·/+\d]+|\(\))$/u;

/**
 * The words of a line as the strong reader has them, but those that are the fast reader's less a sign, where the ink
 * proves that sign: a dash between years, a point between two numbers, the first digit of a time. Only where digits
 * stand, in which what is missing makes another value.
 */
export function withMissedSigns(strong: readonly Word[], fast: readonly FastWord[]): readonly Word[] {
  const groups = overlapping(strong, fast);
  return groups.flatMap((group) =>
    isMissing(group)
      ? group.fast.map(({ text, box, confidence }) => ({ text, box, confidence }))
      : group.strong,
  );
}

/** What stands in one place, as both readers have it. */
interface Group {
  readonly strong: Word[];
  readonly fast: FastWord[];
}

function isMissing({ strong, fast }: Group): boolean {
  const [read, seen] = [textOf(strong), textOf(fast)];
  const missed = seen.length - read.length;
  if (missed < 1 || missed > mostMissed || !/\d/u.test(read)) return false;
  const [rest, isWithin] = without(seen, read);
  if (!isWithin) return false;
  const least = Math.min(...fast.map(({ confidence }) => confidence));
  if (dashes.test(rest)) return least >= leastOfDashes;
  if (!provable.test(rest) || rest.includes('1') || fast.some(({ isWhole }) => !isWhole)) return false;
  return !/\d/u.test(rest) || least >= leastConfidence;
}

/** What is left of a text without the signs of another, and whether it holds all of them in their order. */
function without(text: string, signs: string): [string, boolean] {
  let [rest, at] = ['', 0];
  for (const sign of text) {
    if (sign === signs[at]) at += 1;
    else rest += sign;
  }
  return [rest, at === signs.length];
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('');
}

/** The strong reader's words from left to right, those together that words of the fast one join, each with these. */
function overlapping(strong: readonly Word[], fast: readonly FastWord[]): Group[] {
  const groups: Group[] = strong.map((word) => ({ strong: [word], fast: [] }));
  for (const word of fast) {
    const touched = groups.filter((group) => group.strong.some((other) => share(word, other)));
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

function share(a: Word, b: Word): boolean {
  const shared = Math.min(a.box.x + a.box.width, b.box.x + b.box.width) - Math.max(a.box.x, b.box.x);
  return shared > 0.5 * Math.min(a.box.width, b.box.width);
}
