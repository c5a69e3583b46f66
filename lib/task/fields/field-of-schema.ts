import { isJsonObject } from '../is-json-object.ts';
import { isSameJson } from '../is-same-json.ts';
import type { JsonObject, JsonSchema, JsonValue } from '../json-schema.ts';
import { areCrossFieldRules, type CrossFieldRule } from './cross-field-rule.ts';
import { extensionKeyword } from './extension-keyword.ts';
import type { Checksum, Field, FieldShape, TextShape } from './field.ts';
import { given } from './given.ts';
import { KeywordReader } from './keyword-reader.ts';
import { schemaOfField } from './schema-of-field.ts';
import { timePatterns } from './time-patterns.ts';

/**
 * A JSON Schema as the builder shows it. Nothing is lost: `schemaOfField` of what this gives is the schema
 * again; where that would not be so, the field is raw and holds the schema untouched.
 */
export function fieldOfSchema(schema: JsonValue): FieldShape {
  const raw: FieldShape = { kind: 'raw', schema };
  if (!isJsonObject(schema)) return raw;
  const reader = new KeywordReader(schema);
  const type = typeOf(reader);
  const common = {
    ...given('isNullable', type?.isNullable),
    ...given('label', reader.take('title', isText)),
    ...given('description', reader.take('description', isText)),
  };
  const shape = type === undefined ? undefined : readShape(type.name, reader, schema);
  if (shape === undefined) return raw;
  const field: FieldShape = { ...common, ...shape, ...given('kept', keptOf(reader, shape)) };
  return isSameJson(schemaOfField(field), schema) ? field : raw;
}

/** The keywords that are left, and the list of required keys where it is not written as ours would be. */
function keptOf(reader: KeywordReader, shape: FieldShape): JsonObject | undefined {
  if (shape.kind !== 'group') return reader.rest();
  const required = reader.peek('required');
  const keys = shape.fields.filter((field) => field.isRequired).map((field) => field.key);
  if (isTexts(required ?? null) && keys.length > 0 && JSON.stringify(required) === JSON.stringify(keys)) {
    reader.take('required', isTexts);
  }
  return reader.rest();
}

function typeOf(reader: KeywordReader): { name: string; isNullable?: true } | undefined {
  const type = reader.take('type', isAnything);
  if (typeof type === 'string') return { name: type };
  const [name, second, ...more] = Array.isArray(type) ? type : [];
  return typeof name === 'string' && second === 'null' && more.length === 0
    ? { name, isNullable: true }
    : undefined;
}

function readShape(type: string, reader: KeywordReader, schema: JsonSchema): FieldShape | undefined {
  switch (type) {
    case 'string':
      return readTextLike(reader);
    case 'number':
    case 'integer':
      return { kind: type, ...readRange(reader) };
    case 'boolean':
      return { kind: 'yes-no' };
    case 'array':
      return readList(reader);
    case 'object':
      return readAmount(schema, reader) ?? readGroup(reader);
    default:
      return undefined;
  }
}

function readTextLike(reader: KeywordReader): FieldShape | undefined {
  const choices = reader.peek('enum');
  if (choices !== undefined) {
    const options = Array.isArray(choices) ? choices.filter(isText) : [];
    reader.take('enum', isAnything);
    return { kind: 'choice', options };
  }
  const own = reader.takeExtension('kind', isText);
  if (own === 'time' || own === 'date-time') {
    return reader.take('pattern', isText) === timePatterns[own] ? { kind: own } : undefined;
  }
  const format = reader.peek('format');
  if (format === 'time' || format === 'date-time') {
    reader.take('format', isText);
    return { kind: format, hasOffset: true };
  }
  if (format === 'date') {
    reader.take('format', isText);
    const [earliest, latest] = [
      reader.takeExtension('earliest', isText),
      reader.takeExtension('latest', isText),
    ];
    return { kind: 'date', ...given('earliest', earliest), ...given('latest', latest) };
  }
  return readText(reader, own);
}

const ownTextKinds: ReadonlySet<string> = new Set(['long-text', 'phone', 'code']);

function readText(reader: KeywordReader, own: string | undefined): FieldShape | undefined {
  const format = reader.take('format', isTextFormat);
  if (own !== undefined && (format !== undefined || !ownTextKinds.has(own))) return undefined;
  const kind = format === 'email' ? 'email' : format === 'uri' ? 'url' : (own ?? 'text');
  return {
    kind: kind as TextShape['kind'],
    ...given('minimumLength', reader.take('minLength', isNumber)),
    ...given('maximumLength', reader.take('maxLength', isNumber)),
    ...given('pattern', reader.take('pattern', isText)),
    ...given('checksum', reader.takeExtension('checksum', isChecksum)),
  };
}

function readList(reader: KeywordReader): FieldShape | undefined {
  const items = reader.take('items', isAnything);
  if (items === undefined) return undefined;
  const counts = {
    ...given('minimumItems', reader.take('minItems', isNumber)),
    ...given('maximumItems', reader.take('maxItems', isNumber)),
  };
  const item = fieldOfSchema(items);
  const isPlain = item.kind === 'choice' && Object.keys(item).length === 2;
  if (isPlain && reader.peek('uniqueItems') === true) {
    reader.take('uniqueItems', isAnything);
    return { kind: 'choices', options: item.options, ...counts };
  }
  return { kind: 'list', item, ...counts };
}

function readAmount(schema: JsonSchema, reader: KeywordReader): FieldShape | undefined {
  const own = schema[extensionKeyword];
  const properties = reader.peek('properties');
  const value = isJsonObject(properties) ? properties['value'] : undefined;
  if (!isJsonObject(own) || own['kind'] !== 'amount' || !isJsonObject(value)) return undefined;
  for (const keyword of ['properties', 'required', 'additionalProperties']) reader.take(keyword, isAnything);
  reader.takeExtension('kind', isText);
  return { kind: 'amount', ...readRange(new KeywordReader(value)) };
}

function readGroup(reader: KeywordReader): FieldShape | undefined {
  const properties = reader.take('properties', isJsonObject);
  if (properties === undefined) return undefined;
  const required = reader.peek('required') ?? [];
  const names = new Set(Array.isArray(required) ? required : []);
  const fields = Object.entries(properties).map(([key, value]): Field =>
    Object.assign({ key, isRequired: names.has(key) }, fieldOfSchema(value)),
  );
  const rules = reader.takeExtension('rules', areFilledRules) ?? [];
  const isClosed = reader.take('additionalProperties', isFalse) === false;
  return { kind: 'group', fields, rules, isClosed };
}

function readRange(reader: KeywordReader): { readonly minimum?: number; readonly maximum?: number } {
  return {
    ...given('minimum', reader.take('minimum', isNumber)),
    ...given('maximum', reader.take('maximum', isNumber)),
  };
}

const isText = (value: JsonValue): value is string => typeof value === 'string';
const isNumber = (value: JsonValue): value is number => typeof value === 'number';
const isFalse = (value: JsonValue): value is false => value === false;
const isAnything = (value: JsonValue): value is JsonValue => value !== undefined;
const isTexts = (value: JsonValue): value is string[] & JsonValue =>
  Array.isArray(value) && value.every(isText);
const isTextFormat = (value: JsonValue): value is 'email' | 'uri' => value === 'email' || value === 'uri';
const isChecksum = (value: JsonValue): value is Checksum =>
  value === 'iban' || value === 'luhn' || value === 'ean' || value === 'vat';
const areFilledRules = (value: JsonValue): value is CrossFieldRule[] & JsonValue =>
  areCrossFieldRules(value) && value.length > 0;
