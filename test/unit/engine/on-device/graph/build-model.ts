import type {
  OnnxModel,
  OnnxNode,
  OnnxTensor,
} from '../../../../../lib/engine/on-device/build/graph/onnx-model.ts';

/** A float32 constant. */
export function floats(name: string, dims: readonly number[], values: readonly number[]): OnnxTensor {
  const bytes = new Uint8Array(new Float32Array(values).buffer);
  return { name, dims: [...dims], dataType: 1, rawData: bytes };
}

/** A model from the picture `x` to `y`, both of float32 with four dimensions of any size. */
export function buildModel(node: readonly OnnxNode[], initializer: readonly OnnxTensor[]): OnnxModel {
  // TypeProto: tensor_type { elem_type: 1, shape: four dimensions without a size }.
  const type = Uint8Array.from([0x0a, 12, 0x08, 1, 0x12, 8, 0x0a, 0, 0x0a, 0, 0x0a, 0, 0x0a, 0]);
  return {
    irVersion: 8,
    opsetImport: [{ version: 13 }],
    graph: {
      name: 'test',
      node: [...node],
      initializer: [...initializer],
      input: [{ name: 'x', type }],
      output: [{ name: 'y', type }],
    },
  };
}
