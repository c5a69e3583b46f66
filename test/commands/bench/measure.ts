/** One line of the bench: what was measured, and what each run gave. */
export interface Measure {
  readonly name: string;
  readonly values: readonly number[];
  /** ms unless told; × is a ratio. */
  readonly unit?: 'ms' | 'MB' | 'KB' | 'tokens' | '×';
}
