import type { Lightness } from '../lightness.ts';
import { type PageTurn, type Point, toPage, toPicture } from './page-turn.ts';

/**
 * How light the upright page is, 0 to 255, in rows along one of its axes: every px row (or, for vertical
 * rules, every px column), and in it every `stride`-th px. `start` is where rows begin, `first` the
 * place of the first row, in px of the page.
 */
export interface Luminance {
  readonly data: Uint8Array;
  readonly width: number;
  /** From the beginning of one row of `data` to that of the next: the width and up to three zeros, so that {@link fours} begin with it. */
  readonly pitch: number;
  readonly height: number;
  readonly stride: number;
  readonly start: number;
  readonly first: number;
}

/** Four px of a row at a time: most of a page is the same for long, and that is seen four times as fast. */
export function fours(data: Uint8Array): Int32Array {
  return new Int32Array(data.buffer, data.byteOffset, data.length / 4);
}

/** Which way the rows of a {@link Luminance} run. */
export type Axis = 'horizontal' | 'vertical';

/** A page turned by less than this many degrees is taken as it is. */
const leastTurn = 0.05;

/** The picture's lightness on the page turned upright; outside, its edge goes on. */
export function uprightLuminance(picture: Lightness, turn: PageTurn, axis: Axis, stride: number): Luminance {
  const angle = Math.abs(turn.angle) < leastTurn ? { angle: 0, cos: 1, sin: 0 } : turn;
  const page = pageBounds(picture, angle);
  const [along, across] = axis === 'horizontal' ? (['x', 'y'] as const) : (['y', 'x'] as const);
  const width = Math.ceil((page.to[along] - page.from[along]) / stride);
  const height = page.to[across] - page.from[across];
  const pitch = 4 * Math.ceil(width / 4);
  const data = new Uint8Array(pitch * height);
  const place = { width, pitch, height, stride, start: page.from[along], first: page.from[across] };
  if (angle.angle === 0 && axis === 'vertical') return { data: exchange(picture, data, place), ...place };
  // From each px to the next along a row, in the picture.
  const step = toPicture(angle, { x: 0, y: 0, [along]: stride });
  for (let row = 0; row < height; row += 1) {
    // Middles of px lie at halves.
    const begin = { x: 0, y: 0, [along]: page.from[along] + 0.5, [across]: page.from[across] + row + 0.5 };
    const { x, y } = toPicture(angle, begin);
    fillRow(picture, data.subarray(row * pitch, row * pitch + width), { x: x - 0.5, y: y - 0.5 }, step);
  }
  return { data, ...place };
}

/** In px: what of a picture is in the processor's cache while its rows and columns are exchanged. */
const block = 32;

/** Fills `data` with the picture's columns as rows. */
function exchange(
  picture: Lightness,
  data: Uint8Array,
  { width, pitch, height, stride }: Pick<Luminance, 'width' | 'pitch' | 'height' | 'stride'>,
): Uint8Array {
  for (let first = 0; first < height; first += block) {
    const end = Math.min(height, first + block);
    for (let at = 0; at < width; at += 1) {
      const from = at * stride * picture.width;
      for (let x = first; x < end; x += 1) data[x * pitch + at] = picture.data[from + x] ?? 0;
    }
  }
  return data;
}

/** Takes the lightness of one px after the other, from a place of the picture on in equal steps. */
function fillRow(picture: Lightness, row: Uint8Array, from: Point, step: Point): void {
  const { data, width } = picture;
  if (step.x !== 0 && step.y !== 0) {
    for (let at = 0; at < row.length; at += 1) {
      row[at] = between(picture, from.x + at * step.x, from.y + at * step.y);
    }
    return;
  }
  const by = step.y * width + step.x;
  const begin = from.y * width + from.x;
  if (by === 1) return row.set(data.subarray(begin, begin + row.length));
  for (let at = 0, place = begin; at < row.length; at += 1, place += by) {
    row[at] = data[place] ?? 0;
  }
}

function pageBounds(
  { width, height }: Lightness,
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
function between({ data, width, height }: Lightness, x: number, y: number): number {
  const column = Math.min(Math.max(Math.floor(x), 0), width - 1);
  const row = Math.min(Math.max(Math.floor(y), 0), height - 1);
  const right = column + 1 < width ? 1 : 0;
  const across = Math.min(Math.max(x - column, 0), 1);
  const down = Math.min(Math.max(y - row, 0), 1);
  const top = row * width + column;
  const bottom = row + 1 < height ? top + width : top;
  const above = (data[top] ?? 0) * (1 - across) + (data[top + right] ?? 0) * across;
  const below = (data[bottom] ?? 0) * (1 - across) + (data[bottom + right] ?? 0) * across;
  return Math.round(above * (1 - down) + below * down);
}
