import { type Extent, heightOf, widthOf } from './extent.ts';

/**
 * Air between two letters of one line, in heights of the taller. More is another cell: the detector draws the line
 * there too (measured on tables and receipts, whose lines then come out the same in number).
 */
const mostAir = 1.4;
/** A capital beside a small letter: further apart in height they are no neighbours, and air counts in the lower one's. */
const heightRatio = 2;
/** Neighbours share this much of the lower one's height. */
const leastShared = 0.5;

/**
 * Puts letters that stand side by side together, in groups that are lines, each from left to right. What stands in
 * one of the `frames` is no part of what stands beside it: a badge is drawn in its own colours.
 */
export function groupLetters(letters: readonly Extent[], frames: readonly Extent[]): Extent[][] {
  const sorted = letters.toSorted((a, b) => a.left - b.left || a.top - b.top);
  const tallest = sorted.reduce((most, letter) => Math.max(most, heightOf(letter)), 0);
  const widest = sorted.reduce((most, letter) => Math.max(most, widthOf(letter)), 0);
  const groupOf = new Map<Extent, Extent[]>(sorted.map((letter) => [letter, [letter]]));
  sorted.forEach((letter, at) => {
    for (let next = at + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || other.left - letter.left > widest + mostAir * tallest) break;
      if (areNeighbours(letter, other) && !frames.some((frame) => parts(frame, letter, other)))
        unite(groupOf, letter, other);
    }
  });
  return [...new Set(groupOf.values())];
}

/** Whether one of two letters stands in a frame, and the other does not. */
function parts(frame: Extent, letter: Extent, other: Extent): boolean {
  return standsIn(frame, letter) !== standsIn(frame, other);
}

function standsIn(frame: Extent, letter: Extent): boolean {
  const [x, y] = [(letter.left + letter.right) / 2, (letter.top + letter.bottom) / 2];
  return x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
}

function areNeighbours(letter: Extent, other: Extent): boolean {
  const lower = Math.min(heightOf(letter), heightOf(other));
  const taller = Math.min(Math.max(heightOf(letter), heightOf(other)), heightRatio * lower);
  const shared = Math.min(letter.bottom, other.bottom) - Math.max(letter.top, other.top);
  return other.left - letter.right <= mostAir * taller && shared >= leastShared * lower;
}

function unite(groupOf: Map<Extent, Extent[]>, one: Extent, other: Extent): void {
  const [a, b] = [groupOf.get(one), groupOf.get(other)];
  if (a === undefined || b === undefined || a === b) return;
  const [larger, smaller] = a.length >= b.length ? [a, b] : [b, a];
  for (const letter of smaller) {
    larger.push(letter);
    groupOf.set(letter, larger);
  }
}
