import type { Pixels } from '../../image/pixels.ts';
import { blend } from './blend.ts';
import type { RotatedRectangle } from './rotated-rectangle.ts';
import { samplePlaces } from './sample-places.ts';

/** Mean colours of the picture under one row of the target, written as R, G, B, 0 to 255, pixel by pixel. */
export type RowSampler = (y: number, row: Float64Array) => void;

/**
 * Samples a rectangle that is not turned: where the samples lie across and down is computed once, not for every
 * pixel. Gives exactly what sampling at any angle gives, in half the time (measured).
 */
export function sampleUpright(
  { data, width: sourceWidth, height: sourceHeight }: Pixels,
  rectangle: RotatedRectangle,
  width: number,
  height: number,
): RowSampler {
  const across = samplePlaces(rectangle.centerX, rectangle.width, width, sourceWidth - 1);
  const down = samplePlaces(rectangle.centerY, rectangle.height, height, sourceHeight - 1);
  const { samples: samplesX, firsts: lefts, nexts: rights, shares: dxs } = across;
  const { samples: samplesY, firsts: tops, nexts: bottoms, shares: dys } = down;
  const stride = 4 * sourceWidth;
  const share = 1 / (samplesX * samplesY);
  return (y, row) => {
    for (let x = 0; x < width; x += 1) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let atY = y * samplesY; atY < (y + 1) * samplesY; atY += 1) {
        const top = stride * (tops[atY] ?? 0);
        const below = stride * (bottoms[atY] ?? 0) - top;
        const dy = dys[atY] ?? 0;
        for (let atX = x * samplesX; atX < (x + 1) * samplesX; atX += 1) {
          const left = 4 * (lefts[atX] ?? 0);
          const beside = 4 * (rights[atX] ?? 0) - left;
          const dx = dxs[atX] ?? 0;
          const at = top + left;
          // Most places of a picture drawn at its own size or half of it: a blend gives the same, later.
          const isOnPixel = dx === 0 && dy === 0;
          red += isOnPixel ? (data[at] ?? 0) : blend(data, at, beside, below, dx, dy);
          green += isOnPixel ? (data[at + 1] ?? 0) : blend(data, at + 1, beside, below, dx, dy);
          blue += isOnPixel ? (data[at + 2] ?? 0) : blend(data, at + 2, beside, below, dx, dy);
        }
      }
      row[3 * x] = red * share;
      row[3 * x + 1] = green * share;
      row[3 * x + 2] = blue * share;
    }
  };
}
