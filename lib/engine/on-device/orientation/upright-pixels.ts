import type { Pixels } from '../../../image/pixels.ts';
import type { QuarterTurn } from './quarter-turn.ts';

/** The page of a picture turned upright, pixel by pixel: a copy, unless it stands upright already. */
export function uprightPixels(pixels: Pixels, turn: QuarterTurn): Pixels {
  if (turn === 0) return pixels;
  const isSideways = turn !== 180;
  const width = isSideways ? pixels.height : pixels.width;
  const height = isSideways ? pixels.width : pixels.height;
  const { first, stepX, stepY } = walk(pixels, turn);
  const { buffer, byteOffset } = pixels.data;
  const source = new Uint32Array(buffer, byteOffset, pixels.width * pixels.height);
  const target = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    let from = first + y * stepY;
    for (let at = y * width; at < (y + 1) * width; at += 1) {
      target[at] = source[from] ?? 0;
      from += stepX;
    }
  }
  return { data: new Uint8ClampedArray(target.buffer), width, height };
}

/** Where in the picture the upright page begins, and how far its next pixel and its next row are, in pixels. */
function walk({ width, height }: Pixels, turn: QuarterTurn): { first: number; stepX: number; stepY: number } {
  switch (turn) {
    case 0:
      return { first: 0, stepX: 1, stepY: width };
    case 90:
      return { first: width - 1, stepX: width, stepY: -1 };
    case 180:
      return { first: width * height - 1, stepX: -1, stepY: -width };
    case 270:
      return { first: (height - 1) * width, stepX: -width, stepY: 1 };
  }
}
