import type { UprightLightness } from './upright-lightness.ts';

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

/** An upright page's lightness in rows along one of its axes. */
export function luminanceAlong(page: UprightLightness, axis: Axis, stride: number): Luminance {
  const isHorizontal = axis === 'horizontal';
  const width = Math.ceil((isHorizontal ? page.width : page.height) / stride);
  const height = isHorizontal ? page.height : page.width;
  const pitch = 4 * Math.ceil(width / 4);
  const data = new Uint8Array(pitch * height);
  if (isHorizontal) copyRows(page, data, { width, pitch, stride });
  else exchange(page, data, { width, pitch, stride });
  const [start, first] = isHorizontal ? [page.left, page.top] : [page.top, page.left];
  return { data, width, pitch, height, stride, start, first };
}

type Places = Pick<Luminance, 'width' | 'pitch' | 'stride'>;

function copyRows(page: UprightLightness, data: Uint8Array, { width, pitch, stride }: Places): void {
  for (let y = 0; y < page.height; y += 1) {
    const from = y * page.width;
    if (stride === 1) data.set(page.data.subarray(from, from + width), y * pitch);
    else for (let at = 0; at < width; at += 1) data[y * pitch + at] = page.data[from + at * stride] ?? 0;
  }
}

/** In px: what of a page is in the processor's cache while its rows and columns are exchanged. */
const block = 32;

/** Fills `data` with the page's columns as rows. */
function exchange(page: UprightLightness, data: Uint8Array, { width, pitch, stride }: Places): void {
  for (let first = 0; first < page.width; first += block) {
    const end = Math.min(page.width, first + block);
    for (let at = 0; at < width; at += 1) {
      const from = at * stride * page.width;
      for (let x = first; x < end; x += 1) data[x * pitch + at] = page.data[from + x] ?? 0;
    }
  }
}
