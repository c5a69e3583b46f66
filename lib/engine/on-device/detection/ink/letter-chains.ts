import { type Extent, heightOf, widthOf } from './extent.ts';

/**
 * Air between two letters of a line that is not upright, in the longer side of the smaller one, though of no more than so many small
 * letters. Lines of prose stand further apart.
 */
const mostAir = 0.5;
const mostSize = 2;
/** A neighbour is this much further above or below than beside: of letters of an upright line only few are. */
const leastSlope = 0.35;

/**
 * Letters that follow one another upwards, each the nearest of the other, from top to bottom: every letter is in one chain. In lines
 * across hardly any follow each other so.
 *
 * @param low the height of small letters, in px.
 */
export function letterChains(letters: readonly Extent[], low: number): Extent[][] {
  const { below, above } = nearest(letters, low);
  const chains: Extent[][] = [];
  for (const first of letters) {
    if (isLinked(above.get(first), first, below)) continue;
    const chain = [first];
    for (let next = below.get(first)?.letter; next !== undefined; next = below.get(next)?.letter) {
      if (above.get(next)?.letter !== chain.at(-1)) break;
      chain.push(next);
    }
    chains.push(chain);
  }
  return chains;
}

/** A neighbour, and how far its middle is, in px. */
interface Neighbour {
  readonly letter: Extent;
  readonly distance: number;
}

type Neighbours = Map<Extent, Neighbour>;

function isLinked(upper: Neighbour | undefined, letter: Extent, below: Neighbours): boolean {
  return upper !== undefined && below.get(upper.letter)?.letter === letter;
}

function nearest(
  letters: readonly Extent[],
  low: number,
): { readonly below: Neighbours; readonly above: Neighbours } {
  const below: Neighbours = new Map();
  const above: Neighbours = new Map();
  const sorted = letters.toSorted((a, b) => a.left - b.left);
  sorted.forEach((letter, at) => {
    const reach = letter.right + mostAir * Math.max(widthOf(letter), heightOf(letter));
    for (let next = at + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || other.left > reach) break;
      const [upper, lower] =
        other.top + other.bottom < letter.top + letter.bottom ? [other, letter] : [letter, other];
      const distance = distanceTo(upper, lower, low);
      if (distance === undefined) continue;
      take(below, upper, { letter: lower, distance });
      take(above, lower, { letter: upper, distance });
    }
  });
  return { below, above };
}

function take(neighbours: Neighbours, letter: Extent, found: Neighbour): void {
  if (found.distance < (neighbours.get(letter)?.distance ?? Infinity)) neighbours.set(letter, found);
}

/** Between the middles of two letters, if they may follow one another upwards. */
function distanceTo(upper: Extent, lower: Extent, low: number): number | undefined {
  const down = (lower.top + lower.bottom - upper.top - upper.bottom) / 2;
  const across = Math.abs(lower.left + lower.right - upper.left - upper.right) / 2;
  if (down < leastSlope * across) return undefined;
  const longer = (one: Extent): number => Math.max(widthOf(one), heightOf(one));
  const most = mostAir * Math.min(longer(upper), longer(lower), mostSize * low);
  const beside = Math.max(upper.left, lower.left) - Math.min(upper.right, lower.right);
  const air = Math.max(lower.top - upper.bottom, beside);
  return air > most ? undefined : Math.hypot(down, across);
}
