import { beforeAll, describe, expect, it } from 'vitest';
import { assembleKernels } from '../../../../../lib/engine/on-device/build/kernels/quicken-tesseract.ts';

interface Kernels {
  readonly memory: WebAssembly.Memory;
  dotProducts(rows: number, columns: number, w: number, scales: number, u: number, v: number): void;
  logistic(x: number): number;
  tanh(x: number): number;
  alongTable(from: number, factors: number, to: number, count: number, table: number, one: number): void;
  gatherNeighbours(
    convolve: number,
    input: number,
    output: number,
    index: number,
    t: number,
    half: number,
  ): number;
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
    [48, 65],
    [6, 65],
    [8, 72],
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

  it.each([1, 3, 4, 7, 48])('look %i values up in a table as one by one, also times others', (count) => {
    const numbers = new Float32Array(kernels.memory.buffer);
    for (let at = 0; at <= 4096; at += 1) {
      numbers[logisticTable / 4 + at] = 0.5 + at / 8200;
      numbers[tanhTable / 4 + at] = at / 4100;
    }
    const [from, factors, to] = [free / 4, free / 4 + 100, free / 4 + 200];
    const values = [
      0,
      -0,
      0.3,
      -0.3,
      7.77,
      -7.77,
      15.999,
      -15.999,
      16,
      -16,
      1e9,
      -1e9,
      Number.NaN,
      1e-30,
      -1e-30,
    ];
    for (let at = 0; at < count; at += 1) {
      numbers[from + at] = values[at % values.length] ?? 0;
      numbers[factors + at] = at - 3.5;
    }
    for (const [single, table, one] of [
      [kernels.logistic, logisticTable, 1],
      [kernels.tanh, tanhTable, 0],
    ] as const) {
      numbers.fill(77, to, to + 60);
      kernels.alongTable(4 * from, 0, 4 * to, count, table, one);
      const wanted = Array.from({ length: count }, (_, at) => single(numbers[from + at] ?? 0));
      expect(Array.from(numbers.subarray(to, to + count + 1))).toEqual([...wanted, 77]);
      kernels.alongTable(4 * from, 4 * factors, 4 * to, count, table, one);
      const times = wanted.map((value, at) => Math.fround(value * (numbers[factors + at] ?? 0)));
      expect(Array.from(numbers.subarray(to, to + count + 1))).toEqual([...times, 77]);
    }
  });

  describe('gather the neighbours of a place', () => {
    const [convolve, input, output, index, grey, gathered] = [
      free,
      free + 200,
      free + 400,
      free + 600,
      free + 1000,
      free + 2000,
    ];
    /** A grey picture of 5 by 4, one byte a place, and room for nine of each; all numbers are 32-bit. */
    const gather = (
      x: number,
      y: number,
      change: readonly (readonly [address: number, value: number])[] = [],
    ) => {
      const words = new Int32Array(kernels.memory.buffer);
      const bytes = new Uint8Array(kernels.memory.buffer);
      words.fill(0, free / 4, free / 4 + 1000);
      for (let at = 0; at < 20; at += 1) bytes[grey + at] = 100 + at;
      const set = (address: number, value: number): void => void (words[address / 4] = value);
      for (const [at, value] of [
        [20, 1],
        [56, 1],
        [60, 1],
      ] as const)
        set(convolve + at, value);
      for (const [at, value] of [
        [28, grey],
        [40, 1],
        [48, 1],
      ] as const)
        set(input + at, value);
      // One picture, four high, five wide; a row is five places on.
      const shape = [
        [28, gathered],
        [40, 9],
        [48, 1],
        [52, 1],
        [56, 4],
        [60, 5],
        [64, 20],
        [68, 5],
        [72, 1],
      ] as const;
      for (const [at, value] of shape) set(output + at, value);
      for (const [at, value] of [
        [20, x],
        [24, y],
        [28, 0],
      ] as const)
        set(index + at, value);
      for (const [address, value] of change) set(address, value);
      const half = kernels.gatherNeighbours(convolve, input, output, index, y * 5 + x, 1);
      const from = gathered + 9 * (y * 5 + x);
      return { half, bytes: Array.from(bytes.subarray(from, from + 10)) };
    };
    const nothing = Array.from({ length: 10 }, () => 0);

    it('column by column', () => {
      expect(gather(1, 1)).toEqual({ half: -1, bytes: [100, 105, 110, 101, 106, 111, 102, 107, 112, 0] });
      expect(gather(3, 2).bytes).toEqual([107, 112, 117, 108, 113, 118, 109, 114, 119, 0]);
    });

    it.each([
      [0, 1],
      [1, 0],
      [4, 1],
      [1, 3],
    ])('not at the edges: %i, %i', (x, y) => {
      expect(gather(x, y)).toEqual({ half: 1, bytes: nothing });
    });

    it('not where there is more to each place, or another kind of number', () => {
      for (const change of [
        [convolve + 20, 2],
        [convolve + 56, 2],
        [convolve + 60, 2],
        [input + 48, 0],
        [output + 48, 0],
      ] as const) {
        expect(gather(1, 1, [change])).toEqual({ half: 1, bytes: nothing });
      }
    });

    it('not beyond the width of one picture of several', () => {
      const widths = free + 700;
      const told = [
        [output + 88, widths],
        [output + 92, widths + 4],
        [widths, 3],
      ] as const;
      expect(gather(1, 1, told).half).toBe(-1);
      expect(gather(2, 1, told).half).toBe(1);
    });
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
