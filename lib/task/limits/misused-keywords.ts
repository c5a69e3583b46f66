import { isJsonObject } from '../is-json-object.ts';
import type { JsonSchema, JsonValue } from '../json-schema.ts';

type Check = (value: JsonValue) => boolean;

const types = ['null', 'boolean', 'object', 'array', 'number', 'string', 'integer'];

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isFlag: Check = (value) => typeof value === 'boolean';
const isSchema: Check = (value) => typeof value === 'boolean' || isJsonObject(value);
const isTexts: Check = (value) =>
  Array.isArray(value) && value.every(isText) && new Set(value).size === value.length;
const isSchemas: Check = (value) => Array.isArray(value) && value.length > 0 && value.every(isSchema);
const isSchemaMap: Check = (value) => isJsonObject(value) && Object.values(value).every(isSchema);
const isType: Check = (value) => typeof value === 'string' && types.includes(value);

/** What the meta-schema of draft 2020-12 says of each keyword. */
const checks: Readonly<Record<string, Check>> = {
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
  if: isSchema,
  then: isSchema,
  else: isSchema,
  allOf: isSchemas,
  anyOf: isSchemas,
  oneOf: isSchemas,
};

/** Keywords that the validator does not know: leaving them out would take wrong answers for right. */
const unsupported = ['$dynamicRef', '$dynamicAnchor', '$recursiveRef', '$recursiveAnchor', 'dependencies'];

/** The keywords of a schema, not of those within it, whose value JSON Schema does not allow or we do not support. */
export function misusedKeywords(schema: JsonSchema): string[] {
  return Object.entries(schema)
    .filter(([keyword, value]) => {
      const check = Object.hasOwn(checks, keyword) ? checks[keyword] : undefined;
      return unsupported.includes(keyword) || (check !== undefined && !check(value));
    })
    .map(([keyword]) => keyword);
}
