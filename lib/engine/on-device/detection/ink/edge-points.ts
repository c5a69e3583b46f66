import type { Pixels } from '../../../../image/pixels.ts';
import type { Point } from '../convex-hull.ts';
import type { Extent } from './extent.ts';

/** The places in image px where neighbouring pixels within some shapes differ by more than `edge` in any channel: their outlines. */
export function edgePoints(
  shapes: readonly Extent[],
  { data, width, height }: Pixels,
  edge: number,
): Point[] {
  const points: Point[] = [];
  const differ = (one: number, other: number): boolean =>
    [0, 1, 2].some(
      (channel) => Math.abs((data[4 * one + channel] ?? 0) - (data[4 * other + channel] ?? 0)) > edge,
    );
  for (const { left, top, right, bottom } of shapes) {
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const at = y * width + x;
        if (x < width - 1 && differ(at, at + 1)) points.push({ x: x + 1, y: y + 0.5 });
        if (y < height - 1 && differ(at, at + width)) points.push({ x: x + 0.5, y: y + 1 });
      }
    }
  }
  return points;
}
