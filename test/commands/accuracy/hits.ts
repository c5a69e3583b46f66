/** Sums over pictures: how many items are true, how many were read, and how many of these are the same. */
export interface Hits {
  readonly wanted: number;
  readonly read: number;
  readonly right: number;
}

export const noHits: Hits = { wanted: 0, read: 0, right: 0 };

export function addHits(a: Hits, b: Hits): Hits {
  return { wanted: a.wanted + b.wanted, read: a.read + b.read, right: a.right + b.right };
}

/** The harmonic mean of the shares of what is true that was read and of what was read that is true. */
export function f1({ wanted, read, right }: Hits): number {
  return wanted + read === 0 ? 1 : (2 * right) / (wanted + read);
}
