import { settingOf, type Graph } from './graph.ts';
import type { OnnxNode } from './onnx-model.ts';

/** `scale * input + shift`, each one number for all channels or one a channel. */
export interface Affine {
  readonly input: string;
  readonly scale: readonly number[];
  readonly shift: readonly number[];
}

/** A node as an affine of one computed value; undefined if it is none. */
export function affineOf(graph: Graph, node: OnnxNode): Affine | undefined {
  if (node.opType === 'BatchNormalization') return normalizationOf(graph, node);
  if (node.opType !== 'Mul' && node.opType !== 'Add') return undefined;
  const [a = '', b = ''] = node.input;
  const isConstantFirst = graph.floats(a) !== undefined;
  const values = perChannel(graph, isConstantFirst ? a : b);
  if (values === undefined) return undefined;
  const input = isConstantFirst ? b : a;
  return node.opType === 'Mul' ? { input, scale: values, shift: [0] } : { input, scale: [1], shift: values };
}

/** A constant that broadcasts over pictures of shape `[1, channels, height, width]` as one number or one a channel. */
function perChannel(graph: Graph, name: string): number[] | undefined {
  const constant = graph.floats(name);
  if (constant === undefined) return undefined;
  const { dims, values } = constant;
  const isPerChannel = dims.length >= 3 && dims.at(-3) === values.length;
  return values.length === 1 || isPerChannel ? [...values] : undefined;
}

function normalizationOf(graph: Graph, node: OnnxNode): Affine | undefined {
  const [input = '', ...names] = node.input;
  const [scale, bias, mean, variance] = names.map((name) => graph.floats(name)?.values);
  if (!scale || !bias || !mean || !variance) return undefined;
  const epsilon = settingOf(node, 'epsilon')?.f ?? 1e-5;
  const factors = Array.from(
    scale,
    (value, channel) => value / Math.sqrt((variance[channel] ?? 0) + epsilon),
  );
  return {
    input,
    scale: factors,
    shift: factors.map((factor, channel) => (bias[channel] ?? 0) - (mean[channel] ?? 0) * factor),
  };
}

/** The number for a channel: its own, or the one for all. */
export function at(numbers: readonly number[], channel: number): number {
  return (numbers.length === 1 ? numbers[0] : numbers[channel]) ?? 0;
}
