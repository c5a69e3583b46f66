import type { Pixels } from '../../../image/pixels.ts';
import type { Box } from '../../../image/recognized-text.ts';
import { luminanceAt } from '../detection/ink/luminance-at.ts';

/** Side of a cell in px, and how far apart the pixels stand that are looked at, in px. */
export const cell = 4;
const apart = 2;
/** Modules and bars differ from their ground by more, in luminance; what lossy compression leaves by less. */
const leastRange = 32;
/** Text covers what stands so near to it, in px. */
const besideText = 2;

/** A picture in cells, row by row. */
export interface DrawnCells {
  /** Plain ground, something drawn, or text. */
  readonly kinds: Uint8Array;
  readonly across: number;
  readonly down: number;
}

/** Where in a picture something is drawn beside `text`. */
export function drawnCells(pixels: Pixels, text: readonly Box[]): DrawnCells {
  const [across, down] = [Math.ceil(pixels.width / cell), Math.ceil(pixels.height / cell)];
  const kinds = new Uint8Array(across * down);
  for (const box of text) {
    const [left, right] = cellsOf(box.x, box.width, across);
    const [top, bottom] = cellsOf(box.y, box.height, down);
    for (let row = top; row < bottom; row += 1) kinds.fill(2, row * across + left, row * across + right);
  }
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const at = y * across + x;
      if (kinds[at] === 0 && rangeOfCell(pixels, x * cell, y * cell) > leastRange) kinds[at] = 1;
    }
  }
  return { kinds, across, down };
}

function cellsOf(from: number, length: number, most: number): [first: number, end: number] {
  const first = Math.max(0, Math.floor((from - besideText) / cell));
  return [first, Math.min(most, Math.ceil((from + length + besideText) / cell))];
}

/** The range of luminance in a cell and in the first pixels of the next ones, so that no edge stands between two cells. */
function rangeOfCell({ data, width, height }: Pixels, left: number, top: number): number {
  let [least, most] = [255, 0];
  for (let y = top; y <= Math.min(top + cell, height - 1); y += apart) {
    for (let x = left; x <= Math.min(left + cell, width - 1); x += apart) {
      const luminance = luminanceAt(data, 4 * (y * width + x));
      if (luminance < least) least = luminance;
      if (luminance > most) most = luminance;
    }
  }
  return most - least;
}
