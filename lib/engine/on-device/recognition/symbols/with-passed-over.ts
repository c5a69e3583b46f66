import type { Word } from '../../../../image/recognized-text.ts';
import { symbolData } from '../../languages/language-data.ts';
import type { GlyphShape } from './glyph-shape.ts';
import { addWords } from '../add-words.ts';
import { overlaps } from '../overlaps.ts';
import { type PassedOver, passedOver } from './passed-over.ts';

/** Reads what stands from one place of a picture to another in a line with other data; both in image px. */
export type ReadBetween = (from: number, to: number, data: string) => Promise<readonly Word[]>;

/** The first shape of ink in the place of a word. */
export type ShapeOf = (word: Word) => GlyphShape | undefined;

/** A reader of many symbols is believed that an amount stands alone from this confidence on. */
const leastOfAmounts = 0.95;

/** The sign of a currency is this much higher than wide; a sign of equality or of percent is not. */
const leastSlenderness = 1.1;

/**
 * The words of a line with the symbols that its strong reader passed over or took for a figure, where another reader sees them in the ink that
 * the fast one saw: a tick before an entry, a rupee before an amount, which else would be a `3` or nothing.
 */
export async function withPassedOver(
  line: readonly Word[],
  fast: readonly Word[],
  shapeOf: ShapeOf,
  read: ReadBetween,
): Promise<readonly Word[]> {
  let words = line;
  for (const place of passedOver(line, fast)) {
    const { seen, data, number } = place;
    const first = number === undefined ? seen : firstOf(words, seen);
    if (number !== undefined && !isSlender(shapeOf(first))) continue;
    const before = words.findLast(({ box }) => box.x + box.width / 2 < seen.box.x);
    const after = words.find(({ box }) => box.x + box.width / 2 > seen.box.x + seen.box.width);
    const from = (before ?? first).box.x;
    const to = Math.max(seen.box.x + seen.box.width, after === undefined ? 0 : after.box.x + after.box.width);
    const again = await read(from, to, data);
    if (number === undefined) {
      words = withMark(words, place, again, `${before?.text ?? ''}${after?.text ?? ''}`);
      continue;
    }
    const sign = signBefore(number, place, again) ?? noSignBefore(number, await read(from, to, symbolData));
    if (sign !== undefined) words = withSignBefore(words, seen, number, sign);
  }
  return words;
}

/** Where an amount begins: of one that begins with a figure, the fast reader may have dropped the first, which the strong one's box has. */
function firstOf(words: readonly Word[], seen: Word): Word {
  const own = words.find((word) => overlaps(word, seen));
  return own !== undefined && /^\d+[,.\d]/u.test(seen.text) && own.box.x < seen.box.x ? own : seen;
}

function isSlender(shape: GlyphShape | undefined): boolean {
  return shape !== undefined && shape.height > leastSlenderness * shape.width;
}

/** Adds a symbol that stands by itself, where all else was read the same. */
function withMark(
  words: readonly Word[],
  { seen, symbols }: PassedOver,
  again: readonly Word[],
  others: string,
): readonly Word[] {
  const text = again.map((word) => word.text).join('');
  const found = symbols.filter(({ read }) => text.replace(read, '') === others);
  const [symbol, ...more] = found.filter(({ read, least }) =>
    again.some((word) => read.test(word.text) && word.confidence >= least),
  );
  if (symbol === undefined || more.length > 0) return words;
  return addWords(words, [{ ...seen, text: symbol.text }]);
}

/** The symbol that another reader sees close before an amount. */
function signBefore(number: string, { symbols }: PassedOver, again: readonly Word[]): string | undefined {
  const text = again.map((word) => word.text).join('');
  const at = text.indexOf(number);
  return at < 1 ? undefined : symbols.find(({ read }) => read.test(text.charAt(at - 1)))?.text;
}

/** Nothing, where a reader of many symbols surely sees the amount alone: what stands before it is a sign that none of them knows, and no figure. */
function noSignBefore(number: string, again: readonly Word[]): string | undefined {
  const isAlone = again.some(({ text, confidence }) => text === number && confidence >= leastOfAmounts);
  return isAlone ? '' : undefined;
}

/** Puts a sign before an amount: in the place of what was read there, if anything was. */
function withSignBefore(words: readonly Word[], seen: Word, number: string, sign: string): readonly Word[] {
  const place = words.findIndex((word) => overlaps(word, seen));
  const own = words[place];
  if (own === undefined) return sign === '' ? words : addWords(words, [{ ...seen, text: sign }]);
  const isAmount = own.text.endsWith(number) && own.text.length <= number.length + 1;
  if (isAmount) return words.with(place, { ...own, text: sign + number });
  return own.text.length > 1 || sign === '' ? words : words.with(place, { ...own, text: sign });
}
