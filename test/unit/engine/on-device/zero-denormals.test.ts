import { describe, expect, it } from 'vitest';
import { zeroDenormals } from '../../../../lib/engine/on-device/build/zero-denormals.ts';

/** A length-delimited protobuf field. */
function field(number: number, content: readonly number[]): number[] {
  return [number * 8 + 2, content.length, ...content];
}

function floats(...values: readonly number[]): number[] {
  return [...new Uint8Array(new Float32Array(values).buffer)];
}

/** A tensor: data_type, then its values as raw_data (field 9) or packed float_data (field 4). */
function tensor(dataType: number, valuesField: number, content: readonly number[]): number[] {
  return [2 * 8, dataType, ...field(valuesField, content)];
}

function model(graph: readonly number[]): Uint8Array {
  return Uint8Array.from([1 * 8, 8, ...field(7, graph)]);
}

const denormal = 1e-40;

describe('zeroDenormals', () => {
  it('zeroes raw data of initialisers and keeps normal weights', () => {
    const bytes = model(field(5, tensor(1, 9, floats(1.5, denormal, 0, -denormal))));
    expect(zeroDenormals(bytes)).toBe(2);
    expect(bytes).toEqual(model(field(5, tensor(1, 9, floats(1.5, 0, 0, 0)))));
  });

  it('zeroes float data', () => {
    const bytes = model(field(5, tensor(1, 4, floats(denormal, -2))));
    expect(zeroDenormals(bytes)).toBe(1);
    expect(bytes).toEqual(model(field(5, tensor(1, 4, floats(0, -2)))));
  });

  it('reaches the tensor of a constant node', () => {
    const attribute = field(5, tensor(1, 9, floats(denormal)));
    const bytes = model(field(1, field(5, attribute)));
    expect(zeroDenormals(bytes)).toBe(1);
  });

  it('leaves tensors of other types alone', () => {
    const bytes = model(field(5, tensor(6, 9, [1, 0, 0, 0])));
    expect(zeroDenormals(bytes)).toBe(0);
    expect(bytes).toEqual(model(field(5, tensor(6, 9, [1, 0, 0, 0]))));
  });

  it('refuses a damaged file', () => {
    expect(() => zeroDenormals(Uint8Array.from([7 * 8 + 2, 9, 1]))).toThrow('damaged');
    expect(() => zeroDenormals(Uint8Array.from([0x80]))).toThrow('damaged');
  });
});
