import type { JsonObject, JsonValue } from '../json-schema.ts';
import { isJsonObject } from '../is-json-object.ts';
import { extensionKeyword } from './extension-keyword.ts';
import type { AmountShape, FieldShape, GroupShape, TextShape, TimeShape } from './field.ts';
import { given } from './given.ts';
import { timePatterns } from './time-patterns.ts';

/** The keywords of a shape, and the parts of our own. */
interface Keywords {
  readonly type: string;
  readonly standard: JsonObject;
  readonly own?: JsonObject;
}

/** A field as JSON Schema of draft 2020-12, with what it kept of the schema that it was read from. */
export function schemaOfField(shape: FieldShape): JsonValue {
  if (shape.kind === 'raw') return shape.schema;
  const { type, standard, own = {} } = keywordsOf(shape);
  const { [extensionKeyword]: keptOwn, required: _, ...kept } = shape.kept ?? {};
  const extensions = isJsonObject(keptOwn) || keptOwn === undefined ? { ...keptOwn, ...own } : keptOwn;
  const isExtended = !isJsonObject(extensions) || Object.keys(extensions).length > 0;
  return {
    type: shape.isNullable ? [type, 'null'] : type,
    ...given('title', shape.label),
    ...given('description', shape.description),
    ...standard,
    ...kept,
    ...given(extensionKeyword, isExtended ? extensions : undefined),
  };
}

function keywordsOf(shape: Exclude<FieldShape, { kind: 'raw' }>): Keywords {
  switch (shape.kind) {
    case 'text':
    case 'long-text':
    case 'email':
    case 'phone':
    case 'url':
    case 'code':
      return textKeywords(shape);
    case 'number':
    case 'integer':
      return { type: shape.kind, standard: range(shape) };
    case 'amount':
      return amountKeywords(shape);
    case 'date':
      return {
        type: 'string',
        standard: { format: 'date' },
        own: { ...given('earliest', shape.earliest), ...given('latest', shape.latest) },
      };
    case 'time':
    case 'date-time':
      return timeKeywords(shape);
    case 'yes-no':
      return { type: 'boolean', standard: {} };
    case 'choice':
      return {
        type: 'string',
        standard: { enum: shape.isNullable ? [...shape.options, null] : [...shape.options] },
      };
    case 'choices':
      return {
        type: 'array',
        standard: {
          items: { type: 'string', enum: [...shape.options] },
          uniqueItems: true,
          ...itemCounts(shape),
        },
      };
    case 'list':
      return { type: 'array', standard: { items: schemaOfField(shape.item), ...itemCounts(shape) } };
    case 'group':
      return groupKeywords(shape);
  }
}

function textKeywords(shape: TextShape): Keywords {
  const format = shape.kind === 'email' ? 'email' : shape.kind === 'url' ? 'uri' : undefined;
  const isNamed = shape.kind !== 'text' && format === undefined;
  return {
    type: 'string',
    standard: {
      ...given('format', format),
      ...given('minLength', shape.minimumLength),
      ...given('maxLength', shape.maximumLength),
      ...given('pattern', shape.pattern),
    },
    own: { ...given('kind', isNamed ? shape.kind : undefined), ...given('checksum', shape.checksum) },
  };
}

function amountKeywords(shape: AmountShape): Keywords {
  return {
    type: 'object',
    standard: {
      properties: {
        value: { type: 'number', ...range(shape) },
        currency: { type: 'string', pattern: '^[A-Z]{3}$' },
      },
      required: ['value'],
      additionalProperties: false,
    },
    own: { kind: 'amount' },
  };
}

function timeKeywords({ kind, hasOffset }: TimeShape): Keywords {
  return hasOffset
    ? { type: 'string', standard: { format: kind } }
    : { type: 'string', standard: { pattern: timePatterns[kind] }, own: { kind } };
}

function groupKeywords(group: GroupShape): Keywords {
  const { fields, rules, isClosed } = group;
  return {
    type: 'object',
    standard: {
      properties: Object.fromEntries(fields.map((field) => [field.key, schemaOfField(field)])),
      ...given('required', requiredKeys(group)),
      ...given('additionalProperties', isClosed ? false : undefined),
    },
    own: given('rules', rules.length > 0 ? rules : undefined),
  };
}

/** The keys of required fields, in the order that was written before; names of no field stay. */
function requiredKeys({ fields, kept }: GroupShape): JsonValue | undefined {
  const before = kept?.['required'];
  const keys = fields.filter((field) => field.isRequired).map((field) => field.key);
  if (!Array.isArray(before)) return keys.length > 0 ? keys : undefined;
  const others = new Set(fields.filter((field) => !field.isRequired).map((field) => field.key));
  const written = [...new Set([...before.filter((key) => !others.has(key)), ...keys])].filter(
    (key) => before.length > 0 || keys.includes(key),
  );
  return written.length > 0 || before.length === 0 ? written : undefined;
}

function range(shape: { readonly minimum?: number; readonly maximum?: number }): JsonObject {
  return { ...given('minimum', shape.minimum), ...given('maximum', shape.maximum) };
}

function itemCounts(shape: { readonly minimumItems?: number; readonly maximumItems?: number }): JsonObject {
  return { ...given('minItems', shape.minimumItems), ...given('maxItems', shape.maximumItems) };
}
