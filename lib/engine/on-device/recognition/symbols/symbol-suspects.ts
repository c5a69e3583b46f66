import type { Word } from '../../../../image/recognized-text.ts';
import { symbolData } from '../../languages/language-data.ts';
import type { GlyphShape } from './glyph-shape.ts';

/** A word that may hold a symbol which neither reader of Latin lines can write. */
export interface SymbolSuspect {
  /** Its place in the line. */
  readonly at: number;
  /** What stands where the symbol may be, a part of the word's text; and which symbols it may be. */
  readonly sign: string;
  readonly symbols: RegExp;
  /** Whether the ink of the word's first shape speaks for such a symbol; without, the text alone is reason enough. */
  readonly mayHide?: (shape: GlyphShape) => boolean;
  /** The data to read it with. */
  readonly data: string;
}

/** How a suspect shows in the text of a word: the first group is the sign. */
interface Look extends Omit<SymbolSuspect, 'at' | 'sign' | 'data'> {
  /** Other data than that of most symbols. */
  readonly data?: string;
  readonly text: RegExp;
  /** The text of the word before it, and of the one after it. */
  readonly after?: RegExp;
  readonly before?: RegExp;
}

const number = /^[-–−+±~(]*\d[\d.,]*$/u;
/** In how much or how long, of what is measured by that: "µg/dL", "µSv/h". */
const per = '(?:/(?:[dcm]?[lL]|[mk]?g|[cm]?m[²³23]?|h|min|s|d|day))?[.,;:)]*$';
/** Units that are counted in millionths and billionths, less their prefix. */
const unit = `(?:m|g|l|L|s|A|F|H|V|W|M|T|C|Pa|mol|kat|Sv|Gy)${per}`;

/** Where the bottom of a shape is as wide as the shape: a plus and a comparison stand on a point. */
const standsOnBar = ({ bottomShare }: GlyphShape): boolean => bottomShare > 0.6;

/** Measured on ten fonts and sizes: what the two readers of Latin lines make of signs that are not in their alphabets. */
const looks: readonly Look[] = [
  {
    text: /^(\+)(?:\d|$)/u,
    symbols: /[±÷]/u,
    mayHide: (shape) => shape.bands > 1 || standsOnBar(shape),
  },
  { text: /^\d+(\+)\d+/u, symbols: /÷/u },
  { text: /^(=)(?:\d|$)/u, symbols: /[≥≤≠≡]/u, mayHide: ({ width, height }) => height > 0.8 * width },
  { text: /^([<>])(?:\d|$)/u, symbols: /[≥≤→]/u, mayHide: (shape) => standsOnBar(shape) || isWide(shape) },
  { text: /^([-–—]{1,2}>?|>)$/u, symbols: /[→←↔]/u, mayHide: ({ fill }) => fill < 0.6 },
  { text: new RegExp(`^([uU])${unit}`, 'u'), after: number, symbols: /μ/u },
  { text: new RegExp(`^[-–~]?\\d[\\d.,]*(u)${unit}`, 'u'), symbols: /μ/u },
  { text: new RegExp(`^([pyg])[gLl]${per}`, 'u'), after: number, symbols: /μ/u },
  { text: new RegExp(`^([py])(?:mol|kat)${per}`, 'u'), after: number, symbols: /μ/u },
  { text: /^(pp?|y)m[.,;:)]*$/u, after: number, symbols: /μ/u, mayHide: ({ openTop }) => openTop > 0.7 },
  { text: /^[kKMmG]?(Q)[.,;:)]*$/u, after: number, symbols: /Ω/u, data: 'ell' },
  { text: /^\d[\d.,]*[kKMmG]?(Q)[.,;:)]*$/u, symbols: /Ω/u, data: 'ell' },
  { text: /^CO([zZ?:])[.,;:)]*$/u, symbols: /2/u },
  { text: /^H([zZ?])O[.,;:)]*$/u, symbols: /2/u },
  { text: /^H2(0)[.,;:)]*$/u, symbols: /O/u },
  { text: /^(a)-[a-z]{4,}/u, symbols: /α/u },
  { text: /^(¥)$/u, before: /^\p{L}/u, symbols: /√/u },
  { text: /^(\*{2,})/u, symbols: /[★☆]+/u },
  // Of accents, English data has but one; an umlaut is two dots on two strokes.
  { text: /(é)[a-z]/u, symbols: /[éèêë]/u, data: 'fra' },
  { text: /[A-Za-z](ii)[a-z]/u, symbols: /ü/u, data: 'deu' },
];

function isWide({ width, height }: GlyphShape): boolean {
  return width > 1.3 * height;
}

/** The words of a line, from left to right, that may hold a symbol. */
export function symbolSuspects(words: readonly Word[]): SymbolSuspect[] {
  return words.flatMap(({ text }, at) => {
    for (const { text: pattern, after, before, data = symbolData, symbols, mayHide } of looks) {
      const sign = pattern.exec(text)?.[1];
      if (sign === undefined) continue;
      if (after !== undefined && !after.test(words[at - 1]?.text ?? '')) continue;
      if (before !== undefined && !before.test(words[at + 1]?.text ?? '')) continue;
      return { at, sign, symbols, data, ...(mayHide && { mayHide }) };
    }
    return [];
  });
}
