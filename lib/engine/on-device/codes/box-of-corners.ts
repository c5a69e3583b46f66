import type { Box } from '../../../image/recognized-text.ts';

/** The upright box, in whole image px, around corners in image px; what lies outside the picture is cut off. */
export function boxOfCorners(
  corners: readonly { readonly x: number; readonly y: number }[],
  picture: { readonly width: number; readonly height: number },
): Box {
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  const across = corners.map(({ x }) => within(x, picture.width));
  const down = corners.map(({ y }) => within(y, picture.height));
  const [x, y] = [Math.floor(Math.min(...across)), Math.floor(Math.min(...down))];
  return { x, y, width: Math.ceil(Math.max(...across)) - x, height: Math.ceil(Math.max(...down)) - y };
}
