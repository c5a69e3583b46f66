import type { Pixels } from '../../../../image/pixels.ts';
import { wholePixels } from '../../whole-pixels.ts';

/** Neighbouring pixels of a picture as it was drawn that differ by more, in any channel, have an edge between them. */
export const plainEdge = 8;

/** 1 for every pixel that differs from the one to its right or the one below it. */
export function edgeMask({ data, width, height }: Pixels): Uint8Array {
  const mask = new Uint8Array(width * height);
  const colors = wholePixels(data);
  for (let y = 0; y < height; y += 1) {
    markEdges({ data, colors, mask }, { from: y * width, width, hasBelow: y < height - 1 });
  }
  return mask;
}

/** Of one row: of two loops, V8 left the compiled code of the inner one ten times a picture (by its own trace), and compiled it anew. */
function markEdges(
  { data, colors, mask }: { data: Uint8ClampedArray; colors: Int32Array; mask: Uint8Array },
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
    Math.abs((data[one] ?? 0) - (data[other] ?? 0)) > plainEdge ||
    Math.abs((data[one + 1] ?? 0) - (data[other + 1] ?? 0)) > plainEdge ||
    Math.abs((data[one + 2] ?? 0) - (data[other + 2] ?? 0)) > plainEdge
  );
}
