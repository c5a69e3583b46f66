import { readFile } from 'node:fs/promises';
import type * as OnnxRuntime from 'onnxruntime-web/wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNode } from '../../../../../lib/engine/on-device/build/graph/graph.ts';
import { encodeModel } from '../../../../../lib/engine/on-device/build/graph/onnx-model.ts';
import { assemble } from '../../../../../lib/engine/on-device/build/kernels/assemble.ts';
import { multiplyMatrices } from '../../../../../lib/engine/on-device/build/kernels/multiply-matrices.ts';
import {
  kernelAdd,
  kernelZero,
  quickenOnnxRuntime,
} from '../../../../../lib/engine/on-device/build/kernels/quicken-onnx-runtime.ts';
import {
  functionBodies,
  importedFunctions,
  replaceFunctions,
} from '../../../../../lib/engine/on-device/build/kernels/replace-functions.ts';
import { buildModel, floats } from '../graph/build-model.ts';

const folder = new URL('../../../../../node_modules/onnxruntime-web/dist/', import.meta.url);

type Runtime = typeof OnnxRuntime;
type Multiply = (
  a: number,
  b: number,
  c: number,
  depth: number,
  rows: number,
  columns: number,
  lda: number,
  ldc: number,
  alpha: number,
) => number;

interface Kernels {
  readonly memory: WebAssembly.Memory;
  readonly zero: Multiply;
  readonly add: Multiply;
  readonly publishedZero: Multiply;
  readonly publishedAdd: Multiply;
}

