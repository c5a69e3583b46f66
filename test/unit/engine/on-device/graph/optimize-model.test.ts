import * as ort from 'onnxruntime-web/wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNode } from '../../../../../lib/engine/on-device/build/graph/graph.ts';
import {
  encodeModel,
  type OnnxModel,
  type OnnxNode,
  type OnnxTensor,
} from '../../../../../lib/engine/on-device/build/graph/onnx-model.ts';
import { optimizeModel } from '../../../../../lib/engine/on-device/build/graph/optimize-model.ts';
import { buildModel, floats } from './build-model.ts';

/** Numbers between -1 and 1 that look like noise and are the same every time. */
function noise(length: number, seed: number): number[] {
  return Array.from({ length }, (_, index) => Math.sin(12.9898 * (index + 1) + 78.233 * seed));
}

function weights(name: string, ...dims: readonly number[]): OnnxTensor {
  return floats(
    name,
    dims,
    noise(
      dims.reduce((product, size) => product * size, 1),
      name.charCodeAt(0),
    ),
  );
}

/** A convolution by the weights named like its output, in capitals. */
function convolve(input: string, output: string, pad: number, group = 1): OnnxNode {
  const settings = { pads: { ints: [pad, pad, pad, pad] }, group: { i: group } };
  return createNode('Conv', [input, output.toUpperCase()], output, settings);
}

async function run(model: OnnxModel, channels: number): Promise<Float32Array> {
  const session = await ort.InferenceSession.create(encodeModel(model), { executionProviders: ['wasm'] });
  const input = Float32Array.from(noise(channels * 6 * 10, 7), (value) => 8 * value);
  const { y } = await session.run({ x: new ort.Tensor('float32', input, [1, channels, 6, 10]) });
  await session.release();
  if (!(y?.data instanceof Float32Array)) throw new Error('no numbers');
  return y.data;
}

/** How often each node is left in the optimised model, which is made sure to compute the same. */
async function optimized(model: OnnxModel, channels: number): Promise<Record<string, number>> {
  const before = await run(model, channels);
  const after = optimizeModel(model).model;
  const numbers = await run(after, channels);
  expect(numbers).toHaveLength(before.length);
  expect(Math.max(...numbers.map((value, index) => Math.abs(value - (before[index] ?? 0))))).toBeLessThan(
    1e-4,
  );
  const left: Record<string, number> = {};
  for (const { opType } of after.graph.node) left[opType] = (left[opType] ?? 0) + 1;
  return left;
}

