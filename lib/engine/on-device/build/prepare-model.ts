import { isDeepStrictEqual } from 'node:util';
import { decodeModel, encodeModel } from './graph/onnx-model.ts';
import { optimizeModel, type OptimizationCounts } from './graph/optimize-model.ts';
import { zeroDenormals } from './graph/zero-denormals.ts';

/** What is changed in a published model, counted, so that a model which is not the expected one is noticed. */
export interface ModelChanges extends OptimizationCounts {
  /** Weights too small to be computed with fast, set to zero. */
  readonly denormals: number;
}

/**
 * Makes the file to ship of a published ONNX file: it gives the same numbers, but for rounding, in less
 * time. Throws if the file is damaged, or if other changes were made than expected.
 */
export function prepareModel(source: string, bytes: Uint8Array, expected: ModelChanges): Uint8Array {
  const published = decodeModel(bytes);
  const denormals = zeroDenormals(published);
  const { model, counts } = optimizeModel(published);
  const found = { denormals, ...counts };
  if (!isDeepStrictEqual(found, expected)) {
    const [wanted, made] = [expected, found].map((changes) => JSON.stringify(changes));
    throw new Error(`${source}: expected the changes ${wanted}, made ${made}.`);
  }
  // Products of small weights may be denormal again.
  zeroDenormals(model);
  return encodeModel(model);
}
