import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import type { Issue } from '../issue.ts';
import type { JsonSchema, JsonValue } from '../json-schema.ts';
import { pointer } from '../pointer.ts';
import { harmlessCopy, harmlessSchema } from './harmless-copy.ts';
import { schemaPlace } from './schema-place.ts';
import { keywordSentence } from './keyword-sentence.ts';

/** What only says that something within is wrong. */
const containers = new Set([
  'properties',
  'patternProperties',
  'additionalProperties',
  'unevaluatedProperties',
  'items',
  'prefixItems',
  'unevaluatedItems',
  '$ref',
  'allOf',
  'if',
  'dependentSchemas',
  'propertyNames',
]);
/** What is wrong by itself, whatever is said of the ways that it could have been right. */
const choices = new Set(['anyOf', 'oneOf', 'contains']);

/**
 * Makes a check of values against a JSON Schema of draft 2020-12, formats included, that says each fault
 * once, at its own place. The schema must have passed `schemaIssues`.
 */
export function createValidator(schema: JsonSchema): (value: JsonValue) => Issue[] {
  const validator = new Validator(harmlessSchema(schema) as Schema, '2020-12', false);
  return (value) => {
    try {
      return ownFaults(validator.validate(harmlessCopy(value)).errors).map((unit) => issueOf(schema, unit));
    } catch {
      // Keys that are no Unicode text cannot be named in a path.
      return [{ path: '', message: 'answerNotChecked', params: [] }];
    }
  };
}

function ownFaults(units: readonly OutputUnit[]): OutputUnit[] {
  const chosen = units
    .filter(({ keyword }) => choices.has(keyword))
    .map((unit) => `${unit.keywordLocation}/`);
  const seen = new Set<string>();
  return units.filter((unit) => {
    const key = `${unit.instanceLocation} ${unit.keyword} ${unit.keyword === 'required' ? unit.error : ''}`;
    if (containers.has(unit.keyword) || seen.has(key)) return false;
    seen.add(key);
    return chosen.every((choice) => !unit.keywordLocation.startsWith(choice));
  });
}

function issueOf(schema: JsonSchema, unit: OutputUnit): Issue {
  const path = decodeURIComponent(unit.instanceLocation.slice(1));
  // The validator says only in words which field is missing.
  const missing = unit.keyword === 'required' ? /^.*?"(.*)"\.$/su.exec(unit.error)?.[1] : undefined;
  if (missing !== undefined) return { path: path + pointer(missing), message: 'answerMissing', params: [] };
  const place = unit.keywordLocation
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
  return { path, ...keywordSentence(unit.keyword, schemaPlace(schema, place)) };
}
