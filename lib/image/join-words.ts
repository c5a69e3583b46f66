import type { Word } from './recognized-text.ts';

/** The part of a word that says how it is joined to its neighbours. */
type JoinableWord = Pick<Word, 'text' | 'box'>;

/** Chinese characters, kana, and the signs that are as wide: they are written without spaces. */
const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\u3000-\u303f\uff00-\uffef]`;
const endsWide = new RegExp(`${wide}$`, 'u');
const startsWide = new RegExp(`^${wide}`, 'u');

/** Thai is written without spaces too, but for one where a comma would be. */
const thai = /\p{Script=Thai}/u;

/** Between characters that are written without spaces, more air than this, in heights of type, divides all the same. */
const dividingAir = 1.2;
const dividingAirOfThai = 0.35;

/** What stands between two words that follow each other, in a line or from one line to the next. */
export function spaceBetween(before: JoinableWord, after: JoinableWord): '' | ' ' {
  const areThai = thai.test(before.text) && thai.test(after.text);
  if (!areThai && (!endsWide.test(before.text) || !startsWide.test(after.text))) return ' ';
  const air = after.box.x - before.box.x - before.box.width;
  const dividing = areThai ? dividingAirOfThai : dividingAir;
  return air > dividing * Math.min(before.box.height, after.box.height) ? ' ' : '';
}

/** The words of a line as text. */
export function joinWords(words: readonly JoinableWord[]): string {
  return words.reduce((text, word, at) => {
    const before = words[at - 1];
    return before === undefined ? word.text : text + spaceBetween(before, word) + word.text;
  }, '');
}

/** Two texts of one cell or paragraph, the second in a line of its own. */
export function joinLines(above: string, below: string): string {
  if (above === '' || below === '') return above + below;
  // A hyphen before a small letter was put there to break a word.
  if (/\p{L}-$/u.test(above) && /^\p{Ll}/u.test(below)) return above.slice(0, -1) + below;
  return endsWide.test(above) && startsWide.test(below) ? above + below : `${above} ${below}`;
}

/** Whether most letters of a text are written without spaces. */
export function isWide(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return 2 * (text.match(new RegExp(wide, 'gu'))?.length ?? 0) > letters && letters > 0;
}
