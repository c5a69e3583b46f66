import { describe, expect, it } from 'vitest';
import { dialects, type DialectName } from '../../../../lib/engine/vision/schema/dialect.ts';
import { compileWireSchema } from '../../../../lib/engine/vision/schema/wire-schema.ts';
import type { JsonObject, JsonSchema, JsonValue } from '../../../../lib/task/json-schema.ts';
import { codeSchema } from '../../../fakes/compiled-task.ts';
import { fillSchema } from '../../../servers/contract/fill-schema.ts';
import { lintSchema } from '../../../servers/contract/lint-schema.ts';
import { numberGenerator } from '../../number-generator.ts';

const names = Object.keys(dialects) as DialectName[];

const invoice: JsonSchema = {
  $defs: {
    money: { type: 'number', minimum: 0, multipleOf: 0.01 },
    party: { $ref: '#/$defs/named' },
    named: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
  },
  type: 'object',
  allOf: [{ properties: { number: { type: 'string', pattern: '^[A-Z]+$' } }, required: ['number'] }],
  properties: {
    seller: { $ref: '#/$defs/party', description: 'Who sells' },
    due: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
    currency: { const: 'EUR' },
    lines: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', properties: { amount: { $ref: '#/$defs/money' } } },
    },
  },
  required: ['seller'],
};

describe.each(names)('the dialect %s', (name) => {
  it('takes what is compiled for it, and gives back what was meant', () => {
    for (const schema of [codeSchema, invoice]) {
      const wire = compileWireSchema(schema, name);
      expect(wire && lintSchema(wire.schema, name)).toEqual([]);
      const answer = wire && fillSchema(wire.schema, 'C0FFEE');
      expect(wire?.faults(wire.restore(answer ?? null))).toEqual([]);
    }
  });

  it('leaves to words what it cannot be held to', () => {
    const unfit: JsonSchema[] = [
      { type: 'object', properties: { any: { type: 'object', additionalProperties: { type: 'string' } } } },
      { type: 'object', properties: {} },
      { type: 'object', properties: { self: { $ref: '#' } } },
      { type: 'object', properties: { far: { $ref: 'https://example.com/schema' } } },
      { type: 'object', properties: { pair: { type: 'array', prefixItems: [{ type: 'string' }] } } },
      Array.from({ length: 20 }).reduce<JsonSchema>((inner) => ({ type: 'object', properties: { inner } }), {
        type: 'string',
      }),
    ];
    for (const schema of unfit) expect(compileWireSchema(schema, name)).toBeUndefined();
  });

  it('never gives what it does not take, whatever the schema [T33 B80]', () => {
    const random = numberGenerator(names.indexOf(name) + 1);
    let compiled = 0;
    for (let turn = 0; turn < 400; turn++) {
      const schema = {
        ...randomSchema(random, 0),
        type: 'object',
        properties: { a: randomSchema(random, 1), b: randomSchema(random, 1) },
      };
      const wire = compileWireSchema(schema, name);
      if (!wire) continue;
      compiled++;
      expect(lintSchema(wire.schema, name), JSON.stringify(schema)).toEqual([]);
    }
    expect(compiled).toBeGreaterThan(40);
  });
});

function randomSchema(random: (limit: number) => number, depth: number): JsonObject {
  const leaf = (): JsonObject =>
    (
      [
        { type: 'string', pattern: 'x', maxLength: 3 },
        { type: ['number', 'null'], exclusiveMaximum: 9 },
        { enum: ['A', 'B', null] },
        { const: 4 },
        { type: 'string', format: 'uri' },
        { anyOf: [{ type: 'integer' }, { type: 'string' }] },
        { oneOf: [{ type: 'boolean' }, { type: 'null' }] },
        {},
      ] as JsonObject[]
    )[random(8)] ?? {};
  if (depth > 3 || random(3) === 0) return leaf();
  if (random(2) === 0) return { type: 'array', uniqueItems: true, items: randomSchema(random, depth + 1) };
  const required = random(2) === 0 ? ['k'] : [];
  return { type: 'object', properties: { k: randomSchema(random, depth + 1), l: leaf() }, required };
}

describe('the way back', () => {
  const wire = (schema: JsonSchema) => compileWireSchema(schema, 'openai');
  const back = (schema: JsonSchema, value: JsonValue) => wire(schema)?.restore(value);

  it('drops nulls that stood for what is missing, and keeps those that mean something', () => {
    const schema: JsonSchema = {
      type: 'object',
      properties: {
        gone: { type: 'string' },
        none: { type: ['string', 'null'] },
        choice: { enum: ['a', null] },
      },
    };
    expect(back(schema, { gone: null, none: null, choice: null })).toEqual({ none: null, choice: null });
  });

  it('finds the one choice that is meant, and guesses at none', () => {
    const schema: JsonSchema = {
      type: 'object',
      properties: { a: { enum: ['Card', 'Cash'] }, b: { enum: ['x', 'X'] } },
    };
    expect(back(schema, { a: 'CASH', b: ' x ' })).toEqual({ a: 'Cash', b: ' x ' });
  });

  it('unwraps an answer that is no object', () => {
    expect(back({ type: 'array', items: { enum: ['A'] } }, { value: ['a'] })).toEqual(['A']);
  });

  it('takes no key for a command [T31 B79]', () => {
    const value = JSON.parse('{"__proto__":{"polluted":1},"a":null}') as JsonValue;
    const restored = back({ type: 'object', properties: { a: { type: 'string' } } }, value);
    expect(Object.getPrototypeOf(restored)).toBe(Object.prototype);
    expect(JSON.stringify(restored)).toBe('{"__proto__":{"polluted":1}}');
  });

  it('says what is wrong with a form, and nothing of sums and ranges', () => {
    const found = wire(codeSchema)?.faults({
      code: [5],
      kind: 'Receipt',
      total: '1.204,50',
      items: [{ price: 'x' }],
    });
    expect(found).toEqual([
      '$.code must be of type string',
      '$.items[0].name is missing',
      '$.items[0].price must be of type number',
    ]);
  });
});

describe('the limits of a dialect', () => {
  const wide = (fields: number): JsonSchema => ({
    type: 'object',
    properties: Object.fromEntries(Array.from({ length: fields }, (_, at) => [`f${at}`, { type: 'string' }])),
  });

  it('are kept: Claude takes 16 fields that may be null, others more, none without end', () => {
    expect(compileWireSchema(wide(16), 'claude')).toBeDefined();
    expect(compileWireSchema(wide(17), 'claude')).toBeUndefined();
    expect(compileWireSchema(wide(90), 'common')).toBeDefined();
    expect(compileWireSchema(wide(101), 'common')).toBeUndefined();
    expect(compileWireSchema(wide(5001), 'openai')).toBeUndefined();
  });
});
