import type { Pixels } from '../../../../image/pixels.ts';
import type { Word } from '../../../../image/recognized-text.ts';
import { type RotatedRectangle, sliceOfRectangle } from '../../rotated-rectangle.ts';
import { drawLine, type DrawnLine } from '../draw-line.ts';
import type { ReadLine } from '../read-line.ts';
import { glyphShape, type GlyphShape } from './glyph-shape.ts';
import { withRaisedFigures } from './raised-figures.ts';
import { withZeroBeforeUnit } from './zero-before-unit.ts';
import { inkShapes } from './ink-shapes.ts';
import { withBars } from './with-bars.ts';
import { withCapitalO } from './with-capital-o.ts';
import { withHexadecimalDigits } from './with-hexadecimal-digits.ts';
import { withPassedOver } from './with-passed-over.ts';
import { symbolSuspects, type SymbolSuspect } from './symbol-suspects.ts';

/** What a reader that knows more symbols says with less confidence is not taken. */
const leastConfidence = 0.75;
/** A line more tilted than this, in degrees, is left as it is: the boxes of its words do not tell where they begin. */
const mostTilt = 10;
/** Added around a word where its ink is looked at, and around a stretch that is read again; in heights of the line. */
const besideWord = 0.05;
const besideStretch = 0.15;

/** So many suspects of a line are read one by one. */
const mostAlone = 2;

/** Reads a stretch of a line with other data. */
export type ReadStretch = (stretch: RotatedRectangle, data: string) => Promise<ReadLine | undefined>;

/**
 * A line of Latin letters with the symbols that its readers cannot write, `±0.5` for `+0.5`, `≥ 18` for `= 18`, `µg` for `ug`: where
 * the text is what they make of such a symbol, and the ink does not speak against it, another reader is asked for the word with its neighbours.
 * Its symbol is taken where the same follows it in the word. Figures that stand higher than the letters before them are raised.
 *
 * @param fast what the fast reader made of the line, where the strong one was asked.
 */
export async function withSymbols(
  pixels: Pixels,
  line: ReadLine,
  fast: readonly Word[],
  read: ReadStretch,
): Promise<ReadLine> {
  const { rectangle } = line;
  if (Math.abs(rectangle.angle) > mostTilt || rectangle.isColumn === true) return line;
  const words = [...(await withPassedOver(line.words, fast, shapeOf, readBetween))];
  for (const group of readTogether(symbolSuspects(words).filter(mayHide))) {
    const { from, to } = around(words, group);
    const again = await readBetween(from, to, group[0].data);
    for (const suspect of group) {
      const word = words[suspect.at];
      if (word !== undefined) words[suspect.at] = wordWithSymbol(word, suspect, again);
    }
  }
  return { ...line, words: words.map(withFigures) };

  async function readBetween(from: number, to: number, data: string): Promise<readonly Word[]> {
    return (await read(stretchOf(rectangle, from, to, besideStretch), data))?.words ?? [];
  }

  function draw({ box: { x, width } }: Word): DrawnLine {
    return drawLine(pixels, stretchOf(rectangle, x, x + width, besideWord));
  }

  function shapeOf(word: Word): GlyphShape | undefined {
    return glyphShape(draw(word));
  }

  function mayHide({ at, mayHide: hides }: SymbolSuspect): boolean {
    const word = words[at];
    const shape = word && hides && shapeOf(word);
    return hides === undefined || (shape !== undefined && hides(shape));
  }

  function withFigures(word: Word, at: number): Word {
    const text =
      withRaisedFigures(word, words[at - 1]?.text ?? '', () => draw(word)) ??
      withZeroBeforeUnit(word, () => shapeOf(word)) ??
      withHexadecimalDigits(word.text) ??
      withCapitalO(word.text) ??
      withBars(word.text, () => ({
        own: inkShapes(draw(word)),
        beside: beside(at).flatMap((each) => inkShapes(draw(each))),
      }));
    return text === undefined ? word : { ...word, text };
  }

  function beside(at: number): readonly Word[] {
    return [words[at - 1], words[at + 1]].filter((word) => word !== undefined);
  }
}

/** Suspects that are read in one go. */
type Together = readonly [SymbolSuspect, ...SymbolSuspect[]];

/** Each by itself, which is read best; where a line has more than a few for one reader, all of them at once. */
function readTogether(suspects: readonly SymbolSuspect[]): Together[] {
  return [...Map.groupBy(suspects, ({ data }) => data).values()].flatMap((group): Together[] => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    return group.length > mostAlone ? [[first, ...others]] : group.map((each) => [each]);
  });
}

/** From the word before to two words after: a reader of lines sees a lone symbol less well, at the beginning of a line above all. */
function around(words: readonly Word[], suspects: Together): { readonly from: number; readonly to: number } {
  const places = suspects.map(({ at }) => at);
  const boxes = words
    .slice(Math.max(0, Math.min(...places) - 1), Math.max(...places) + 3)
    .map(({ box }) => box);
  const from = Math.min(...boxes.map(({ x }) => x));
  return { from, to: Math.max(...boxes.map(({ x, width }) => x + width)) };
}

/** The part of a nearly level line between two places of the picture, with room at both ends. */
function stretchOf(rectangle: RotatedRectangle, from: number, to: number, beside: number): RotatedRectangle {
  const left = rectangle.centerX - rectangle.width / 2;
  const room = beside * rectangle.height;
  return sliceOfRectangle(rectangle, from - left - room, to - left + room);
}

function wordWithSymbol(own: Word, { sign, symbols }: SymbolSuspect, again: readonly Word[]): Word {
  const found = again.filter(
    (each) => symbols.test(each.text) && distance(each, own) < own.box.width + own.box.height,
  );
  const [word] = found.sort((a, b) => distance(a, own) - distance(b, own));
  if (word === undefined || word.confidence < leastConfidence) return own;
  const symbol = symbols.exec(word.text)?.[0] ?? sign;
  const text = own.text.replace(sign, symbol);
  const read = again
    .slice(again.indexOf(word))
    .map((each) => each.text)
    .join('');
  if (!read.includes(text.slice(text.indexOf(symbol)))) return own;
  const confidence = Math.max(own.confidence, word.confidence);
  return { ...own, text: text.replace('μ', micro).replace(/^√$/u, tick), confidence };
}

function distance({ box: a }: Word, { box: b }: Word): number {
  return Math.abs(a.x + a.width / 2 - b.x - b.width / 2);
}

/** The sign for a millionth, as keyboards write it; the reader's alphabet has the Greek letter. */
const micro = '\u00B5';
/** The other reader has no tick, and takes it for a root. */
const tick = '✓';
