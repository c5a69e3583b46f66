import type { Word } from '../../../../image/recognized-text.ts';
import type { GlyphShape } from './glyph-shape.ts';

/** The letter O before a unit, as on the labels of food; `Omg` is said in chats, too. */
const letterBeforeUnit = /^[Oo](?=(?:[mk]?g|mcg|µg|m[lL]|c?l|L|k?cal|kJ|IU|%)[.,;:)]*$)/u;
/** A zero is no wider than this, in its height; the letter is wider. */
const widestZero = 0.8;

/** A word with a zero in place of the letter O before a unit, where the ink is as narrow as one; undefined where that is not so. */
export function withZeroBeforeUnit(
  { text }: Word,
  shapeOf: () => GlyphShape | undefined,
): string | undefined {
  if (!letterBeforeUnit.test(text)) return undefined;
  const shape = shapeOf();
  if (shape === undefined || shape.width > widestZero * shape.height) return undefined;
  return text.replace(letterBeforeUnit, '0');
}
