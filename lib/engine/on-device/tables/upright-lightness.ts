import type { Lightness } from '../lightness.ts';
import { type PageTurn, toPage, toPicture } from './page-turn.ts';

/** How light the upright page is; `left` and `top` are where it begins, in px of the page. */
export interface UprightLightness extends Lightness {
  readonly left: number;
  readonly top: number;
}

/** A page turned by less than this many degrees is taken as it is. */
const leastTurn = 0.05;

/** Places are counted in so many parts of a px: whole numbers, which are twice as fast and the same everywhere. */
const parts = 2 ** 16;
/** A longer side, in px, has more parts than fit: such a page is taken as it is. */
const longestSide = 2 ** 14;

/** The picture's lightness on the page turned upright; outside, its edge goes on. */
export function uprightLightness(picture: Lightness, turn: PageTurn): UprightLightness {
  const isTooLong = Math.max(picture.width, picture.height) > longestSide;
  if (isTooLong || Math.abs(turn.angle) < leastTurn) return { ...picture, left: 0, top: 0 };
  const { left, top, right, bottom } = pageBounds(picture, turn);
  const [width, height] = [right - left, bottom - top];
  const data = new Uint8Array(width * height);
  const [stepX, stepY] = [Math.round(turn.cos * parts), Math.round(turn.sin * parts)];
  for (let row = 0; row < height; row += 1) {
    // Middles of px lie at halves.
    const begin = toPicture(turn, { x: left + 0.5, y: top + row + 0.5 });
    let [x, y] = [Math.round((begin.x - 0.5) * parts), Math.round((begin.y - 0.5) * parts)];
    for (let at = row * width; at < (row + 1) * width; at += 1) {
      data[at] = between(picture, x, y);
      x += stepX;
      y += stepY;
    }
  }
  return { data, width, height, left, top };
}

function pageBounds(
  { width, height }: Lightness,
  turn: PageTurn,
): { left: number; top: number; right: number; bottom: number } {
  const corners = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: 0, y: height },
    { x: width, y: height },
  ].map((corner) => toPage(turn, corner));
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return {
    left: Math.floor(Math.min(...xs)),
    top: Math.floor(Math.min(...ys)),
    right: Math.ceil(Math.max(...xs)),
    bottom: Math.ceil(Math.max(...ys)),
  };
}

/** Bilinear between the four nearest px, at a place in {@link parts}. */
function between({ data, width, height }: Lightness, x: number, y: number): number {
  const column = Math.min(Math.max(x >> 16, 0), width - 1);
  const row = Math.min(Math.max(y >> 16, 0), height - 1);
  const place = row * width + column;
  const right = column + 1 < width ? 1 : 0;
  const below = row + 1 < height ? width : 0;
  const [one, two] = [data[place] ?? 0, data[place + right] ?? 0];
  const [three, four] = [data[place + below] ?? 0, data[place + below + right] ?? 0];
  // Most of a page is as light as what is around.
  if (one === two && one === three && one === four) return one;
  const across = Math.min(Math.max(x - column * parts, 0), parts) >> 8;
  const down = Math.min(Math.max(y - row * parts, 0), parts) >> 8;
  const above = one * (256 - across) + two * across;
  const under = three * (256 - across) + four * across;
  return (above * (256 - down) + under * down + 32_768) >> 16;
}
