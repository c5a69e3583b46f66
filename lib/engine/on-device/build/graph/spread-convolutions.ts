import { convolutionOf, type Convolution } from './convolution.ts';
import { convolvedFewer, fewerChannels } from './convolve-fewer.ts';
import { createNode, settingOf, type Graph } from './graph.ts';
import type { OnnxNode } from './onnx-model.ts';

/** What a convolution sees, in parts that are added up after each is convolved by itself. */
interface Part {
  readonly value: string;
  /** How often each pixel is repeated, across and down, before the convolution. */
  readonly repeats: number;
  /** First of the convolution's input channels that this part is for. */
  readonly firstChannel: number;
  readonly channels: number;
  /** Channels that the part is made of by a 1 x 1 convolution with a gate, if they are fewer. */
  readonly fewer: number | undefined;
}

/** New nodes cost time too: only where this share of the multiplications is left at most. */
const worthwhileShare = 0.75;

/**
 * Convolves enlarged pictures at their own size. A convolution is linear: of a sum or of channels side by side
 * it is the sum of the parts' convolutions, and of a picture whose pixels are repeated n times it is one
 * transposed convolution of the small picture with stride n, with less than half the multiplications.
 * Exact but for rounding. Returns how many convolutions were spread.
 */
export function spreadConvolutions(graph: Graph): number {
  let count = 0;
  for (const node of graph.nodes.toReversed()) {
    const convolution = convolutionOf(graph, node);
    const size = convolution && squareSize(convolution);
    if (convolution === undefined || size === undefined) continue;
    const parts = partsOf(graph, convolution);
    const share = parts.reduce((sum, part) => sum + cost(part, size), 0);
    const before = (convolution.weights.dims[1] ?? 0) * size * size;
    if (parts.every(({ repeats }) => repeats === 1) || share > worthwhileShare * before) continue;
    spread(graph, convolution, size, parts);
    count += 1;
  }
  return count;
}

/** Side of the kernel of a convolution that keeps the picture's size; undefined for others. */
function squareSize({ node, weights, groups, isTransposed }: Convolution): number | undefined {
  const [, , height = 0, width = 0] = weights.dims;
  const isPlain = ['strides', 'dilations'].every((name) =>
    (settingOf(node, name)?.ints ?? [1]).every((value) => value === 1),
  );
  const pads = settingOf(node, 'pads')?.ints ?? [0];
  const keepsSize = height === width && height % 2 === 1 && pads.every((pad) => pad === (height - 1) / 2);
  return isPlain && keepsSize && groups === 1 && !isTransposed ? height : undefined;
}

/** Multiplications for one number of the output. */
function cost({ repeats, channels, fewer }: Part, size: number): number {
  return ((fewer ?? channels) * (size - 1 + repeats) ** 2) / repeats ** 2;
}

function partsOf(graph: Graph, { node, weights }: Convolution): Part[] {
  const source = graph.producer(node.input[0]);
  const channels = weights.dims[1] ?? 0;
  if (source?.opType === 'Add') {
    return source.input.map((value) => partOf(graph, value, 0, channels));
  }
  if (source?.opType !== 'Concat' || settingOf(source, 'axis')?.i !== 1) return [];
  let firstChannel = 0;
  return source.input.map((value) => {
    const part = partOf(graph, value, firstChannel, channelsOf(graph, value));
    firstChannel += part.channels;
    return part;
  });
}

function partOf(graph: Graph, value: string, firstChannel: number, channels: number): Part {
  const resize = graph.producer(value);
  const repeats = resize && repeatsOf(graph, resize);
  if (repeats !== undefined) {
    return { value: resize?.input[0] ?? '', repeats, firstChannel, channels, fewer: undefined };
  }
  return { value, repeats: 1, firstChannel, channels, fewer: fewerChannels(graph, value) };
}

