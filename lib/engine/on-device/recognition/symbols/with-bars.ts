import type { InkShape } from './ink-shapes.ts';

/** What readers take vertical bars for. */
const barLike = /^[Il1|!]{1,2}$/u;
/** A bar is no wider than this, in its height, and hardly anything of its box is ground. */
const widest = 0.25;
const leastFill = 0.8;
/** It ends this much below the letters beside it, in its height, and begins no lower than the highest of them. */
const leastBelow = 0.08;

/** A shape of a word's ink. */
type Shape = Pick<InkShape, 'left' | 'right' | 'top' | 'bottom' | 'rows'>;

/**
 * A word of one or two vertical bars, which look like `I` and `l` but reach below the line; undefined where it is none.
 *
 * @param shapesOf the shapes of the word, and those of the words beside it; asked only where the text speaks for bars.
 */
export function withBars(
  text: string,
  shapesOf: () => { readonly own: readonly Shape[]; readonly beside: readonly Shape[] },
): string | undefined {
  if (!barLike.test(text)) return undefined;
  const { own, beside } = shapesOf();
  if (own.length === 0 || beside.length === 0 || !own.every((shape) => isBar(shape, beside)))
    return undefined;
  return '|'.repeat(own.length);
}

function isBar({ left, right, top, bottom, rows }: Shape, beside: readonly Shape[]): boolean {
  const height = bottom - top;
  const ink = rows.reduce((sum, row) => sum + row.length, 0);
  if (right - left > widest * height || ink < leastFill * height * (right - left)) return false;
  const bottoms = beside.map((shape) => shape.bottom).sort((a, b) => a - b);
  const line = bottoms[Math.floor(bottoms.length / 2)] ?? bottom;
  const highest = Math.min(...beside.map((shape) => shape.top));
  return bottom - line >= leastBelow * height && top <= highest + leastBelow * height;
}
