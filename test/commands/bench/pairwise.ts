/** What each run took against its neighbour's, so that a busy machine slows down both: run by run. */
export function pairwise(own: readonly number[], other: readonly number[]): number[] {
  return own.map((value, run) => value / (other[run] ?? Number.NaN)).filter(Number.isFinite);
}
