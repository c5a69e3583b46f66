import { convolutionOf, type Convolution } from './convolution.ts';
import { createNode, type Graph } from './graph.ts';
import type { OnnxNode } from './onnx-model.ts';

/** A picture `gate * (1 x 1 convolution of fewer channels)`, the gate being one number a channel. */
interface Gated {
  readonly pointwise: Convolution;
  readonly gate: string;
}

/** Of how many channels a gated 1 x 1 convolution makes a picture; undefined if the picture is not so made. */
export function fewerChannels(graph: Graph, value: string): number | undefined {
  return gatedOf(graph, value)?.pointwise.weights.dims[1];
}

function gatedOf(graph: Graph, value: string): Gated | undefined {
  const product = graph.producer(value);
  const [input, gate = ''] = product?.opType === 'Mul' ? product.input : [];
  const pointwise = convolutionOf(graph, graph.producer(input));
  if (pointwise === undefined || pointwise.groups !== 1 || pointwise.bias !== undefined) return undefined;
  const [, , height, width] = pointwise.weights.dims;
  // A gate is made from the means of the channels it is for.
  const reads = graph.consumers(input).map(({ opType }) => opType);
  const isGated = reads.length === 2 && reads.includes('GlobalAveragePool');
  return height === 1 && width === 1 && isGated ? { pointwise, gate } : undefined;
}

/**
 * The nodes that convolve a gated picture without making it: the gate and the 1 x 1 convolution go into the
 * weights, which are computed anew for each picture, from the fewer channels to the result. The means that the
 * gate is made from are taken of the fewer channels too, since a mean and a 1 x 1 convolution change places.
 */
export function convolvedFewer(
  graph: Graph,
  node: OnnxNode,
  value: string,
  kernel: Float32Array,
  bias: readonly string[],
  output: string,
): OnnxNode[] {
  const gated = gatedOf(graph, value);
  if (gated === undefined) throw new Error(`${value} is not made by a gated convolution.`);
  const { pointwise, gate } = gated;
  poolFirst(graph, pointwise);
  const [channels = 0, fewer = 0] = pointwise.weights.dims;
  const outputs = convolutionOf(graph, node)?.channels ?? 0;
  const area = kernel.length / outputs / channels;
  const side = Math.sqrt(area);
  const name = (): string => graph.newName();
  const [row, scaled, product, square, weights] = [name(), name(), name(), name(), name()];
  const byPlace = graph.addFloats([outputs * area, channels], channelsLast(kernel, channels, area));
  const mixing = graph.addFloats([channels, fewer], pointwise.weights.values);
  return [
    createNode('Reshape', [gate, graph.addIntegers([1, channels])], row),
    createNode('Mul', [byPlace, row], scaled),
    createNode('MatMul', [scaled, mixing], product),
    createNode('Reshape', [product, graph.addIntegers([outputs, side, side, fewer])], square),
    createNode('Transpose', [square], weights, { perm: { ints: [0, 3, 1, 2] } }),
    { ...node, input: [pointwise.node.input[0] ?? '', weights, ...bias], output: [output] },
  ];
}

/** From `[out, channel, place]` to `[out, place, channel]`. */
function channelsLast(kernel: Float32Array, channels: number, area: number): Float32Array {
  return kernel.map((_, index) => {
    const channel = index % channels;
    const place = Math.floor(index / channels) % area;
    const output = Math.floor(index / channels / area);
    return kernel[(output * channels + channel) * area + place] ?? 0;
  });
}

/** Takes means before a 1 x 1 convolution instead of after it. */
function poolFirst(graph: Graph, { node }: Convolution): void {
  const [made = ''] = node.output;
  const [input = ''] = node.input;
  for (const pool of graph.consumers(made)) {
    if (pool.opType !== 'GlobalAveragePool') continue;
    const means = graph.newName();
    graph.replace(pool, [
      createNode('GlobalAveragePool', [input], means),
      { ...node, input: [means, ...node.input.slice(1)], output: pool.output },
    ]);
  }
}
