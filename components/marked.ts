import type { Box } from '../lib/image/recognized-text.ts';

/** Whether a place is the one that is lit up in the picture; by value, since every snapshot brings boxes anew. */
export function isMarked(marked: readonly Box[], box: Box | undefined): boolean {
  const first = marked[0];
  if (first === undefined || box === undefined) return false;
  return first.x === box.x && first.y === box.y && first.width === box.width && first.height === box.height;
}
