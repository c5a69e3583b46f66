import type { Box } from '../image/recognized-text.ts';

/** No box is made smaller than this, in image px: it could not be taken hold of again. */
const leastSide = 4;

/** By how much, in image px, a box goes to the right and down, and grows at those sides. */
export interface Shift {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
}

/** A box moved or resized, kept within the picture: one that meets its edge stops there and keeps its size. */
export function shiftedBox<Shifted extends Box>(
  box: Shifted,
  { x = 0, y = 0, width = 0, height = 0 }: Shift,
  picture: { readonly width: number; readonly height: number },
): Shifted {
  const left = between(box.x + Math.round(x), 0, picture.width - box.width);
  const top = between(box.y + Math.round(y), 0, picture.height - box.height);
  const least = (side: number) => Math.min(leastSide, side);
  return {
    ...box,
    x: left,
    y: top,
    width: between(box.width + Math.round(width), least(picture.width), picture.width - left),
    height: between(box.height + Math.round(height), least(picture.height), picture.height - top),
  };
}

function between(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), Math.min(least, most));
}
