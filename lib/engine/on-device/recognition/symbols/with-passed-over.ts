import type { Word } from '../../../../image/recognized-text.ts';
import type { GlyphShape } from './glyph-shape.ts';
import { overlaps } from '../overlaps.ts';
import { type PassedOver, passedOver } from './passed-over.ts';

/** Reads what stands from one place of a picture to another in a line with other data; both in image px. */
export type ReadBetween = (from: number, to: number, data: string) => Promise<readonly Word[]>;

/** The first shape of ink in the place of a word. */
export type ShapeOf = (word: Word) => GlyphShape | undefined;

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
    if (number !== undefined && !isSlender(shapeOf(seen))) continue;
    const before = words.findLast(({ box }) => box.x + box.width / 2 < seen.box.x);
    const after = words.find(({ box }) => box.x + box.width / 2 > seen.box.x + seen.box.width);
    const from = (before ?? seen).box.x;
    const to = Math.max(seen.box.x + seen.box.width, after === undefined ? 0 : after.box.x + after.box.width);
    const again = await read(from, to, data);
    words =
      number === undefined
        ? withMark(words, place, again, `${before?.text ?? ''}${after?.text ?? ''}`)
        : withSignBefore(words, place, again, number);
  }
  return words;
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
  const word = { text: symbol.text, box: seen.box, confidence: seen.confidence };
  return [...words, word].sort((a, b) => a.box.x - b.box.x);
}

/** Puts a symbol before an amount: in the place of what was read there, if anything was. */
function withSignBefore(
  words: readonly Word[],
  { seen, symbols: [symbol] }: PassedOver,
  again: readonly Word[],
  number: string,
): readonly Word[] {
  const text = again.map((word) => word.text).join('');
  const at = text.indexOf(number);
  if (symbol === undefined || at < 1 || !symbol.read.test(text.charAt(at - 1))) return words;
  const place = words.findIndex((word) => overlaps(word, seen));
  const own = words[place];
  if (own === undefined) {
    const word = { text: symbol.text, box: seen.box, confidence: seen.confidence };
    return [...words, word].sort((a, b) => a.box.x - b.box.x);
  }
  const isAmount = own.text.endsWith(number) && own.text.length <= number.length + 1;
  if (!isAmount && own.text.length > 1) return words;
  return words.with(place, { ...own, text: isAmount ? symbol.text + number : symbol.text });
}
