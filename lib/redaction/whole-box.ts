import type { Box } from '../image/recognized-text.ts';

/** The sides of a picture, in image px. */
interface Sides {
  readonly width: number;
  readonly height: number;
}

/** A box grown outwards to whole image px and cut off at the picture's edges; at least 1 px wide and high. */
export function wholeBox({ x, y, width, height }: Box, picture: Sides): Box {
  const left = Math.min(Math.max(0, Math.floor(x)), picture.width - 1);
  const top = Math.min(Math.max(0, Math.floor(y)), picture.height - 1);
  const right = Math.min(Math.max(left + 1, Math.ceil(x + width)), picture.width);
  const bottom = Math.min(Math.max(top + 1, Math.ceil(y + height)), picture.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
