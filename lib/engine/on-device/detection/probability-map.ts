/** For every pixel, row by row, the probability (0 to 1) that it belongs to text. */
export interface ProbabilityMap {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}
