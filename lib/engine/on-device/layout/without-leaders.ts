import type { Word } from '../../../image/recognized-text.ts';
import type { ReadLine } from '../recognition/read-line.ts';

/** Dots that lead the eye from an entry to its figure: at a word's end, or a word of their own. */
const trailing = /(?<![/\\])[.·]{2,}$/u;
/** So many dots in the midst of a word join an entry to its figure. */
const joining = /[.·]{4,}/u;
/** Three dots behind a letter are an ellipsis, of which menus have many. */
const ellipsis = /\p{L}(?:\.\.\.|…)$/u;
/** A page with fewer such lines has an ellipsis or a path, not leaders. */
const leastLines = 3;

/** Leaves out the dots between entries and figures, as tables of contents and accounts have them, on a page of such. */
export function withoutLeaders(lines: readonly ReadLine[]): readonly ReadLine[] {
  const led = lines.filter(({ words }) => words.some(({ text }) => hasDots(text)));
  const isEllipsis = ({ text }: Word): boolean => ellipsis.test(text) || !hasDots(text);
  if (led.filter(({ words }) => !words.every(isEllipsis)).length < leastLines) return lines;
  return lines.flatMap((line) => {
    if (!led.includes(line)) return [line];
    const words = line.words.flatMap(withoutDots);
    return words.length === 0 ? [] : [{ ...line, words }];
  });
}

function hasDots(text: string): boolean {
  return trailing.test(text) || joining.test(text);
}

function withoutDots(word: Word): Word[] {
  const parts = word.text.split(joining);
  const share = word.box.width / Math.max(1, word.text.length);
  let from = 0;
  return parts.flatMap((part) => {
    const at = word.text.indexOf(part, from);
    from = at + part.length;
    const text = part.replace(trailing, '');
    if (text === '') return [];
    return [{ ...word, text, box: { ...word.box, x: word.box.x + at * share, width: text.length * share } }];
  });
}