/** How often a Resize repeats each pixel; undefined if it is none, or does anything else. */
function repeatsOf(graph: Graph, resize: OnnxNode): number | undefined {
  if (resize.opType !== 'Resize' || textOf(resize, 'mode') !== 'nearest') return undefined;
  if (textOf(resize, 'coordinate_transformation_mode') !== 'asymmetric') return undefined;
  if (textOf(resize, 'nearest_mode') !== 'floor') return undefined;
  const [images, channels, down = 0, across] = graph.floats(resize.input[2])?.values ?? [];
  const isWhole = images === 1 && channels === 1 && down === across && Number.isInteger(down);
  return isWhole ? down : undefined;
}

function textOf(node: OnnxNode, name: string): string | undefined {
  const bytes = settingOf(node, name)?.s;
  return bytes && new TextDecoder().decode(bytes);
}

/** Channels of a computed picture. Throws where that cannot be told. */
function channelsOf(graph: Graph, value: string): number {
  const node = graph.producer(value);
  const convolution = convolutionOf(graph, node);
  if (convolution !== undefined) return convolution.channels;
  const [input] = node?.input ?? [];
  if (input === undefined) throw new Error(`The channels of ${value} cannot be told.`);
  return channelsOf(graph, input);
}

function spread(graph: Graph, convolution: Convolution, size: number, parts: readonly Part[]): void {
  const { node, bias } = convolution;
  const biasName = bias && graph.addFloats([bias.length], bias);
  const made = parts.map((part, index) => {
    const output = graph.newName();
    const kernel = kernelOf(convolution, part);
    const extra = index === 0 && biasName !== undefined ? [biasName] : [];
    if (part.repeats > 1) return [convolveRepeated(graph, convolution, part, kernel, size, extra, output)];
    if (part.fewer !== undefined) return convolvedFewer(graph, node, part.value, kernel, extra, output);
    const weights = graph.addFloats([convolution.channels, part.channels, size, size], kernel);
    return [{ ...node, input: [part.value, weights, ...extra], output: [output] }];
  });
  const outputs = made.map((nodes) => nodes.at(-1)?.output[0] ?? '');
  graph.replace(node, [...made.flat(), createNode('Sum', outputs, node.output[0] ?? '')]);
}

/** The weights for a part's channels. */
function kernelOf({ weights, channels }: Convolution, part: Part): Float32Array {
  const area = (weights.dims[2] ?? 1) * (weights.dims[3] ?? 1);
  const perOutput = weights.values.length / channels;
  const kernel = new Float32Array(channels * part.channels * area);
  for (let output = 0; output < channels; output += 1) {
    const start = output * perOutput + part.firstChannel * area;
    kernel.set(weights.values.subarray(start, start + part.channels * area), output * part.channels * area);
  }
  return kernel;
}

/** The transposed convolution that equals repeating the pixels and then convolving. */
function convolveRepeated(
  graph: Graph,
  { channels }: Convolution,
  part: Part,
  kernel: Float32Array,
  size: number,
  bias: readonly string[],
  output: string,
): OnnxNode {
  const side = size - 1 + part.repeats;
  const values = new Float32Array(part.channels * channels * side * side);
  kernel.forEach((weight, index) => {
    const across = index % size;
    const down = Math.floor(index / size) % size;
    const from = Math.floor(index / size / size) % part.channels;
    const to = Math.floor(index / size / size / part.channels);
    const corner = ((from * channels + to) * side + size - 1 - down) * side + size - 1 - across;
    for (let y = 0; y < part.repeats; y += 1) {
      for (let x = 0; x < part.repeats; x += 1) {
        const place = corner + y * side + x;
        values[place] = (values[place] ?? 0) + weight;
      }
    }
  });
  const weights = graph.addFloats([part.channels, channels, side, side], values);
  const pad = (size - 1) / 2;
  return createNode('ConvTranspose', [part.value, weights, ...bias], output, {
    kernel_shape: { ints: [side, side] },
    strides: { ints: [part.repeats, part.repeats] },
    pads: { ints: [pad, pad, pad, pad] },
  });
}
