import type { JsonSchema, JsonValue } from '../../../task/json-schema.ts';
import { dialects, type DialectName } from './dialect.ts';
import { normalizeSchema } from './normalize-schema.ts';
import { restoreValue } from './restore-value.ts';
import type { SchemaNode } from './schema-node.ts';
import { shapeFaults } from './shape-faults.ts';
import { writeSchema } from './write-schema.ts';

/** A schema as it is sent, and the way back from what is answered to it. */
export interface WireSchema {
  readonly schema: JsonSchema;
  /** An answer in the person's own form: unwrapped, without the nulls that stood for missing fields. */
  restore(value: JsonValue): JsonValue;
  /** What is wrong with a restored answer's form, a few words each, for the model; types and fields only. */
  faults(value: JsonValue): readonly string[];
}

/** The key under which an answer stands that is no object, since no service takes another root. */
const wrapKey = 'value';

/**
 * Makes a schema to a service's dialect: closed, every field there, what cannot be said put into words.
 * Undefined where the service could not be held to it: then it is only told, and checked here.
 */
export function compileWireSchema(schema: JsonSchema, dialect: DialectName): WireSchema | undefined {
  const node = normalizeSchema(schema);
  if (!node) return undefined;
  const isObject = node.types.join() === 'object';
  const root: SchemaNode = isObject
    ? node
    : { types: ['object'], properties: [[wrapKey, node]], required: new Set([wrapKey]), limits: {} };
  const written = writeSchema(root, dialects[dialect]);
  if (!written) return undefined;
  return {
    schema: written,
    restore: (value) => restoreValue(isObject ? value : unwrapped(value), node),
    faults: (value) => shapeFaults(value, node),
  };
}

function unwrapped(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const own = Object.entries(value);
  return own.length === 1 && own[0]?.[0] === wrapKey ? own[0][1] : value;
}
