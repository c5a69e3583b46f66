import type { RotatedRectangle } from '../rotated-rectangle.ts';

/** Wider, in heights, is a word. */
const widest = 1.8;

/** Whether what was found by its ink is no wider than a sign or two: a figure of a table, or an icon, which is no text. */
export function isLoneSign({ isTight, isSteep, width, height }: RotatedRectangle): boolean {
  return isTight === true && !isSteep && width <= widest * height;
}
