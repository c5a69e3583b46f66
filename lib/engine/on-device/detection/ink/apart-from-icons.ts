import { airBetween, type Extent, extentAround, heightOf, widthOf } from './extent.ts';
import { groupLetters } from './group-letters.ts';

/** So much higher than all else of its line, a shape is none of its letters: what it holds together is not one line. */
const giant = 1.5;
/** What stands in a ring is no higher than this share of it. */
const mostOfRing = 0.7;
/** An icon at the end of a line reaches above and below the text, and is further from it than words are from each other, in its heights. */
const taller = 1.35;
const leastAir = 0.45;
/** Or much further, in heights of the text. */
const cellAir = 1;
/** No narrower than the text is high, nor wider than this, in its own heights: what is may be a word. */
const leastHeight = 0.8;
const widest = 2.2;
/** What holds lines together is no bracket, nor a word whose letters touch, in heights. */
const narrowest = 0.5;
const widestGiant = 1.7;

/**
 * Parts the icons from lines of letters, each as a line of its own: beside text they are read as letters, and large
 * ones hold together what stands in several lines beside them.
 */
export function apartFromIcons(
  lines: readonly (readonly Extent[])[],
  frames: readonly Extent[],
): (readonly Extent[])[] {
  return lines.flatMap((line) => withoutGiant(line, frames)).flatMap(withoutEnds);
}

function withoutGiant(line: readonly Extent[], frames: readonly Extent[]): (readonly Extent[])[] {
  const [highest, ...others] = line.toSorted((a, b) => heightOf(b) - heightOf(a));
  if (highest === undefined) return [line];
  const ratio = widthOf(highest) / heightOf(highest);
  if (ratio < narrowest || ratio > widestGiant) return [line];
  const rest = others.filter((other) => !isWithin(other, highest));
  const next = rest[0];
  if (next === undefined) return [withoutRing(highest, others)];
  const isGiant =
    heightOf(highest) >= giant * heightOf(next) &&
    rest.every((other) => airBetween(highest, other) >= leastAir * heightOf(next));
  if (!isGiant) return [line];
  const inner = others.filter((other) => !rest.includes(other));
  const parts = groupLetters(rest, frames).flatMap((part) => withoutGiant(part, frames));
  return [withoutRing(highest, inner), ...parts];
}

/** The figure in a ring is wanted, not the ring. */
function withoutRing(outer: Extent, inner: readonly Extent[]): readonly Extent[] {
  const isRing = inner.length > 0 && heightOf(extentAround(inner)) <= mostOfRing * heightOf(outer);
  return isRing ? inner : [outer, ...inner];
}

function isWithin(inner: Extent, outer: Extent): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

function withoutEnds(line: readonly Extent[]): (readonly Extent[])[] {
  const sorted = line.toSorted((a, b) => a.left - b.left);
  const high = heightOf(extentAround(sorted));
  const pieces: Extent[][] = [];
  let right = -Infinity;
  for (const shape of sorted) {
    const last = pieces.at(-1);
    if (last === undefined || shape.left - right >= leastAir * high) pieces.push([shape]);
    else last.push(shape);
    right = Math.max(right, shape.right);
  }
  const [first = [], ...rest] = pieces;
  const last = rest.at(-1) ?? [];
  const icons = [
    ...(isIcon(first, pieces.slice(1)) ? [first] : []),
    ...(isIcon(last, pieces.slice(0, -1)) ? [last] : []),
  ];
  const text = pieces.filter((piece) => !icons.includes(piece)).flat();
  return text.length === 0 ? [line] : [...icons, text];
}

/** Whether one end of a line is an icon, beside the other pieces of it. */
function isIcon(end: readonly Extent[], others: readonly (readonly Extent[])[]): boolean {
  const rest = others.flat();
  if (end.length === 0 || rest.length === 0) return false;
  const [icon, text] = [extentAround(end), extentAround(rest)];
  const high = rest.reduce((most, shape) => Math.max(most, heightOf(shape)), 0);
  if (heightOf(icon) < leastHeight * high || widthOf(icon) > widest * heightOf(icon)) return false;
  const isHigher = heightOf(icon) >= taller * high && icon.top < text.top && icon.bottom > text.bottom;
  return isHigher || airBetween(icon, text) >= cellAir * high;
}
