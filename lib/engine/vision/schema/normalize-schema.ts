import type { JsonObject, JsonSchema, JsonValue } from '../../../task/json-schema.ts';
import { mergeAllOf } from './merge-all-of.ts';
import { resolveReference } from './resolve-reference.ts';
import { typeNames, type SchemaNode, type TypeName } from './schema-node.ts';

/** Keywords that stay as they are, for a dialect to take or to leave. */
const limitKeywords = new Set([
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
]);

/** Keywords that no server's grammar can keep to: such a schema is only told, not enforced. */
const untellable = [
  'patternProperties',
  'prefixItems',
  'not',
  'if',
  'contains',
  'dependentSchemas',
  'dependentRequired',
];

const deepest = 16;

/**
 * A schema as a plain tree; undefined where it is no tree (it contains itself) or has objects whose keys
 * are not known, which no server can be held to.
 */
export function normalizeSchema(schema: JsonSchema): SchemaNode | undefined {
  return normalize(schema, schema, 0);
}

function normalize(value: JsonValue, root: JsonSchema, depth: number): SchemaNode | undefined {
  if (value === true) return { types: ['string', 'number', 'boolean', 'null'], limits: {} };
  if (depth > deepest || !isObject(value)) return undefined;
  const referenced = resolveReference(value, root);
  const schema = referenced && mergeAllOf(referenced, root);
  if (!schema || untellable.some((keyword) => Object.hasOwn(schema, keyword))) return undefined;
  const { description } = schema;
  const values = Object.hasOwn(schema, 'const') ? [schema['const'] ?? null] : schema['enum'];
  const base = {
    limits: Object.fromEntries(Object.entries(schema).filter(([key]) => limitKeywords.has(key))),
    ...(typeof description === 'string' ? { description } : {}),
    ...(Array.isArray(values) ? { enum: values as readonly JsonValue[] } : {}),
  };
  const choices = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(choices)) return choice(choices as readonly JsonValue[], base, root, depth);
  const types = typesOf(schema, base.enum);
  const parts = { ...objectParts(schema, types, root, depth), ...arrayParts(schema, types, root, depth) };
  if ('unfit' in parts) return undefined;
  return { ...base, ...parts, types };
}

/** A choice with null is a nullable type; every other one stays a choice. */
function choice(
  choices: readonly JsonValue[],
  base: Omit<SchemaNode, 'types'>,
  root: JsonSchema,
  depth: number,
): SchemaNode | undefined {
  const nodes = choices.map((each) => normalize(each, root, depth));
  const known = nodes.filter((node) => node !== undefined);
  if (known.length < nodes.length) return undefined;
  const [only, ...more] = known.filter(({ types }) => types.join() !== 'null');
  const isNullable = known.some(({ types }) => types.includes('null'));
  if (!only) return { ...base, types: ['null'] };
  if (more.length > 0) return { ...base, types: isNullable ? ['null'] : [], anyOf: [only, ...more] };
  const types: TypeName[] =
    isNullable && !only.types.includes('null') ? [...only.types, 'null'] : [...only.types];
  const values = only.enum && isNullable && !only.enum.includes(null) ? { enum: [...only.enum, null] } : {};
  const { description = only.description } = base;
  return { ...only, ...values, ...(description === undefined ? {} : { description }), types };
}

type Parts = Pick<SchemaNode, 'properties' | 'required' | 'items'> | { unfit: true };

function objectParts(schema: JsonObject, types: readonly TypeName[], root: JsonSchema, depth: number): Parts {
  if (!types.includes('object')) return {};
  const properties = schema['properties'];
  const others = schema['additionalProperties'];
  if (!isObject(properties) || Object.keys(properties).length === 0 || isObject(others ?? false))
    return { unfit: true };
  const nodes: (readonly [string, SchemaNode])[] = [];
  for (const [key, property] of Object.entries(properties)) {
    const node = normalize(property, root, depth + 1);
    if (!node) return { unfit: true };
    nodes.push([key, node]);
  }
  const required = Array.isArray(schema['required']) ? (schema['required'] as readonly JsonValue[]) : [];
  return { properties: nodes, required: new Set(required.filter((key) => typeof key === 'string')) };
}

function arrayParts(schema: JsonObject, types: readonly TypeName[], root: JsonSchema, depth: number): Parts {
  if (!types.includes('array')) return {};
  const items = normalize(schema['items'] ?? true, root, depth + 1);
  return items ? { items } : { unfit: true };
}

/** As said, or as the other keywords let one guess. */
function typesOf(schema: JsonObject, values: readonly JsonValue[] | undefined): readonly TypeName[] {
  const said = typeof schema['type'] === 'string' ? [schema['type']] : schema['type'];
  const names = Array.isArray(said) ? typeNames.filter((name) => said.includes(name)) : [];
  if (names.length > 0)
    return schema['nullable'] === true && !names.includes('null') ? [...names, 'null'] : names;
  if (values) return [...new Set(values.map(typeOf))];
  if (isObject(schema['properties'])) return ['object'];
  if (schema['items'] !== undefined) return ['array'];
  return ['string', 'number', 'boolean', 'null'];
}

function typeOf(value: JsonValue): TypeName {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as 'object' | 'string' | 'number' | 'boolean';
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
