import type { Word } from '../../../../image/recognized-text.ts';
import type { DrawnLine } from '../draw-line.ts';
import { inkShapes } from './ink-shapes.ts';

/**
 * A length with the figure of an area or a volume, a letter that stands on its line, and a power of ten: what stands before the
 * figures, and these.
 */
const looks = [
  /^((?:.*\/)?[ckdm]?m)([23])$/u,
  /^([a-fhik-or-xz])([23])$/u,
  /^((?:.*[×x*·.])?10)([-–−]?\d{1,2})$/u,
];
/** Numbers that are no powers of ten: without a product before them, only an exponent with its sign is one. */
const product = /[×x*·]$/u;
const plainTen = /^10\d/u;
/** A figure ends this much above the sign before it if it is raised, in heights of both. */
const leastRise = 0.2;

/**
 * A word with its last figures raised where they stand higher than what is before them: `m³` for `m3`, `10⁶` for `106`. Undefined
 * where there are none.
 *
 * @param wordBefore the text of the word before it.
 * @param draw draws the word's stretch of its line; asked only where the text speaks for such figures.
 */
export function withRaisedFigures(
  { text }: Word,
  wordBefore: string,
  draw: () => DrawnLine,
): string | undefined {
  if (plainTen.test(text) && !product.test(wordBefore)) return undefined;
  const [, base = '', figures = ''] = looks.map((look) => look.exec(text)).find((found) => found) ?? [];
  if (figures === '') return undefined;
  const shapes = inkShapes(draw());
  const [before, last] = [shapes.at(-1 - figures.length), shapes.at(-1)];
  if (before === undefined || last === undefined) return undefined;
  const rise = before.bottom - last.bottom;
  const isRaised = rise > leastRise * (before.bottom - Math.min(before.top, last.top));
  return isRaised ? base + Array.from(figures, raise).join('') : undefined;
}

const figuresRaised: Readonly<Record<string, string>> = {
  '1': '¹',
  '2': '²',
  '3': '³',
  '-': '⁻',
  '–': '⁻',
  '−': '⁻',
};

function raise(figure: string): string {
  return figuresRaised[figure] ?? String.fromCodePoint(0x20_70 + Number(figure));
}
