/** A length-delimited field of a protobuf message: its number and where its bytes lie. */
interface Field {
  readonly number: number;
  readonly wireType: number;
  readonly start: number;
  readonly end: number;
  /** The value of a varint field; 0 for others. */
  readonly value: number;
}

const varint = 0;
const fixed64 = 1;
const lengthDelimited = 2;
const fixed32 = 5;

/** Numbers of the fields walked, from onnx.proto (IR version 3 and later). */
const modelGraph = 7;
const graphNode = 1;
const graphInitializer = 5;
const nodeAttribute = 5;
const attributeTensor = 5;
const attributeGraph = 6;
const tensorDataType = 2;
const tensorFloatData = 4;
const tensorRawData = 9;
const floatType = 1;

/**
 * Sets every denormal float32 weight of an ONNX model to zero, in place; returns how many there were.
 * WebAssembly cannot flush denormals, and processors compute with them many times slower: a model
 * with 35 % of them runs three times faster without (measured), and reads the same.
 * Walks graph initialisers and tensor attributes, also of nested graphs. Throws on a damaged file.
 */
export function zeroDenormals(model: Uint8Array): number {
  let count = 0;
  for (const field of fieldsOf(model, 0, model.length)) {
    if (field.number === modelGraph) count += zeroGraph(model, field);
  }
  return count;
}

function zeroGraph(bytes: Uint8Array, graph: Field): number {
  let count = 0;
  for (const field of fieldsOf(bytes, graph.start, graph.end)) {
    if (field.number === graphInitializer) count += zeroTensor(bytes, field);
    if (field.number === graphNode) count += zeroNode(bytes, field);
  }
  return count;
}

function zeroNode(bytes: Uint8Array, node: Field): number {
  let count = 0;
  for (const attribute of fieldsOf(bytes, node.start, node.end)) {
    if (attribute.number !== nodeAttribute) continue;
    for (const field of fieldsOf(bytes, attribute.start, attribute.end)) {
      if (field.number === attributeTensor) count += zeroTensor(bytes, field);
      if (field.number === attributeGraph) count += zeroGraph(bytes, field);
    }
  }
  return count;
}

function zeroTensor(bytes: Uint8Array, tensor: Field): number {
  const fields = [...fieldsOf(bytes, tensor.start, tensor.end)];
  const type = fields.find((field) => field.number === tensorDataType);
  if (type?.value !== floatType) return 0;
  let count = 0;
  for (const field of fields) {
    if (field.number === tensorRawData || field.number === tensorFloatData) {
      count += zeroFloats(bytes, field.start, field.end);
    }
  }
  return count;
}

/** Protobuf and ONNX raw data are both little-endian; the data need not be aligned. */
function zeroFloats(bytes: Uint8Array, start: number, end: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = start; at + 4 <= end; at += 4) {
    const bits = view.getUint32(at, true);
    if ((bits & 0x7f800000) === 0 && (bits & 0x007fffff) !== 0) {
      view.setUint32(at, 0, true);
      count += 1;
    }
  }
  return count;
}

function* fieldsOf(bytes: Uint8Array, start: number, end: number): Generator<Field> {
  let at = start;
  while (at < end) {
    const tag = readVarint(bytes, at);
    const number = Math.floor(tag.value / 8);
    const wireType = tag.value % 8;
    const { length, value, skip } = extent(bytes, tag.next, wireType);
    const from = tag.next + skip;
    at = from + length;
    if (at > end) throw new Error('The ONNX file is damaged: a field runs over its message.');
    yield { number, wireType, start: from, end: at, value };
  }
}

function extent(
  bytes: Uint8Array,
  at: number,
  wireType: number,
): { length: number; value: number; skip: number } {
  if (wireType === fixed64) return { length: 8, value: 0, skip: 0 };
  if (wireType === fixed32) return { length: 4, value: 0, skip: 0 };
  const { value, next } = readVarint(bytes, at);
  if (wireType === varint) return { length: next - at, value, skip: 0 };
  if (wireType === lengthDelimited) return { length: value, value: 0, skip: next - at };
  throw new Error(`The ONNX file is damaged: unknown wire type ${wireType}.`);
}

/** Exact up to 2^53; negative numbers, ten bytes long, come out inexact, but none of them is used. */
function readVarint(bytes: Uint8Array, start: number): { value: number; next: number } {
  let value = 0;
  let factor = 1;
  let at = start;
  for (;;) {
    const byte = bytes[at];
    if (byte === undefined) throw new Error('The ONNX file is damaged: it ends inside a number.');
    value += (byte & 0x7f) * factor;
    factor *= 128;
    at += 1;
    if (byte < 0x80) return { value, next: at };
  }
}