describe('optimizeModel', () => {
  beforeAll(() => {
    ort.env.wasm.numThreads = 1;
  });

  it('folds what is done to a convolution by channel, by one number, and by a normalisation', async () => {
    const nodes = [
      convolve('x', 'a', 1),
      createNode('Mul', ['F', 'a'], 'b'),
      createNode('Add', ['b', 'G'], 'c'),
      createNode('BatchNormalization', ['c', 'G1', 'G2', 'G3', 'V'], 'y'),
    ];
    const constants = [
      weights('A', 4, 3, 3, 3),
      weights('F', 1),
      weights('G', 1, 4, 1, 1),
      ...['G1', 'G2', 'G3'].map((name) => weights(name, 4)),
      floats('V', [4], [1, 2, 0.5, 0.25]),
    ];
    expect(await optimized(buildModel(nodes, constants), 3)).toEqual({ Conv: 1 });
  });

  it('folds into a transposed convolution', async () => {
    const convolution = createNode('ConvTranspose', ['x', 'A'], 'a', { strides: { ints: [2, 2] } });
    const nodes = [convolution, createNode('Mul', ['a', 'F'], 'b'), createNode('Add', ['b', 'G'], 'y')];
    const constants = [weights('A', 3, 5, 2, 2), weights('F', 5, 1, 1), weights('G', 5, 1, 1)];
    expect(await optimized(buildModel(nodes, constants), 3)).toEqual({ ConvTranspose: 1 });
  });

  it('folds into the convolutions after, grouped ones too, if they see no zeros around the picture', async () => {
    const nodes = [
      createNode('Relu', ['x'], 'r'),
      createNode('Mul', ['r', 'F'], 'm'),
      createNode('Add', ['m', 'H'], 'n'),
      convolve('n', 'a', 0),
      convolve('n', 'b', 0, 2),
      createNode('Add', ['a', 'b'], 'y'),
    ];
    const constants = [
      weights('F', 4, 1, 1),
      weights('H', 1),
      weights('A', 4, 4, 3, 3),
      weights('B', 4, 2, 3, 3),
    ];
    expect(await optimized(buildModel(nodes, constants), 4)).toEqual({ Relu: 1, Conv: 2, Add: 1 });
  });

  it('keeps a summand before a convolution that sees zeros around the picture', async () => {
    const nodes = [
      createNode('Relu', ['x'], 'r'),
      createNode('Mul', ['r', 'F'], 'm'),
      createNode('Add', ['m', 'H'], 'n'),
      convolve('n', 'y', 1),
    ];
    const constants = [weights('F', 1), weights('H', 1), weights('Y', 4, 3, 3, 3)];
    expect(await optimized(buildModel(nodes, constants), 3)).toEqual({ Relu: 1, Add: 1, Conv: 1 });
  });

  it('leaves alone what others read too', async () => {
    const nodes = [
      convolve('x', 'a', 1),
      createNode('Mul', ['a', 'F'], 'b'),
      createNode('Add', ['a', 'b'], 'y'),
    ];
    const model = buildModel(nodes, [weights('A', 3, 3, 3, 3), weights('F', 1)]);
    expect(await optimized(model, 3)).toEqual({ Conv: 1, Mul: 1, Add: 1 });
  });

  it('leaves alone what spreads one channel over many', async () => {
    const nodes = [convolve('x', 'a', 1), createNode('Mul', ['a', 'F'], 'y')];
    const model = buildModel(nodes, [weights('A', 1, 3, 3, 3), weights('F', 4, 1, 1)]);
    expect(await optimized(model, 3)).toEqual({ Conv: 1, Mul: 1 });
  });

  it('writes a hard swish in two nodes', async () => {
    const nodes = [
      createNode('Add', ['x', 'T'], 'a'),
      createNode('Clip', ['a', 'Z', 'S'], 'b'),
      createNode('Mul', ['x', 'b'], 'c'),
      createNode('Div', ['c', 'S'], 'y'),
    ];
    const constants = [floats('T', [1], [3]), floats('Z', [], [0]), floats('S', [], [6])];
    expect(await optimized(buildModel(nodes, constants), 3)).toEqual({ HardSigmoid: 1, Mul: 1 });
  });

  it('leaves a clip to other limits', async () => {
    const nodes = [
      createNode('Add', ['x', 'T'], 'a'),
      createNode('Clip', ['a', 'Z', 'S'], 'b'),
      createNode('Mul', ['x', 'b'], 'c'),
      createNode('Div', ['c', 'S'], 'y'),
    ];
    const constants = [floats('T', [1], [2]), floats('Z', [], [0]), floats('S', [], [6])];
    expect(await optimized(buildModel(nodes, constants), 3)).toEqual({ Add: 1, Clip: 1, Mul: 1, Div: 1 });
  });

  it('convolves enlarged channels at their own size', async () => {
    const nodes = [
      convolve('x', 'a', 1),
      convolve('x', 'b', 1),
      resize('a', 'A2', 'c'),
      resize('b', 'A2', 'd'),
      createNode('Concat', ['c', 'd'], 'e', { axis: { i: 1 } }),
      convolve('e', 'y', 1),
    ];
    const constants = [
      weights('A', 2, 3, 3, 3),
      weights('B', 3, 3, 3, 3),
      floats('A2', [4], [1, 1, 2, 2]),
      weights('Y', 4, 5, 3, 3),
    ];
    const left = { Conv: 2, ConvTranspose: 2, Sum: 1 };
    expect(await optimized(buildModel(nodes, constants), 3)).toEqual(left);
  });

  it('convolves a gated picture from the fewer channels it is made of', async () => {
    const nodes = [
      convolve('x', 'a', 0),
      createNode('GlobalAveragePool', ['a'], 'b'),
      createNode('HardSigmoid', ['b'], 'c'),
      createNode('Mul', ['a', 'c'], 'd'),
      createNode('Add', ['a', 'd'], 'e'),
      convolve('p', 'f', 0),
      createNode('AveragePool', ['x'], 'p', { kernel_shape: { ints: [2, 2] }, strides: { ints: [2, 2] } }),
      resize('f', 'A2', 'g'),
      createNode('Add', ['e', 'g'], 'h'),
      convolve('h', 'y', 1),
    ];
    const constants = [
      weights('A', 12, 2, 1, 1),
      weights('F', 12, 2, 1, 1),
      floats('A2', [4], [1, 1, 2, 2]),
      weights('Y', 5, 12, 3, 3),
    ];
    const { Conv, ConvTranspose, Resize } = await optimized(buildModel(nodes, constants), 2);
    expect({ Conv, ConvTranspose, Resize }).toEqual({ Conv: 3, ConvTranspose: 1, Resize: undefined });
  });
});

/** Repeats pixels as often as the constant `scales` says. */
function resize(input: string, scales: string, output: string): OnnxNode {
  const text = (name: string, value: string) => ({ name, type: 3, s: new TextEncoder().encode(value) });
  const attribute = [
    text('mode', 'nearest'),
    text('coordinate_transformation_mode', 'asymmetric'),
    text('nearest_mode', 'floor'),
  ];
  return { opType: 'Resize', input: [input, '', scales], output: [output], attribute };
}
