import { describe, expect, it } from 'vitest';
import { decodeModel, encodeModel } from '../../../../../lib/engine/on-device/build/graph/onnx-model.ts';
import { createNode } from '../../../../../lib/engine/on-device/build/graph/graph.ts';
import { buildModel, floats } from './build-model.ts';

describe('the ONNX file format', () => {
  it('reads what it wrote', () => {
    const node = createNode('Conv', ['x', 'w'], 'y', {
      group: { i: -1 },
      pads: { ints: [1, 2] },
      a: { f: 0.5 },
    });
    const written = encodeModel(buildModel([node], [floats('w', [2], [1, -2])]));
    const read = decodeModel(written);
    expect(read.opsetImport).toEqual([{ version: 13 }]);
    expect(read.graph.node).toMatchObject([
      {
        opType: 'Conv',
        input: ['x', 'w'],
        output: ['y'],
        attribute: [
          { name: 'group', type: 2, i: -1 },
          { name: 'pads', type: 7, ints: [1, 2] },
          { name: 'a', type: 1, f: 0.5 },
        ],
      },
    ]);
    expect(read.graph.initializer).toMatchObject([{ name: 'w', dims: [2], dataType: 1 }]);
    expect(Buffer.compare(encodeModel(read), written)).toBe(0);
  });

  it('refuses a damaged file and one that is no model', () => {
    expect(() => decodeModel(Uint8Array.from([7 * 8 + 2, 9, 1]))).toThrow();
    expect(() => decodeModel(Uint8Array.from([0x80]))).toThrow();
    expect(() => decodeModel(new Uint8Array())).toThrow();
  });
});
