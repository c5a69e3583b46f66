import { type NearKey, unfolded } from './near-key.ts';

/** Letters that readers confuse, both ways; a pair counts half of another wrong letter. */
const confused = new Set(
  'oa ao oe eo ec ce tf ft uv vu gq qg ij ji hb bh nh hn un nu rt tr vy yv oc co'.split(' '),
);

/** More than any limit: a digit is never another digit, nor a digit too many. */
const never = 99;

/**
 * How far two keys are apart, as reading errors go: 0 for look-alikes, half for letters that are often confused,
 * 1 for any other letter that is wrong, missing or too many. Given up beyond `limit`, with a number above it.
 */
export function nearDistance(a: NearKey, b: NearKey, limit: number): number {
  const [rows, columns] = [a.plain.length, b.plain.length];
  if (Math.abs(rows - columns) > limit) return limit + 1;
  const reach = Math.floor(limit);
  let row = [0];
  for (let j = 1; j <= Math.min(columns, reach); j++) row[j] = (row[j - 1] ?? never) + gapCost(b, j - 1);
  for (let i = 1; i <= rows; i++) {
    const next: number[] = [];
    const gap = gapCost(a, i - 1);
    let least = never;
    // Each wrong place moves the others by one at most: beyond the limit nothing has to be looked at.
    for (let j = Math.max(0, i - reach); j <= Math.min(columns, i + reach); j++) {
      const swap = j === 0 ? never : (row[j - 1] ?? never) + swapCost(a, i - 1, b, j - 1);
      const extra = j === 0 ? never : (next[j - 1] ?? never) + gapCost(b, j - 1);
      const cost = Math.min(swap, (row[j] ?? never) + gap, extra);
      next[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    row = next;
  }
  return row[columns] ?? limit + 1;
}

function gapCost({ plain }: NearKey, at: number): number {
  return isDigit(plain.charAt(at)) ? never : 1;
}

function swapCost(a: NearKey, i: number, b: NearKey, j: number): number {
  const [one, other] = [a.folded.charAt(i), b.folded.charAt(j)];
  if (one === other) return 0;
  if (isDigit(a.plain.charAt(i)) || isDigit(b.plain.charAt(j))) return never;
  return confused.has(unfolded(one) + unfolded(other)) ? 0.5 : 1;
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9';
}
