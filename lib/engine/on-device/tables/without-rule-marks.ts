import type { PlacedWord } from './placed-word.ts';
import type { Rule } from './trace-rules.ts';

/** What a recogniser makes of a vertical rule beside a word. */
const marksBefore = /^[|[\]¦]+/u;
const marksAfter = /[|[\]¦]+$|(?<=^[^(]*\d)\)$/u;
/** In heights of type: how far from a word's end such a rule may be. */
const near = 0.5;

/** Takes from words the strokes and brackets that are rules beside them; words of nothing else go. */
export function withoutRuleMarks(words: readonly PlacedWord[], rules: readonly Rule[]): PlacedWord[] {
  return words.flatMap((word) => {
    const before = hasRuleAt(word, word.left, rules) ? marksBefore.exec(word.text)?.[0].length : 0;
    const after = hasRuleAt(word, word.right, rules) ? marksAfter.exec(word.text)?.[0].length : 0;
    const [start, end] = [before ?? 0, word.text.length - (after ?? 0)];
    if (start === 0 && end === word.text.length) return [word];
    if (start >= end) return [];
    const pitch = (word.right - word.left) / word.text.length;
    const left = word.left + start * pitch;
    const right = word.left + end * pitch;
    return [{ ...word, text: word.text.slice(start, end), left, right }];
  });
}

function hasRuleAt(word: PlacedWord, x: number, rules: readonly Rule[]): boolean {
  const middle = (word.top + word.bottom) / 2;
  const reach = near * (word.bottom - word.top);
  return rules.some((rule) => Math.abs(rule.at - x) < reach && rule.from < middle && rule.to > middle);
}
