import type { Extent } from './placed-word.ts';
import { type Segment, segmentsOf, type Strip, wordSpace } from './strips.ts';

/** All in heights of type: air that parts cells, that leaves a column open, that ends a table. */
const cellGap = 0.9;
const openGap = 0.35;
const endGap = 2.6;
/** So many strips in a row may have words in one place only: headings, and the rest of wrapped cells. */
const mostSingles = 3;

/** A stretch of the page that could be a table, and the strips in one piece just above and below it. */
export interface Region {
  readonly strips: readonly Strip[];
  /** From the nearest to the farthest. */
  readonly above: readonly Strip[];
  readonly below: readonly Strip[];
}

interface GrowingRegion {
  readonly strips: Strip[];
  readonly above: readonly Strip[];
  rivers: Extent[];
  /** Strips in one piece that belong to the table only if it goes on. */
  pending: Strip[];
}

/**
 * Sorts strips into stretches of the page that could be a table each: their words leave air open in the
 * same places from strip to strip.
 *
 * @param height of the type, in px.
 */
export function regionsOf(strips: readonly Strip[], height: number): Region[] {
  const regions: GrowingRegion[] = [];
  let region: GrowingRegion | undefined;
  let singles: Strip[] = [];
  strips.forEach((strip, at) => {
    const before = strips[at - 1];
    if (before !== undefined && strip.top - before.bottom > endGap * height) {
      region = undefined;
      singles = [];
    }
    const wide = gapsOf(segmentsOf(strip, cellGap * height));
    if (wide.length === 0) {
      singles = [strip, ...singles].slice(0, mostSingles);
      if (region === undefined) return;
      if (region.pending.length === mostSingles) region = undefined;
      else region.pending.push(strip);
      return;
    }
    if (region === undefined || !goesOn(region, strip, wide, height)) {
      region = { strips: [strip], above: singles, rivers: wide, pending: [] };
      regions.push(region);
    }
    singles = [];
  });
  return regions
    .map(({ strips: members, above, pending }) => ({ strips: members, above, below: pending }))
    .filter(({ strips: members }) => members.length > 1);
}

function gapsOf(segments: readonly Segment[]): Extent[] {
  return segments.slice(1).map((segment, at) => ({ left: segments[at]?.right ?? 0, right: segment.left }));
}

/** Adds a strip to a region if the air in it goes on. */
function goesOn(region: GrowingRegion, strip: Strip, wide: readonly Extent[], height: number): boolean {
  const words = segmentsOf(strip, wordSpace * height);
  const left = words[0]?.left ?? 0;
  const right = words.at(-1)?.right ?? 0;
  const kept: Extent[] = [];
  let open = 0;
  let blocked = 0;
  for (const river of region.rivers) {
    const piece = widestPiece(river, words);
    const isBeside = river.right <= left || river.left >= right;
    if (piece.right - piece.left < openGap * height) {
      blocked += 1;
      kept.push(river);
    } else {
      if (!isBeside) open += 1;
      kept.push(isBeside ? river : piece);
    }
  }
  if (open === 0 || blocked > open) return false;
  const added = wide.filter((gap) =>
    kept.every((river) => gap.right <= river.left || gap.left >= river.right),
  );
  region.rivers = [...kept, ...added];
  region.strips.push(...region.pending, strip);
  region.pending = [];
  return true;
}

/** The widest part of a river that no words cover. */
function widestPiece(river: Extent, segments: readonly Segment[]): Extent {
  let widest = { left: river.left, right: river.left };
  let start = river.left;
  for (const segment of [...segments, { left: river.right, right: river.right }]) {
    if (segment.right < river.left) continue;
    const end = Math.min(segment.left, river.right);
    if (end - start > widest.right - widest.left) widest = { left: start, right: end };
    start = Math.max(start, segment.right);
    if (start >= river.right) break;
  }
  return widest;
}
