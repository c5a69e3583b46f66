import { isJsonObject } from '../is-json-object.ts';
import type { JsonSchema, JsonValue } from '../json-schema.ts';

type Check = (value: JsonValue) => boolean;

const types = new Set(['null', 'boolean', 'object', 'array', 'number', 'string', 'integer']);

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isFlag: Check = (value) => typeof value === 'boolean';
const isSchema: Check = (value) => typeof value === 'boolean' || isJsonObject(value);
const isTexts: Check = (value) =>
  Array.isArray(value) && value.every(isText) && new Set(value).size === value.length;
const isSchemas: Check = (value) => Array.isArray(value) && value.length > 0 && value.every(isSchema);
const isSchemaMap: Check = (value) => isJsonObject(value) && Object.values(value).every(isSchema);
const isType: Check = (value) => typeof value === 'string' && types.has(value);

/** What the meta-schema of draft 2020-12 says of each keyword. */
const checks: ReadonlyMap<string, Check> = new Map(
  Object.entries<Check>({
    $schema: isText,
    $id: isText,
    $ref: isText,
    $anchor: isText,
    $comment: isText,
    $defs: isSchemaMap,
    definitions: isSchemaMap,
    title: isText,
    description: isText,
    deprecated: isFlag,
    readOnly: isFlag,
    writeOnly: isFlag,
    examples: Array.isArray,
    type: (value) =>
      isType(value) || (isTexts(value) && Array.isArray(value) && value.length > 0 && value.every(isType)),
    enum: Array.isArray,
    format: isText,
    pattern: isText,
    minLength: isCount,
    maxLength: isCount,
    minimum: isNumber,
    maximum: isNumber,
    exclusiveMinimum: isNumber,
    exclusiveMaximum: isNumber,
    multipleOf: (value) => isNumber(value) && Number(value) > 0,
    items: isSchema,
    prefixItems: isSchemas,
    contains: isSchema,
    minContains: isCount,
    maxContains: isCount,
    minItems: isCount,
    maxItems: isCount,
    uniqueItems: isFlag,
    unevaluatedItems: isSchema,
    properties: isSchemaMap,
    patternProperties: isSchemaMap,
    additionalProperties: isSchema,
    unevaluatedProperties: isSchema,
    propertyNames: isSchema,
    required: isTexts,
    minProperties: isCount,
    maxProperties: isCount,
    dependentRequired: (value) => isJsonObject(value) && Object.values(value).every(isTexts),
    dependentSchemas: isSchemaMap,
    not: isSchema,
    allOf: isSchemas,
    anyOf: isSchemas,
    oneOf: isSchemas,
  }).concat([
    ['if', isSchema],
    ['then', isSchema],
    ['else', isSchema],
  ]),
);

/** Keywords that the validator does not know: leaving them out would take wrong answers for right. */
const unsupported = new Set([
  '$dynamicRef',
  '$dynamicAnchor',
  '$recursiveRef',
  '$recursiveAnchor',
  'dependencies',
]);

/** The keywords of a schema, not of those within it, whose value JSON Schema does not allow or we do not support. */
export function misusedKeywords(schema: JsonSchema): string[] {
  return Object.entries(schema)
    .filter(([keyword, value]) => {
      const check = checks.get(keyword);
      return unsupported.has(keyword) || (check !== undefined && !check(value));
    })
    .map(([keyword]) => keyword);
}
