import type { JsonValue } from '../../../task/json-schema.ts';

/** JSON's types, and whole numbers. */
export const typeNames = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'] as const;

/** One of {@link typeNames}. */
export type TypeName = (typeof typeNames)[number];

/** A JSON Schema with its references put in, its `allOf` merged and its types said: a plain tree. */
export interface SchemaNode {
  /** At least one. */
  readonly types: readonly TypeName[];
  readonly description?: string;
  readonly enum?: readonly JsonValue[];
  /** Of an object, in their order. */
  readonly properties?: readonly (readonly [key: string, node: SchemaNode])[];
  readonly required?: ReadonlySet<string>;
  /** Of an array. */
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  /** Every other keyword: formats, ranges, lengths, patterns. */
  readonly limits: Readonly<Record<string, JsonValue>>;
}