describe('ONNX Runtime with faster innermost loops', () => {
  let published: Uint8Array;
  let quick: Uint8Array;

  beforeAll(async () => {
    published = await readFile(new URL('ort-wasm-simd-threaded.wasm', folder));
    quick = await quickenOnnxRuntime(published);
  });

  it('has three functions changed and one added, and every other one as it was', () => {
    const [before, after] = [functionBodies(published), functionBodies(quick)];
    const changed = before.filter((body, at) => !Buffer.from(body).equals(after[at] ?? Buffer.alloc(0)));
    expect([after.length - before.length, changed.length]).toEqual([1, 3]);
  });

  describe('multiplies matrices like the published functions, bit for bit', () => {
    let kernels: Kernels;

    beforeAll(async () => {
      const names = ['zero', 'add', 'publishedZero', 'publishedAdd'];
      const text = names.map((name) => multiplyMatrices(name, name.endsWith('dd'))).join('\n');
      const module = await assemble('both.wat', `(module (memory (export "memory") 8) ${text})`);
      const bodies = functionBodies(published);
      const bodyOf = (number: number): Uint8Array =>
        bodies[number - importedFunctions(published)] ?? new Uint8Array();
      const both = replaceFunctions(
        module,
        new Map([
          [2, bodyOf(kernelZero)],
          [3, bodyOf(kernelAdd)],
        ]),
      );
      const { instance } = await WebAssembly.instantiate(Uint8Array.from(both));
      kernels = instance.exports as unknown as Kernels;
    });

    it.each([
      [1, 1, 1],
      [1, 25, 16],
      [2, 3, 17],
      [3, 4, 31],
      [4, 1, 7],
      [4, 5, 8],
      [4, 128, 128],
      [5, 127, 12],
      [6, 6, 3],
      [7, 9, 33],
      [8, 64, 47],
      [13, 33, 100],
    ])('%i rows, sums of %i, %i columns', (rows, depth, columns) => {
      const [a, b, c, other] = [1024, 50_000, 200_000, 300_000];
      const [lda, ldc] = [depth + 3, columns + 5];
      const numbers = new Float32Array(kernels.memory.buffer);
      const run = (multiply: Multiply, to: number): Uint32Array => {
        for (let at = 0; at < rows * ldc + 16; at += 1) numbers[to / 4 + at] = Math.sin(at);
        let [done, calls] = [0, 0];
        while (done < rows && calls < 100) {
          const left = rows - done;
          done += multiply(
            a + 4 * done * lda,
            b,
            to + 4 * done * ldc,
            depth,
            left,
            columns,
            lda,
            ldc,
            1.0 + rows / 8,
          );
          calls += 1;
        }
        expect(done).toBe(rows);
        return new Uint32Array(kernels.memory.buffer).slice(to / 4, to / 4 + rows * ldc + 16);
      };
      for (let at = 0; at < rows * lda; at += 1) numbers[a / 4 + at] = Math.sin(1.7 * at + 1);
      for (let at = 0; at < depth * (columns + 16); at += 1) numbers[b / 4 + at] = Math.cos(2.3 * at);
      expect(run(kernels.zero, c)).toEqual(run(kernels.publishedZero, other));
      expect(run(kernels.add, c)).toEqual(run(kernels.publishedAdd, other));
    });
  });

  describe('convolves like the published one', () => {
    let runtimes: readonly Runtime[];

    beforeAll(async () => {
      runtimes = await Promise.all([runtimeOf('published', published), runtimeOf('quick', quick)]);
    });

    const square = [1, 1, 1, 1] as const;

    it.each([
      { name: 'three by three', kernel: [3, 3], pads: square, strides: [1, 1] },
      { name: 'five by five', kernel: [5, 5], pads: [2, 2, 2, 2], strides: [1, 1] },
      { name: 'every second place', kernel: [3, 3], pads: square, strides: [2, 2] },
      { name: 'five by five, every second place', kernel: [5, 5], pads: [2, 2, 2, 2], strides: [2, 2] },
      { name: 'every second row', kernel: [5, 5], pads: [2, 2, 2, 2], strides: [2, 1] },
      { name: 'every second column', kernel: [5, 5], pads: [2, 2, 2, 2], strides: [1, 2] },
      { name: 'no edge', kernel: [3, 3], pads: [0, 0, 0, 0], strides: [1, 1] },
      { name: 'an uneven edge', kernel: [3, 5], pads: [0, 1, 2, 3], strides: [2, 2] },
      { name: 'a low kernel', kernel: [1, 3], pads: [0, 1, 0, 1], strides: [1, 1] },
      { name: 'a wide edge', kernel: [3, 3], pads: [4, 4, 4, 4], strides: [1, 1] },
      // These are left to the published code.
      { name: 'every third place', kernel: [5, 5], pads: [2, 2, 2, 2], strides: [3, 3] },
      { name: 'seven by seven', kernel: [7, 7], pads: [3, 3, 3, 3], strides: [1, 1] },
      { name: 'a spread kernel', kernel: [3, 3], pads: [2, 2, 2, 2], strides: [1, 1], dilations: [2, 2] },
      { name: 'two channels to each', kernel: [3, 3], pads: square, strides: [1, 1], fewer: 2 },
    ])('$name', async ({ kernel, pads, strides, dilations = [1, 1], fewer = 1 }) => {
      const channels = 4;
      const perFilter = kernel.reduce((product, size) => product * size, fewer);
      const node = createNode('Conv', ['x', 'w', 'b'], 'y', {
        kernel_shape: { ints: kernel },
        pads: { ints: [...pads] },
        strides: { ints: strides },
        dilations: { ints: dilations },
        group: { i: channels / fewer },
      });
      const model = encodeModel(
        buildModel(
          [node],
          [
            floats('w', [channels, fewer, ...kernel], noise(channels * perFilter)),
            floats('b', [channels], noise(channels)),
          ],
        ),
      );
      for (const [height, width] of [
        [7, 5],
        [6, 16],
        [9, 33],
        [12, 62],
        // Rows too long for the buffer.
        [6, 4001],
      ] as const) {
        const input = Float32Array.from(noise(channels * height * width));
        const [expected, found] = await Promise.all(
          runtimes.map((runtime) => outputOf(runtime, model, input, [1, channels, height, width])),
        );
        expect(found?.length).toBeGreaterThan(0);
        for (let channel = 0; channel < channels; channel += 1) {
          const of = (numbers: Float32Array | undefined): Float32Array =>
            (numbers ?? new Float32Array()).subarray(
              (channel * (numbers?.length ?? 0)) / channels,
              ((channel + 1) * (numbers?.length ?? 0)) / channels,
            );
          const [wanted, given] = [of(expected), of(found)];
          const whole = given.length - (given.length % 4);
          expect(bits(given.subarray(0, whole))).toEqual(bits(wanted.subarray(0, whole)));
          // The published code adds up the last one to three of a channel in another order.
          for (let at = whole; at < given.length; at += 1)
            expect(given[at]).toBeCloseTo(wanted[at] ?? NaN, 5);
        }
      }
    });
  });
});

/** Numbers between -1 and 1 that look like noise and are the same every time. */
function noise(length: number): number[] {
  return Array.from({ length }, (_, at) => Math.sin(12.9898 * (at + 1)));
}

/** A runtime of its own: the module under another address, since each has one WebAssembly instance. */
async function runtimeOf(name: string, wasmBinary: Uint8Array): Promise<Runtime> {
  const runtime = (await import(new URL(`ort.wasm.bundle.min.mjs?${name}`, folder).href)) as Runtime;
  runtime.env.wasm.numThreads = 1;
  runtime.env.wasm.wasmBinary = wasmBinary;
  return runtime;
}

async function outputOf(
  runtime: Runtime,
  model: Uint8Array,
  input: Float32Array,
  dims: readonly number[],
): Promise<Float32Array> {
  const session = await runtime.InferenceSession.create(model, { executionProviders: ['wasm'] });
  const { y } = await session.run({ x: new runtime.Tensor('float32', input, dims) });
  await session.release();
  if (!(y?.data instanceof Float32Array)) throw new Error('no numbers');
  return y.data;
}

function bits(numbers: Float32Array): Uint32Array {
  return new Uint32Array(numbers.slice().buffer);
}
