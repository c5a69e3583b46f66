import type { Pixels } from '../../../image/pixels.ts';
import { type PageTurn, type Point, toPage, toPicture } from './page-turn.ts';

/**
 * How light the upright page is, 0 to 255, in rows along one of its axes: every px row (or, for vertical
 * rules, every px column), and in it every `stride`-th px. `start` is where rows begin, `first` the
 * place of the first row, in px of the page.
 */
export interface Luminance {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  readonly start: number;
  readonly first: number;
}

/** Which way the rows of a {@link Luminance} run. */
export type Axis = 'horizontal' | 'vertical';

/** A page turned by less than this many degrees is taken as it is. */
const leastTurn = 0.05;

/** The picture's lightness (ITU-R BT.601 weights) on the page turned upright; outside, its edge goes on. */
export function uprightLuminance(pixels: Pixels, turn: PageTurn, axis: Axis, stride: number): Luminance {
  const angle = Math.abs(turn.angle) < leastTurn ? { angle: 0, cos: 1, sin: 0 } : turn;
  const page = pageBounds(pixels, angle);
  const [along, across] = axis === 'horizontal' ? (['x', 'y'] as const) : (['y', 'x'] as const);
  const width = Math.ceil((page.to[along] - page.from[along]) / stride);
  const height = page.to[across] - page.from[across];
  const data = new Uint8Array(width * height);
  // From each px to the next along a row, in the picture.
  const step = toPicture(angle, { x: 0, y: 0, [along]: stride });
  for (let row = 0; row < height; row += 1) {
    // Middles of px lie at halves.
    const begin = { x: 0, y: 0, [along]: page.from[along] + 0.5, [across]: page.from[across] + row + 0.5 };
    const { x, y } = toPicture(angle, begin);
    fillRow(pixels, data.subarray(row * width, (row + 1) * width), { x: x - 0.5, y: y - 0.5 }, step);
  }
  return { data, width, height, stride, start: page.from[along], first: page.from[across] };
}

/** Takes the lightness of one px after the other, from a place of the picture on in equal steps. */
function fillRow(pixels: Pixels, row: Uint8Array, from: Point, step: Point): void {
  const isTurned = step.x !== 0 && step.y !== 0;
  for (let at = 0; at < row.length; at += 1) {
    const x = from.x + at * step.x;
    const y = from.y + at * step.y;
    row[at] = isTurned ? between(pixels, x, y) : lightnessAt(pixels, x, y);
  }
}

function pageBounds(
  { width, height }: Pixels,
  turn: PageTurn,
): { from: { x: number; y: number }; to: { x: number; y: number } } {
  const corners = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: 0, y: height },
    { x: width, y: height },
  ].map((corner) => toPage(turn, corner));
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return {
    from: { x: Math.floor(Math.min(...xs)), y: Math.floor(Math.min(...ys)) },
    to: { x: Math.ceil(Math.max(...xs)), y: Math.ceil(Math.max(...ys)) },
  };
}

/** Bilinear between the four nearest px. */
function between(pixels: Pixels, x: number, y: number): number {
  const column = Math.min(Math.max(Math.floor(x), 0), pixels.width - 1);
  const row = Math.min(Math.max(Math.floor(y), 0), pixels.height - 1);
  const nextColumn = Math.min(column + 1, pixels.width - 1);
  const nextRow = Math.min(row + 1, pixels.height - 1);
  const across = Math.min(Math.max(x - column, 0), 1);
  const down = Math.min(Math.max(y - row, 0), 1);
  const above =
    lightnessAt(pixels, column, row) * (1 - across) + lightnessAt(pixels, nextColumn, row) * across;
  const below =
    lightnessAt(pixels, column, nextRow) * (1 - across) + lightnessAt(pixels, nextColumn, nextRow) * across;
  return Math.round(above * (1 - down) + below * down);
}

function lightnessAt({ data, width }: Pixels, x: number, y: number): number {
  const at = 4 * (y * width + x);
  return (77 * (data[at] ?? 0) + 150 * (data[at + 1] ?? 0) + 29 * (data[at + 2] ?? 0)) >> 8;
}
