import type { Pixels } from '../../../image/pixels.ts';
import { type Extent, heightOf, widthOf } from '../detection/ink/extent.ts';
import { luminanceAt } from '../detection/ink/luminance-at.ts';
import { cell, type DrawnCells } from './drawn-cells.ts';

/** So many rows and columns of a part are looked at, evenly spread. */
const sampled = 16;
/** In a code, they change between dark and light so often in the mean, one way at least, and this share of them is dark. */
const leastChanges = 4;
const leastDark = 0.15;
const mostDark = 0.85;

/** Whether a part of a picture has as much dark and light in it, beside text, as codes have: frames, rules and buttons have not. */
export function looksLikeCode(part: Extent, pixels: Pixels, cells: DrawnCells): boolean {
  const within = {
    ...part,
    right: Math.min(part.right, pixels.width),
    bottom: Math.min(part.bottom, pixels.height),
  };
  const rows = places(within.top, heightOf(within)).map((y) => luminancesOf(within, pixels, cells, { y }));
  const columns = places(within.left, widthOf(within)).map((x) => luminancesOf(within, pixels, cells, { x }));
  const middle = middleOf([...rows, ...columns]);
  const across = countIn(rows, middle);
  const down = countIn(columns, middle);
  const changes = Math.max(across.changes / rows.length, down.changes / columns.length);
  const dark = (across.dark + down.dark) / (across.all + down.all);
  return changes >= leastChanges && dark >= leastDark && dark <= mostDark;
}

function places(from: number, length: number): number[] {
  const count = Math.min(sampled, length);
  return Array.from({ length: count }, (_, at) => from + Math.floor(((at + 0.5) * length) / count));
}

/** The luminances of one row or column of a part, those of text left out. */
function luminancesOf(
  part: Extent,
  { data, width }: Pixels,
  { kinds, across }: DrawnCells,
  line: { readonly x?: number; readonly y?: number },
): Uint8Array {
  const [left, right] = line.x === undefined ? [part.left, part.right] : [line.x, line.x + 1];
  const [top, bottom] = line.y === undefined ? [part.top, part.bottom] : [line.y, line.y + 1];
  const found = new Uint8Array(Math.max(right - left, bottom - top));
  let count = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      if (kinds[Math.floor(y / cell) * across + Math.floor(x / cell)] === 2) continue;
      found[count] = luminanceAt(data, 4 * (y * width + x));
      count += 1;
    }
  }
  return found.subarray(0, count);
}

/** Half way between the darkest and the lightest. */
function middleOf(lines: readonly Uint8Array[]): number {
  let [least, most] = [255, 0];
  for (const line of lines) {
    for (const luminance of line) {
      if (luminance < least) least = luminance;
      if (luminance > most) most = luminance;
    }
  }
  return (least + most) / 2;
}

function countIn(
  lines: readonly Uint8Array[],
  middle: number,
): { changes: number; dark: number; all: number } {
  let [changes, dark, all] = [0, 0, 0];
  for (const line of lines) {
    for (let at = 0; at < line.length; at += 1) {
      const isDark = (line[at] ?? 0) < middle;
      if (isDark) dark += 1;
      if (at > 0 && isDark !== (line[at - 1] ?? 0) < middle) changes += 1;
    }
    all += line.length;
  }
  return { changes, dark, all };
}
