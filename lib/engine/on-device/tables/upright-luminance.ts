import type { Pixels } from '../../../image/pixels.ts';
import { type PageTurn, toPage, toPicture } from './page-turn.ts';

/** How light each px of the upright page is, 0 to 255, row by row; `left` and `top` are where it begins. */
export interface Luminance {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
}

/** A page turned by less than this many degrees is taken as it is. */
const leastTurn = 0.05;

/** The picture's lightness (ITU-R BT.601 weights) on the page turned upright; outside, its edge goes on. */
export function uprightLuminance(pixels: Pixels, turn: PageTurn): Luminance {
  const { width, height } = pixels;
  const data = luminanceOf(pixels);
  if (Math.abs(turn.angle) < leastTurn) return { data, width, height, left: 0, top: 0 };
  const corners = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: 0, y: height },
    { x: width, y: height },
  ].map((corner) => toPage(turn, corner));
  const left = Math.floor(Math.min(...corners.map(({ x }) => x)));
  const top = Math.floor(Math.min(...corners.map(({ y }) => y)));
  const turned = {
    width: Math.ceil(Math.max(...corners.map(({ x }) => x))) - left,
    height: Math.ceil(Math.max(...corners.map(({ y }) => y))) - top,
    left,
    top,
  };
  return { ...turned, data: turnUpright({ data, width, height }, turn, turned) };
}

/** The same page with its rows and columns exchanged. */
export function transpose({ data, width, height, left, top }: Luminance): Luminance {
  const exchanged = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) exchanged[x * height + y] = data[y * width + x] ?? 0;
  }
  return { data: exchanged, width: height, height: width, left: top, top: left };
}

function luminanceOf({ data, width, height }: Pixels): Uint8Array {
  const luminance = new Uint8Array(width * height);
  for (let at = 0; at < luminance.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [data[4 * at], data[4 * at + 1], data[4 * at + 2]];
    luminance[at] = (77 * red + 150 * green + 29 * blue) >> 8;
  }
  return luminance;
}

function turnUpright(
  source: { data: Uint8Array; width: number; height: number },
  turn: PageTurn,
  target: { width: number; height: number; left: number; top: number },
): Uint8Array {
  const turned = new Uint8Array(target.width * target.height);
  for (let y = 0; y < target.height; y += 1) {
    // Middles of px lie at halves.
    const start = toPicture(turn, { x: target.left + 0.5, y: target.top + y + 0.5 });
    for (let x = 0; x < target.width; x += 1) {
      turned[y * target.width + x] = sample(
        source,
        start.x + x * turn.cos - 0.5,
        start.y + x * turn.sin - 0.5,
      );
    }
  }
  return turned;
}

/** Bilinear between the four nearest px. */
function sample(source: { data: Uint8Array; width: number; height: number }, x: number, y: number): number {
  const { data, width, height } = source;
  const column = Math.min(Math.max(Math.floor(x), 0), width - 1);
  const row = Math.min(Math.max(Math.floor(y), 0), height - 1);
  const nextColumn = Math.min(column + 1, width - 1);
  const nextRow = Math.min(row + 1, height - 1);
  const across = Math.min(Math.max(x - column, 0), 1);
  const down = Math.min(Math.max(y - row, 0), 1);
  const above = mix(data[row * width + column] ?? 0, data[row * width + nextColumn] ?? 0, across);
  const below = mix(data[nextRow * width + column] ?? 0, data[nextRow * width + nextColumn] ?? 0, across);
  return Math.round(mix(above, below, down));
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
