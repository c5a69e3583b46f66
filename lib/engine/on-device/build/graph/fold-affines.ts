import { affineOf, at, type Affine } from './affine.ts';
import { convolutionOf, reweigh, type Convolution } from './convolution.ts';
import { createNode, type Graph } from './graph.ts';
import type { OnnxNode } from './onnx-model.ts';

/**
 * Folds multiplications by and additions of constants into the convolutions before or after them; returns
 * how many nodes went. Before: always exact. After: a factor always, a summand only where the
 * convolution sees no zeros around the picture, which would have had to stay zeros.
 */
export function foldAffines(graph: Graph): number {
  let count = 0;
  for (const node of graph.nodes) {
    const affine = affineOf(graph, node);
    if (affine !== undefined && foldBack(graph, node, affine)) count += 1;
  }
  for (const node of graph.nodes.toReversed()) {
    const affine = affineOf(graph, node);
    if (affine !== undefined && foldForward(graph, node, affine)) count += 1;
  }
  return count;
}

/** Into the convolution that makes the input. */
function foldBack(graph: Graph, node: OnnxNode, { input, scale, shift }: Affine): boolean {
  const convolution = convolutionOf(graph, graph.producer(input));
  if (convolution === undefined || !graph.isOnlyFor(input, node)) return false;
  const { weights, bias, channels } = convolution;
  if (!fits(scale, channels) || !fits(shift, channels)) return false;
  const values = weights.values.map((weight, index) => weight * at(scale, outputChannel(convolution, index)));
  const newBias = Float32Array.from({ length: channels }, (_, channel) => {
    return (bias?.[channel] ?? 0) * at(scale, channel) + at(shift, channel);
  });
  reweigh(graph, convolution, values, newBias);
  convolution.node.output = node.output;
  graph.replace(node, []);
  return true;
}

/** Not where one channel would be spread over many. */
function fits(numbers: readonly number[], channels: number): boolean {
  return numbers.length === 1 || numbers.length === channels;
}

function outputChannel({ weights, channels, isTransposed }: Convolution, index: number): number {
  const [outer = 1] = weights.dims;
  const perOuter = weights.values.length / outer;
  const outerIndex = Math.floor(index / perOuter);
  return isTransposed ? Math.floor((index % perOuter) / (perOuter / channels)) : outerIndex;
}

/** Into the convolutions that read the output, if nothing else does. */
function foldForward(graph: Graph, node: OnnxNode, affine: Affine): boolean {
  const [output = ''] = node.output;
  const readers = graph.consumers(output).map((reader) => convolutionOf(graph, reader));
  if (graph.isOutput(output) || readers.length === 0) return false;
  if (!readers.every((reader) => reader !== undefined && !reader.isTransposed)) return false;
  const convolutions = readers.filter((reader) => reader !== undefined);
  const isFitting = convolutions.every(({ groups, weights: { dims } }) => {
    const channels = groups * (dims[1] ?? 0);
    return fits(affine.scale, channels) && fits(affine.shift, channels);
  });
  if (!isFitting) return false;
  const shifts = affine.shift.some((shift) => shift !== 0);
  if (shifts && !convolutions.every(({ isUnpadded }) => isUnpadded)) {
    return foldFactorBefore(graph, node, affine, convolutions);
  }
  for (const convolution of convolutions) absorb(graph, convolution, affine);
  rename(graph, node, affine.input);
  return true;
}

/** Where a summand has to stay, `factor * x + summand` becomes `x + summand / factor`, and the factor goes on. */
function foldFactorBefore(
  graph: Graph,
  node: OnnxNode,
  { input, scale, shift }: Affine,
  convolutions: readonly Convolution[],
): boolean {
  const factorNode = graph.producer(input);
  const factor = factorNode && affineOf(graph, factorNode);
  if (factorNode?.opType !== 'Mul' || factor?.scale.length !== 1 || at(factor.scale, 0) === 0) return false;
  if (!graph.isOnlyFor(input, node) || shift.length !== 1 || scale.length !== 1) return false;
  for (const convolution of convolutions) absorb(graph, convolution, factor);
  const summand = graph.addFloats([], Float32Array.of(at(shift, 0) / at(factor.scale, 0)));
  const [output = ''] = node.output;
  graph.replace(node, [createNode('Add', [factor.input, summand], output)]);
  graph.replace(factorNode, []);
  return true;
}

/** Makes a convolution do what was done to its input. */
function absorb(graph: Graph, convolution: Convolution, { scale, shift }: Affine): void {
  const { weights, bias, groups, channels } = convolution;
  const [, inputsPerGroup = 1, height = 1, width = 1] = weights.dims;
  const area = height * width;
  const newBias = Float32Array.from({ length: channels }, (_, channel) => bias?.[channel] ?? 0);
  const values = weights.values.map((weight, index) => {
    const channel = Math.floor(index / area / inputsPerGroup);
    const group = Math.floor((channel * groups) / channels);
    const inputChannel = group * inputsPerGroup + (Math.floor(index / area) % inputsPerGroup);
    newBias[channel] = (newBias[channel] ?? 0) + weight * at(shift, inputChannel);
    return weight * at(scale, inputChannel);
  });
  const hasBias = bias !== undefined || newBias.some((value) => value !== 0);
  reweigh(graph, convolution, values, hasBias ? newBias : undefined);
}

/** Lets the readers of a node's output read another value instead, and takes the node out. */
function rename(graph: Graph, node: OnnxNode, value: string): void {
  for (const reader of graph.consumers(node.output[0])) {
    reader.input = reader.input.map((name) => (name === node.output[0] ? value : name));
  }
  graph.replace(node, []);
}
