import type { Pixels } from '../../../../image/pixels.ts';
import { apartFromRules, type ApartShapes } from './apart-from-rules.ts';
import { labelRegions } from './label-regions.ts';
import { wholePixels } from './whole-pixels.ts';

/** Neighbouring pixels that differ by more, in any channel, have an edge between them. */
const edge = 8;
/** A region without edges is ground, not a stroke or the inside of a letter, from so many px on. */
const leastGround = 300;
/** Less ground than this share is a photo, or noise. */
const leastGroundShare = 0.6;

/**
 * What stands on the grounds of a picture: the connected shapes between its large flat or smoothly shaded areas,
 * whatever their colours. Undefined where most of the picture is no such ground, as in photos.
 */
export function inkShapes({ data, width, height }: Pixels): ApartShapes | undefined {
  const flat = labelRegions(edgeMask(data, width, height), 0, width, false);
  const ink = new Uint8Array(width * height).fill(1);
  let ground = 0;
  for (const { start, end, number } of flat.runs) {
    if ((flat.boxes[number]?.area ?? 0) < leastGround) continue;
    ink.fill(0, start, end);
    ground += end - start;
  }
  if (ground < leastGroundShare * ink.length) return undefined;
  return apartFromRules(labelRegions(ink, 1, width, true), width);
}

/** 1 for every pixel that differs from the one to its right or the one below it. */
function edgeMask(data: Uint8ClampedArray, width: number, height: number): Uint8Array {
  const mask = new Uint8Array(width * height);
  const colors = wholePixels(data);
  for (let y = 0; y < height; y += 1) {
    markEdges({ data, colors, mask }, { from: y * width, width, hasBelow: y < height - 1 });
  }
  return mask;
}

/** Of one row: of two loops, V8 left the compiled code of the inner one ten times a picture (by its own trace), and compiled it anew. */
function markEdges(
  { data, colors, mask }: { data: Uint8ClampedArray; colors: Uint32Array; mask: Uint8Array },
  { from, width, hasBelow }: { from: number; width: number; hasBelow: boolean },
): void {
  const last = from + width - 1;
  for (let at = from; at <= last; at += 1) {
    const color = colors[at];
    // Most neighbours are the same: then there is nothing to count.
    if (at < last && color !== colors[at + 1] && differ(data, 4 * at, 4 * at + 4)) mask[at] = 1;
    else if (hasBelow && color !== colors[at + width] && differ(data, 4 * at, 4 * (at + width))) mask[at] = 1;
  }
}

function differ(data: Uint8ClampedArray, one: number, other: number): boolean {
  return (
    Math.abs((data[one] ?? 0) - (data[other] ?? 0)) > edge ||
    Math.abs((data[one + 1] ?? 0) - (data[other + 1] ?? 0)) > edge ||
    Math.abs((data[one + 2] ?? 0) - (data[other + 2] ?? 0)) > edge
  );
}
