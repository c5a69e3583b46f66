import protobuf from 'protobufjs/light.js';
import { z } from '../../../../zod.ts';

/** TensorProto.DataType of 32-bit floats and of 64-bit whole numbers. */
export const float32Type = 1;
export const int64Type = 7;

const tensor = z.object({
  name: z.optional(z.string()),
  dims: z.array(z.number()),
  dataType: z.number(),
  /** Little-endian. The models read here use no other place for values. */
  rawData: z.optional(z.instanceof(Uint8Array)),
});

const attribute = z.object({
  name: z.string(),
  type: z.optional(z.number()),
  f: z.optional(z.number()),
  i: z.optional(z.number()),
  s: z.optional(z.instanceof(Uint8Array)),
  t: z.optional(tensor),
  floats: z.optional(z.array(z.number())),
  ints: z.optional(z.array(z.number())),
});

const node = z.object({
  opType: z.string(),
  domain: z.optional(z.string()),
  input: z.array(z.string()),
  output: z.array(z.string()),
  attribute: z.array(attribute),
});

const valueInfo = z.object({ name: z.string(), type: z.instanceof(Uint8Array) });

const model = z.object({
  irVersion: z.number(),
  opsetImport: z.array(z.object({ domain: z.optional(z.string()), version: z.number() })),
  graph: z.object({
    name: z.string(),
    node: z.array(node),
    initializer: z.array(tensor),
    input: z.array(valueInfo),
    output: z.array(valueInfo),
  }),
});

/** A constant of a model; `name` is empty in a Constant node. */
export type OnnxTensor = z.infer<typeof tensor>;
/** A setting of a node; which field holds it follows from `type` (AttributeProto.AttributeType). */
export type OnnxAttribute = z.infer<typeof attribute>;
/** An operation, from named values to named values. */
export type OnnxNode = z.infer<typeof node>;
/** A model as its file has it, less what neither changes nor helps its running. */
export type OnnxModel = z.infer<typeof model>;

type Fields = Readonly<Record<string, readonly [type: string, number: number, rule?: 'repeated']>>;

/** The messages of onnx.proto (IR version 3 and later), with the fields that are used here. */
const messages: Readonly<Record<string, Fields>> = {
  Model: { irVersion: ['int64', 1], graph: ['Graph', 7], opsetImport: ['OperatorSet', 8, 'repeated'] },
  OperatorSet: { domain: ['string', 1], version: ['int64', 2] },
  Graph: {
    node: ['Node', 1, 'repeated'],
    name: ['string', 2],
    initializer: ['Tensor', 5, 'repeated'],
    input: ['ValueInfo', 11, 'repeated'],
    output: ['ValueInfo', 12, 'repeated'],
  },
  Node: {
    input: ['string', 1, 'repeated'],
    output: ['string', 2, 'repeated'],
    opType: ['string', 4],
    attribute: ['Attribute', 5, 'repeated'],
    domain: ['string', 7],
  },
  Attribute: {
    name: ['string', 1],
    f: ['float', 2],
    i: ['int64', 3],
    s: ['bytes', 4],
    t: ['Tensor', 5],
    floats: ['float', 7, 'repeated'],
    ints: ['int64', 8, 'repeated'],
    type: ['int32', 20],
  },
  Tensor: {
    dims: ['int64', 1, 'repeated'],
    dataType: ['int32', 2],
    name: ['string', 8],
    rawData: ['bytes', 9],
  },
  ValueInfo: { name: ['string', 1], type: ['bytes', 2] },
};

const codec = protobuf.Root.fromJSON({
  nested: Object.fromEntries(
    Object.entries(messages).map(([message, fields]) => [
      message,
      {
        fields: Object.fromEntries(
          Object.entries(fields).map(([field, [type, id, rule]]) => [
            field,
            { type, id, ...(rule && { rule }) },
          ]),
        ),
      },
    ]),
  ),
}).lookupType('Model');

/** Reads an ONNX file. Throws if it is damaged or no model. */
export function decodeModel(bytes: Uint8Array): OnnxModel {
  const plain: unknown = codec.toObject(codec.decode(bytes), { longs: Number, arrays: true });
  return z.parse(model, plain);
}

/** Writes an ONNX file. */
export function encodeModel(value: OnnxModel): Uint8Array {
  return codec.encode(codec.fromObject(value)).finish();
}
