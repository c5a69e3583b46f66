import type { Pixels } from '../../../../image/pixels.ts';
import { edgeLevels } from './edge-levels.ts';
import { faintShapes } from './faint-shapes.ts';
import { inkShapes } from './ink-shapes.ts';
import { type InkLines, linesOfShapes } from './lines-of-shapes.ts';

/**
 * Between which levels an edge may begin, the least first, each up to the next one. JPEG leaves differences of 8 to 50 around
 * letters, by its quality (measured at 60 to 92 of a hundred).
 */
const edges = [20, 32, 48];
/** An edge is where the fewest pixels differ by about as much, within so much of it. */
const nearby = 3;

/**
 * What differs by up to so many times an edge is in part swallowed by what is left around letters: the less there is of that, the
 * sooner the edge is tried. Better none of a faint rule than pieces of it, which join letters.
 */
const uneven = 1.5;

/**
 * Of what differs by more than the first, as much differs by more than the other in a picture that was drawn: its letters have sharp
 * edges. Measured: 0.21 and more in JPEGs of screens and pages, 0.15 and less in photos.
 */
const [someEdge, sharpEdge] = [8, 64];
const leastSharp = 0.2;
/** For this, one row in so many is looked at. */
const step = 4;

/**
 * The lines of text of a drawn picture that lossy compression has gone over: differences as small as those around its letters are no
 * edges. How large they are is found out by trying. What they may hide, faint letters, is left to the detector, in which they
 * are looked for apart. Undefined for any other picture.
 */
export function lossyLines(pixels: Pixels): InkLines | undefined {
  const counts = countLevels(edgeLevels(pixels, step));
  const sharp = countBetween(counts, sharpEdge, 256);
  if (sharp < leastSharp * countBetween(counts, someEdge, 256)) return undefined;
  const levels = edgeLevels(pixels);
  for (const edge of clearEdges(counts)) {
    const found = linesFrom(levels, edge, pixels);
    if (found !== 'specked') return found;
  }
  return undefined;
}

function linesFrom(levels: Uint8Array, edge: number, pixels: Pixels): InkLines | 'specked' | undefined {
  const mask = new Uint8Array(levels.length);
  for (let at = 0; at < levels.length; at += 1) if ((levels[at] ?? 0) > edge) mask[at] = 1;
  const ink = inkShapes(mask, pixels.width);
  const faint = (): ReturnType<typeof faintShapes> => faintShapes(levels, edge, pixels.width);
  return ink && linesOfShapes(ink, pixels, { edge, faint });
}

/** What may be an edge, one of each stretch, the clearest first. */
function clearEdges(counts: Uint32Array): readonly number[] {
  const unclear = (edge: number): number => countBetween(counts, edge + 1, uneven * edge);
  return edges
    .slice(0, -1)
    .map((least, at) => clearestEdge(counts, least, edges[at + 1] ?? least))
    .toSorted((one, other) => unclear(one) - unclear(other));
}

/**
 * The level that the fewest pixels are near: of a rule or a letter that differs by just as much as an edge, some pixels would have
 * one and some not.
 */
function clearestEdge(counts: Uint32Array, from: number, to: number): number {
  let [clearest, fewest] = [from, Infinity];
  for (let level = from; level < to; level += 1) {
    const near = countBetween(counts, level - nearby, level + nearby + 1);
    if (near < fewest) [clearest, fewest] = [level, near];
  }
  return clearest;
}

function countLevels(levels: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at < levels.length; at += 1) {
    const level = levels[at] ?? 0;
    if (level > 0) counts[level] = (counts[level] ?? 0) + 1;
  }
  return counts;
}

function countBetween(counts: Uint32Array, from: number, to: number): number {
  return counts.subarray(from, to).reduce((sum, count) => sum + count, 0);
}
