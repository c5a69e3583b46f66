import { beforeAll, describe, expect, it } from 'vitest';
import { assembleKernels } from '../../../../../lib/engine/on-device/build/kernels/quicken-tesseract.ts';

interface Kernels {
  readonly memory: WebAssembly.Memory;
  dotProducts(rows: number, columns: number, w: number, scales: number, u: number, v: number): void;
  logistic(x: number): number;
  tanh(x: number): number;
}

/** Where the tables of Tesseract stand, and where the test's own numbers do, in bytes. */
const [logisticTable, tanhTable, free] = [283_792, 267_408, 320_000];

describe('the innermost loops of Tesseract’s network', () => {
  let kernels: Kernels;

  beforeAll(async () => {
    const { instance } = await WebAssembly.instantiate(await assembleKernels());
    kernels = instance.exports as unknown as Kernels;
    kernels.memory.grow(10);
  });

  it.each([
    [1, 2],
    [2, 10],
    [3, 9],
    [4, 17],
    [5, 25],
    [16, 10],
    [111, 193],
  ])('multiply %i rows of %i columns', (rows, columns) => {
    const [w, u, scales, v] = [free, free + 30_000, free + 31_000, free + 33_000];
    const bytes = new Int8Array(kernels.memory.buffer);
    const numbers = new Float32Array(kernels.memory.buffer);
    for (let at = 0; at < rows * columns; at += 1) bytes[w + at] = ((at * 89) % 255) - 127;
    for (let at = 0; at < columns - 1; at += 1) bytes[u + at] = ((at * 57 + 31) % 255) - 127;
    for (let row = 0; row < rows; row += 1) numbers[scales / 4 + row] = 0.001 * (row + 1);
    numbers.fill(Number.NaN, v / 4, v / 4 + rows + 1);
    kernels.dotProducts(rows, columns, w, scales, u, v);
    for (let row = 0; row < rows; row += 1) {
      const start = w + row * columns;
      let sum = 0;
      for (let at = 0; at < columns - 1; at += 1) sum += (bytes[start + at] ?? 0) * (bytes[u + at] ?? 0);
      const whole = Math.fround(Math.fround(sum) + 127 * (bytes[start + columns - 1] ?? 0));
      expect(numbers[v / 4 + row]).toBe(Math.fround(whole * (numbers[scales / 4 + row] ?? 0)));
    }
    // Nothing is written beyond the last row.
    expect(numbers[v / 4 + rows]).toBeNaN();
  });

  it('follow their tables on both sides of zero, with a straight line between two steps', () => {
    const numbers = new Float32Array(kernels.memory.buffer);
    for (let at = 0; at < 4096; at += 1) {
      numbers[logisticTable / 4 + at] = 0.5 + at / 8192;
      numbers[tanhTable / 4 + at] = at / 4096;
    }
    expect(kernels.logistic(0)).toBe(0.5);
    expect(kernels.logistic(1.001953125)).toBe(0.5 + 256.5 / 8192);
    expect(kernels.logistic(-1.001953125)).toBe(0.5 - 256.5 / 8192);
    expect(kernels.tanh(2)).toBe(0.125);
    expect(kernels.tanh(-2)).toBe(-0.125);
    expect([kernels.logistic(16), kernels.logistic(-16), kernels.tanh(1e9), kernels.tanh(-1e9)]).toEqual([
      1, 0, 1, -1,
    ]);
    expect(kernels.tanh(Number.NaN)).toBeNaN();
  });
});
