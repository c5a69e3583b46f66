import { isJsonObject } from '../is-json-object.ts';
import type { JsonSchema, JsonValue } from '../json-schema.ts';
import { pointer } from '../pointer.ts';

/** A schema within another. */
export interface Subschema {
  /** From the outer schema, as a JSON Pointer. */
  readonly path: string;
  readonly schema: JsonValue;
  /** Whether it is about a part of the value, or about the value itself, or is only there to be referred to. */
  readonly about: 'part' | 'value' | 'definition';
}

const aboutParts = [
  'items',
  'contains',
  'additionalProperties',
  'unevaluatedItems',
  'unevaluatedProperties',
  'prefixItems',
  'properties',
  'patternProperties',
];
const aboutValue = [
  'not',
  'if',
  'then',
  'else',
  'allOf',
  'anyOf',
  'oneOf',
  'dependentSchemas',
  'propertyNames',
];
const definitions = ['$defs', 'definitions'];
const maps = ['properties', 'patternProperties', 'dependentSchemas', ...definitions];

/** The schemas directly within one, by the keywords of draft 2020-12. */
export function subschemas(schema: JsonSchema): Subschema[] {
  return Object.entries(schema).flatMap(([keyword, value]): Subschema[] => {
    const about = aboutParts.includes(keyword)
      ? 'part'
      : aboutValue.includes(keyword)
        ? 'value'
        : definitions.includes(keyword)
          ? 'definition'
          : undefined;
    if (about === undefined) return [];
    if (Array.isArray(value) || (maps.includes(keyword) && isJsonObject(value))) {
      return Object.entries(value).map(([key, inner]: [string, JsonValue]) => ({
        path: pointer(keyword, key),
        schema: inner,
        about,
      }));
    }
    return [{ path: pointer(keyword), schema: value, about }];
  });
}
