import { isJsonObject } from '../is-json-object.ts';
import type { JsonSchema, JsonValue } from '../json-schema.ts';
import { mapSchemas } from '../limits/map-schemas.ts';
import { schemaPlace } from './schema-place.ts';

/**
 * A schema said in the plainest way, so that its fields can be told: references written out, `anyOf` with null
 * as a nullable type, an `allOf` of one as that one, the type of texts to choose from named. For reading
 * answers only, never instead of the schema. It must have passed `schemaIssues`, so that this ends.
 */
export function plainSchema(root: JsonSchema): JsonSchema {
  const change = (schema: JsonSchema): JsonSchema =>
    [withType, withoutNullChoice, withoutSingleAll].reduce((each, step) => step(each), referred(schema));
  const referred = (schema: JsonSchema): JsonSchema => {
    const { $ref: reference, ...rest } = schema;
    const target = reference === undefined ? undefined : schemaPlace({ ...root, $ref: reference }, ['$ref']);
    return isJsonObject(target) ? { ...mapSchemas(target, change), ...rest } : schema;
  };
  return mapSchemas(root, change);
}

function withType(schema: JsonSchema): JsonSchema {
  const { type, enum: options } = schema;
  if (type === undefined && Array.isArray(options) && options.every((option) => typeof option === 'string')) {
    return { ...schema, type: 'string' };
  }
  const isTurned = Array.isArray(type) && type.length === 2 && type[0] === 'null';
  return isTurned ? { ...schema, type: type.toReversed() } : schema;
}

function withoutNullChoice(schema: JsonSchema): JsonSchema {
  const keyword = schema['anyOf'] === undefined ? 'oneOf' : 'anyOf';
  const { [keyword]: choices, ...rest } = schema;
  if (!Array.isArray(choices) || choices.length !== 2 || schema['type'] !== undefined) return schema;
  const other = choices.find((choice: JsonValue) => !isNull(choice));
  if (!choices.some(isNull) || !isJsonObject(other) || typeof other['type'] !== 'string') return schema;
  const options = other['enum'];
  const withNull = Array.isArray(options) ? { enum: [...options, null] } : {};
  return { ...other, ...rest, type: [other['type'], 'null'], ...withNull };
}

function withoutSingleAll(schema: JsonSchema): JsonSchema {
  const { allOf: all, ...rest } = schema;
  const [only] = Array.isArray(all) && all.length === 1 ? all : [];
  return isJsonObject(only) ? { ...only, ...rest } : schema;
}

function isNull(schema: JsonValue): boolean {
  return isJsonObject(schema) && schema['type'] === 'null' && Object.keys(schema).length === 1;
}
