import { widestGap } from './widest-gap.ts';

/** Longest crop the recogniser is given, in crop px: beyond it, it drops characters (measured). */
const longestCrop = 2400;
/** A cut may be this far before the limit, so that a gap between words is found. */
const searchLength = 600;

/**
 * Where to cut a long line so that no part exceeds the recogniser's reach: the ends of the parts in
 * crop px, the last one being the line's own. Cuts fall in the widest gap near the limit.
 */
export function partEnds(ink: Uint8Array): number[] {
  const ends: number[] = [];
  let start = 0;
  while (ink.length - start > longestCrop) {
    const limit = start + longestCrop;
    const gap = widestGap(ink, limit - searchLength, limit);
    start = Math.round(gap.start + gap.width / 2);
    ends.push(start);
  }
  return [...ends, ink.length];
}
