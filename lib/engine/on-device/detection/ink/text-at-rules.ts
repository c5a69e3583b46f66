import { airBetween, type Extent, heightOf, widthOf } from './extent.ts';
import type { RegionBox } from './label-regions.ts';

/** In heights of letters, and in px: less beside a rule is its own unevenness. */
const leastLetter = 0.5;
const leastPx = 5;
/** In heights of letters: a wider part is no single one, and so far may the next one of its word, or the next word, be. */
const widestLetter = 2;
const mostAir = 0.6;
const mostSpace = 0.9;
/** So many parts in a row are text, whatever their ink: of bends, which two boxes side by side have too, no more than two are. */
const leastRow = 3;
/** In px: a part beside text that is as high as letters are and no narrower is a `1` or an `l`, a lower one a piece of a comma. */
const narrowest = 2;
/** In heights of letters: a comma's piece is no wider, and no further from the text above it or beside it. */
const widestComma = 0.4;
const mostBelow = 0.4;
/** What has more ink than this, as a share of its extent, is as dense as a letter or a word. */
const mostStrokes = 0.4;
/** In heights of letters: what is higher is no letter. */
const highestLetter = 4;

/** Whether ink is as dense in a part of a grid as in a letter or a word. */
export function isDense(part: RegionBox): boolean {
  return part.area > mostStrokes * widthOf(part) * heightOf(part);
}

/** Whether a part of a grid is larger than what is its own unevenness. */
export function mayBeText(part: Extent): boolean {
  return Math.min(widthOf(part), heightOf(part)) >= narrowest;
}

/**
 * The parts of a grid that are as wide as a word, or stand beside a letter or another such part: where a line is covered in part, or
 * set tight between rules, all of it may touch these. A bend or a tick stands alone. Of a comma that a rule cuts, a piece is below it.
 */
export function textAtRules(
  parts: readonly RegionBox[],
  shapes: readonly Extent[],
  usual: number,
): readonly RegionBox[] {
  const high = parts.filter((part) => heightOf(part) >= sizeOf(usual));
  const wide = high.filter((part) => widthOf(part) >= sizeOf(usual));
  const isText = (part: RegionBox): boolean =>
    widthOf(part) > widestLetter * usual ||
    isBeside(part, shapes, { most: mostAir, usual }) ||
    (isDense(part) && isBeside(part, high, { most: mostAir, usual })) ||
    isInRow(part, wide, usual);
  const text = wide.filter(isText);
  const others = new Set(high);
  for (const part of text) others.delete(part);
  // What is found to be text is gone through as well.
  for (const known of text) {
    for (const part of others) {
      if (!isBeside(part, [known], { most: mostSpace, usual })) continue;
      others.delete(part);
      text.push(part);
    }
  }
  return [...text, ...parts.filter((part) => !high.includes(part) && mayBeComma(part, text, usual))];
}

function mayBeComma(part: Extent, text: readonly Extent[], usual: number): boolean {
  const most = mostBelow * usual;
  return (
    widthOf(part) <= widestComma * usual &&
    text.some(
      (other) => airBetween(part, other) <= most && part.top > other.top && part.top <= other.bottom + most,
    )
  );
}

/** Whether a part is one of several that stand side by side. */
function isInRow(part: RegionBox, parts: readonly RegionBox[], usual: number): boolean {
  const row = [part];
  for (const one of row) {
    const next = parts.filter(
      (other) => !row.includes(other) && isBeside(one, [other], { most: mostAir, usual }),
    );
    row.push(...next);
    if (row.length >= leastRow) return true;
  }
  return false;
}

/** Whether a letter stands beside a part, no further away than so many heights of letters. */
function isBeside(
  part: Extent,
  others: readonly Extent[],
  { most, usual }: { readonly most: number; readonly usual: number },
): boolean {
  return others.some((other) => {
    const shared = Math.min(part.bottom, other.bottom) - Math.max(part.top, other.top);
    const air = airBetween(part, other);
    const isLetter = heightOf(other) >= leastLetter * usual && heightOf(other) <= highestLetter * usual;
    return isLetter && air >= 0 && air <= most * usual && 2 * shared >= heightOf(other);
  });
}

/** Of the least part that may be a letter, in px. */
function sizeOf(usual: number): number {
  return Math.max(leastPx, leastLetter * usual);
}
