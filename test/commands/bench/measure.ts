/** One line of the bench: what was measured, and how long each run took, in ms. */
export interface Measure {
  readonly name: string;
  readonly ms: readonly number[];
}
