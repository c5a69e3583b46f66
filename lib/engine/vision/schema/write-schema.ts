import type { JsonObject, JsonSchema, JsonValue } from '../../../task/json-schema.ts';
import type { Dialect } from './dialect.ts';
import type { SchemaNode, TypeName } from './schema-node.ts';

interface Count {
  properties: number;
  unions: number;
  enumValues: number;
  isUnfit: boolean;
}

/** Writes a tree in a dialect; undefined where it is too much for it. */
export function writeSchema(root: SchemaNode, dialect: Dialect): JsonSchema | undefined {
  const count: Count = { properties: 0, unions: 0, enumValues: 0, isUnfit: false };
  const schema = write(root, { dialect, count, depth: 1, isOptional: false });
  const isTooMuch =
    count.properties > dialect.properties ||
    count.unions > dialect.unions ||
    count.enumValues > dialect.enumValues;
  return count.isUnfit || isTooMuch ? undefined : schema;
}

interface Place {
  readonly dialect: Dialect;
  readonly count: Count;
  readonly depth: number;
  /** The field may be missing, which is said as null. */
  readonly isOptional: boolean;
}

function write(node: SchemaNode, place: Place): JsonSchema {
  const { dialect, count, isOptional } = place;
  if (node.anyOf) return writeChoice(node, node.anyOf, place);
  const nullable = isOptional && !node.types.includes('null');
  const types: readonly TypeName[] = nullable ? [...node.types, 'null'] : node.types;
  if (types.length > 1) count.unions++;
  count.enumValues += node.enum?.length ?? 0;
  const { kept, told } = sortLimits(node, dialect);
  const description = [node.description, told].filter(Boolean).join(' ');
  const values = node.enum && nullable ? [...node.enum, null] : node.enum;
  return {
    type: types.length === 1 ? (types[0] ?? 'string') : types,
    ...(description === '' ? {} : { description }),
    ...(values ? { enum: values } : {}),
    ...kept,
    ...(node.properties ? writeObject(node, node.properties, place) : {}),
    ...(node.items
      ? { items: write(node.items, { ...place, depth: place.depth + 1, isOptional: false }) }
      : {}),
  };
}

function writeChoice(node: SchemaNode, choices: readonly SchemaNode[], place: Place): JsonSchema {
  place.count.unions++;
  if (!place.dialect.anyOf) place.count.isUnfit = true;
  const isNullable = place.isOptional || node.types.includes('null');
  const written = choices.map((each) => write(each, { ...place, isOptional: false }));
  return {
    anyOf: isNullable ? [...written, { type: 'null' }] : written,
    ...(node.description === undefined ? {} : { description: node.description }),
  };
}

function writeObject(
  node: SchemaNode,
  properties: readonly (readonly [string, SchemaNode])[],
  place: Place,
): JsonObject {
  const { dialect, count, depth } = place;
  if (depth > dialect.depth) count.isUnfit = true;
  count.properties += properties.length;
  const isRequired = (key: string) => node.required?.has(key) ?? false;
  const asNull = dialect.optional === 'null';
  const written = properties.map(([key, property]): [string, JsonValue] => [
    key,
    write(property, { ...place, depth: depth + 1, isOptional: asNull && !isRequired(key) }),
  ]);
  const keys = properties.map(([key]) => key);
  const there = asNull ? keys : keys.filter(isRequired);
  return {
    properties: Object.fromEntries(written),
    // Cohere takes no object without a required field.
    required: there.length > 0 ? there : keys.slice(0, 1),
    additionalProperties: false,
  };
}

/** What the dialect understands stays; the rest is told. */
function sortLimits(node: SchemaNode, dialect: Dialect): { kept: JsonObject; told: string } {
  const kept: Record<string, JsonValue> = {};
  const told: string[] = [];
  for (const [keyword, value] of Object.entries(node.limits)) {
    const isKept =
      keyword === 'format'
        ? typeof value === 'string' && dialect.formats.has(value)
        : dialect.keywords.has(keyword);
    if (isKept) kept[keyword] = value;
    else told.push(`${keyword}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  }
  return { kept, told: told.length === 0 ? '' : `(${told.join(', ')})` };
}
