import { describe, expect, it } from 'vitest';
import type { JsonSchema, JsonValue } from '../../../lib/task/json-schema.ts';
import { schemaIssues } from '../../../lib/task/limits/schema-issues.ts';
import { randomSchema } from './random-schema.ts';

function record(properties: JsonSchema, more: JsonSchema = {}): JsonSchema {
  return { type: 'object', properties, ...more };
}

function nested(levels: number): JsonSchema {
  let schema: JsonSchema = { type: 'string' };
  for (let level = 1; level < levels; level += 1) schema = record({ inner: schema });
  return schema;
}

function many(count: number): JsonSchema {
  return record(Object.fromEntries(Array.from({ length: count }, (_, at) => [`field${at}`, true])));
}

/** Each of some definitions refers twice to the next: written out, the last one stands there two to their power. */
function doubling(count: number): JsonSchema {
  const definitions = Array.from({ length: count }, (_, at) => {
    const next = { $ref: `#/$defs/d${at + 1}` };
    return [`d${at}`, at === count - 1 ? true : { allOf: [next, next] }];
  });
  return { $ref: '#/$defs/d0', $defs: Object.fromEntries(definitions) as JsonSchema };
}

function deep(levels: number): JsonValue {
  return JSON.parse(`${'{"not":'.repeat(levels)}true${'}'.repeat(levels)}`);
}

describe('schemaIssues', () => {
  it.each<[string, JsonSchema]>([
    ['an empty schema', {}],
    ['eight levels', nested(8)],
    ['200 fields', many(200)],
    ['a reference', record({ a: { $ref: '#/$defs/a%20b' } }, { $defs: { 'a b': true } })],
    ['an anchor', record({ a: { $ref: '#here' }, b: { $anchor: 'here', type: 'string' } })],
    ['few doublings', doubling(10)],
    ['own and unknown keywords', { 'x-fieldshot': { kind: 'code' }, 'x-other': { type: 5 }, kind: 1 }],
    ['keys of objects', record({ constructor: true, toString: { type: 'string' }, '': true })],
    ['a safe pattern', { type: 'string', pattern: '^[A-Z]{2}$' }],
  ])('takes %s', (_, schema) => {
    expect(schemaIssues(schema)).toEqual([]);
  });

  it.each<[string, JsonValue, string, string]>([
    ['a list', [], '', 'schemaNotObject'],
    ['text', 'object', '', 'schemaNotObject'],
    ['nine levels', nested(9), '', 'schemaTooDeep'],
    ['10000 levels', deep(10_000), '', 'schemaTooDeep'],
    ['201 fields', many(201), '', 'schemaTooManyFields'],
    ['many choices', { enum: Array.from({ length: 501 }, String) }, '', 'schemaTooManyOptions'],
    ['64 kB of words', { description: 'x'.repeat(65_536) }, '', 'schemaTooLarge'],
    ['a remote file', { $ref: 'https://example.com/a.json' }, '', 'schemaReferenceRemote'],
    ['a file beside', record({ a: { $ref: 'other.json#/a' } }), '/properties/a', 'schemaReferenceRemote'],
    ['nothing', record({ a: { $ref: '#/$defs/a' } }), '/properties/a', 'schemaReferenceUnknown'],
    ['a circle', record({ a: { $ref: '#' } }), '', 'schemaReferenceCircular'],
    ['a million copies', doubling(20), '', 'schemaTooIntricate'],
    [
      'levels through references',
      record({ a: { $ref: '#/$defs/a' } }, { $defs: { a: nested(8) } }),
      '',
      'schemaTooDeep',
    ],
    ['a slow pattern', { pattern: '^(a+)+$' }, '', 'schemaPatternRefused'],
    ['a slow key', { patternProperties: { '(a*)*': true } }, '', 'schemaPatternRefused'],
    [
      'the key of all keys',
      JSON.parse('{"properties":{"__proto__":{"type":"string"}}}'),
      '/properties/__proto__',
      'schemaKeyRefused',
    ],
    ['a wrong type', record({ a: { type: 'money' } }), '/properties/a/type', 'schemaKeywordMisused'],
    ['a word for a list', { required: 'a' }, '/required', 'schemaKeywordMisused'],
    ['a list for a schema', { not: [] }, '/not', 'schemaKeywordMisused'],
    ['what is not supported', { $dynamicRef: '#a' }, '/$dynamicRef', 'schemaKeywordMisused'],
    ['a name within', record({ a: { $id: 'a' } }), '/properties/a/$id', 'schemaKeywordMisused'],
  ])('refuses %s [T32 B78 B79]', (_, schema, path, message) => {
    expect(schemaIssues(schema)).toContainEqual(expect.objectContaining({ path, message }));
  });

  it('takes most of what is generated, and never throws', () => {
    const taken = Array.from({ length: 200 }, (_, seed) => schemaIssues(randomSchema(seed)).length === 0);
    expect(taken.filter(Boolean).length).toBeGreaterThan(150);
  });
});
