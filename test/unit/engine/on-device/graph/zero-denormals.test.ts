import { describe, expect, it } from 'vitest';
import { zeroDenormals } from '../../../../../lib/engine/on-device/build/graph/zero-denormals.ts';
import { buildModel, floats } from './build-model.ts';

const denormal = 1e-40;

describe('zeroDenormals', () => {
  it('zeroes initialisers and keeps normal weights', () => {
    const model = buildModel([], [floats('a', [4], [1.5, denormal, 0, -denormal])]);
    expect(zeroDenormals(model)).toBe(2);
    expect(model).toEqual(buildModel([], [floats('a', [4], [1.5, 0, 0, 0])]));
  });

  it('reaches the tensor of a constant node', () => {
    const t = floats('', [1], [denormal]);
    const node = { opType: 'Constant', input: [], output: ['a'], attribute: [{ name: 'value', t }] };
    expect(zeroDenormals(buildModel([node], []))).toBe(1);
    expect(t).toEqual(floats('', [1], [0]));
  });

  it('leaves tensors of other types alone', () => {
    const integers = { ...floats('a', [1], [denormal]), dataType: 6 };
    expect(zeroDenormals(buildModel([], [integers]))).toBe(0);
    expect(integers).toEqual({ ...floats('a', [1], [denormal]), dataType: 6 });
  });
});
