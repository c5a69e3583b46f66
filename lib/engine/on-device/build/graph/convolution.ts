import { settingOf, type Floats, type Graph } from './graph.ts';
import type { OnnxNode } from './onnx-model.ts';

/** A Conv or ConvTranspose whose weights and bias are constants. */
export interface Convolution {
  readonly node: OnnxNode;
  /** `[out, in / groups, height, width]`, for ConvTranspose `[in, out, height, width]`. */
  readonly weights: Floats;
  /** One number a channel made; undefined if there is none. */
  readonly bias: Float32Array | undefined;
  readonly groups: number;
  readonly channels: number;
  readonly isTransposed: boolean;
  /** Whether nothing but the values themselves is looked at: no zeros around the picture. */
  readonly isUnpadded: boolean;
}

/** A node as a convolution; undefined if it is none, or one whose weights are computed or grouped and transposed. */
export function convolutionOf(graph: Graph, node: OnnxNode | undefined): Convolution | undefined {
  if (node?.opType !== 'Conv' && node?.opType !== 'ConvTranspose') return undefined;
  const isTransposed = node.opType === 'ConvTranspose';
  const groups = settingOf(node, 'group')?.i ?? 1;
  const weights = graph.floats(node.input[1]);
  const biasName = node.input[2];
  const bias = graph.floats(biasName)?.values;
  if (weights === undefined || (biasName !== undefined && bias === undefined)) return undefined;
  if (isTransposed && groups !== 1) return undefined;
  return {
    node,
    weights,
    bias,
    groups,
    channels: weights.dims[isTransposed ? 1 : 0] ?? 0,
    isTransposed,
    isUnpadded: (settingOf(node, 'pads')?.ints ?? []).every((pad) => pad === 0),
  };
}

/** Gives a convolution new weights and a new bias. */
export function reweigh(
  graph: Graph,
  { node, weights }: Convolution,
  values: Float32Array,
  bias: Float32Array | undefined,
): void {
  const [input = ''] = node.input;
  node.input = [input, graph.addFloats(weights.dims, values)];
  if (bias !== undefined) node.input.push(graph.addFloats([bias.length], bias));
}
