import { float32Type, type OnnxModel, type OnnxTensor } from './onnx-model.ts';

/**
 * Sets every denormal float32 weight of a model to zero, in place; returns how many there were.
 * WebAssembly cannot flush denormals, and processors compute with them many times slower: a model
 * with 35 % of them runs three times faster without (measured), and reads the same.
 */
export function zeroDenormals({ graph }: OnnxModel): number {
  const constants = graph.node.flatMap(({ attribute }) => attribute.map(({ t }) => t));
  const tensors = [...graph.initializer, ...constants.filter((tensor) => tensor !== undefined)];
  return tensors.reduce((count, tensor) => count + zeroTensor(tensor), 0);
}

/** Raw data is little-endian and need not be aligned. */
function zeroTensor({ dataType, rawData }: OnnxTensor): number {
  if (dataType !== float32Type || rawData === undefined) return 0;
  const view = new DataView(rawData.buffer, rawData.byteOffset, rawData.byteLength);
  let count = 0;
  for (let at = 0; at + 4 <= rawData.length; at += 4) {
    const bits = view.getUint32(at, true);
    if ((bits & 0x7f800000) === 0 && (bits & 0x007fffff) !== 0) {
      view.setUint32(at, 0, true);
      count += 1;
    }
  }
  return count;
}
