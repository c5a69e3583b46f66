import type { Pixels } from '../../../image/pixels.ts';
import type { Box } from '../../../image/recognized-text.ts';
import { boundingBox, type RotatedRectangle } from '../rotated-rectangle.ts';

/** The ink of a column of characters, without the readings (furigana) printed to the right of it. */
export interface ColumnInk {
  /** In whole image px, as wide as the characters. */
  readonly box: Box;
  /** 1 where there is ink, row by row of `box`. */
  readonly ink: Uint8Array;
  /** What it is printed on, as in the picture's bytes. */
  readonly ground: readonly [number, number, number];
}

/** Ink stands out from the ground by this share of what the strongest does. */
const inkShare = 0.45;
/** Readings are printed at half the size; what is wider or much narrower belongs to the characters. */
const readingShare = { least: 0.2, most: 0.65 };
/** A speck of no more ink, by that of the characters, is a neighbour's edge. */
const speckShare = 0.1;

/** Looks at a column of characters. Undefined where there is no ink. */
export function columnInk(pixels: Pixels, rectangle: RotatedRectangle): ColumnInk | undefined {
  const whole = wholePixels(boundingBox(rectangle), pixels);
  if (whole.width < 1 || whole.height < 1) return undefined;
  const ground = groundOf(pixels, whole);
  const ink = inkOf(pixels, whole, ground);
  const band = withoutReadings(runsOf(ink, whole));
  if (band === undefined) return undefined;
  const box = { ...whole, x: whole.x + band.from, width: band.to - band.from };
  const cut = new Uint8Array(box.width * box.height);
  for (let y = 0; y < box.height; y += 1) {
    const start = y * whole.width + band.from;
    cut.set(ink.subarray(start, start + box.width), y * box.width);
  }
  return { box, ink: cut, ground };
}

function wholePixels(box: Box, pixels: Pixels): Box {
  const x = Math.max(0, Math.floor(box.x));
  const y = Math.max(0, Math.floor(box.y));
  const right = Math.min(pixels.width, Math.ceil(box.x + box.width));
  const bottom = Math.min(pixels.height, Math.ceil(box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The median of each channel: ink covers less than half. */
function groundOf({ data, width }: Pixels, box: Box): [number, number, number] {
  const medianOf = (channel: number): number => {
    const counts = new Uint32Array(256);
    for (let y = box.y; y < box.y + box.height; y += 1) {
      for (let x = box.x; x < box.x + box.width; x += 1) {
        const value = data[4 * (y * width + x) + channel] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
    let left = (box.width * box.height) / 2;
    return counts.findIndex((count) => (left -= count) <= 0);
  };
  return [medianOf(0), medianOf(1), medianOf(2)];
}

function inkOf({ data, width }: Pixels, box: Box, ground: readonly number[]): Uint8Array {
  const contrast = new Uint8Array(box.width * box.height);
  let strongest = 0;
  for (let at = 0; at < contrast.length; at += 1) {
    const pixel = 4 * ((box.y + Math.floor(at / box.width)) * width + box.x + (at % box.width));
    const difference = Math.max(
      ...ground.map((value, channel) => Math.abs((data[pixel + channel] ?? 0) - value)),
    );
    contrast[at] = difference;
    strongest = Math.max(strongest, difference);
  }
  return contrast.map((difference) => (difference > inkShare * strongest ? 1 : 0));
}

/** A stretch across a column that holds ink, `to` exclusive, and how much. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly ink: number;
}

function runsOf(ink: Uint8Array, { width, height }: Box): Run[] {
  const runs: Run[] = [];
  let from = 0;
  let sum = 0;
  const sumAt = (x: number): number => {
    let column = 0;
    for (let y = 0; y < height; y += 1) column += ink[y * width + x] ?? 0;
    return column;
  };
  for (let x = 0; x <= width; x += 1) {
    const column = x === width ? 0 : sumAt(x);
    if (column === 0) {
      if (sum > 0) runs.push({ from, to: x, ink: sum });
      [from, sum] = [x + 1, 0];
    }
    sum += column;
  }
  return runs;
}

function withoutReadings(runs: readonly Run[]): Run | undefined {
  const most = runs.toSorted((a, b) => b.ink - a.ink)[0];
  if (most === undefined) return undefined;
  const width = most.to - most.from;
  const isReading = (run: Run): boolean => {
    const share = (run.to - run.from) / width;
    return run.from >= most.to && share >= readingShare.least && share <= readingShare.most;
  };
  const isSpeck = (run: Run): boolean => run.ink < speckShare * most.ink;
  const kept = runs.filter((run) => !isReading(run) && !isSpeck(run));
  return { ...most, from: kept[0]?.from ?? most.from, to: kept.at(-1)?.to ?? most.to };
}
