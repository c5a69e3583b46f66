/** What a model answers: numbers, and the shape they stand in. */
export interface ModelOutput {
  readonly data: Float32Array;
  readonly shape: readonly number[];
}

/** Runs one model on one input of shape `[1, 3, height, width]`. Rejects if the runtime fails. */
export type RunModel = (input: Float32Array, height: number, width: number) => Promise<ModelOutput>;
