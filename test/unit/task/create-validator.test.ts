import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createValidator } from '../../../lib/task/answer/create-validator.ts';
import type { JsonSchema, JsonValue } from '../../../lib/task/json-schema.ts';
import { schemaIssues } from '../../../lib/task/limits/schema-issues.ts';

function issuesOf(schema: JsonSchema, value: JsonValue): string[] {
  return createValidator(schema)(value).map(({ path, message, params }) =>
    [path, message, ...params].join(' '),
  );
}

const string: JsonSchema = { type: 'string' };

describe('createValidator', () => {
  it.each<[JsonSchema, JsonValue, string[]]>([
    [{ type: 'object', properties: { a: string } }, { a: 'x' }, []],
    [
      { properties: { a: string }, required: ['a', 'say "b"'] },
      { a: 1 },
      ['/say "b" answerMissing', '/a answerNotText'],
    ],
    [{ items: { properties: { 'a/b': { minimum: 3 } } } }, [{}, { 'a/b': 2 }], ['/1/a~1b answerTooSmall 3']],
    [{ properties: {}, additionalProperties: false }, { 'ä %': 1 }, ['/ä % answerNotAsked']],
    [{ enum: ['a', 'b'] }, 'c', [' answerNotOption a, b']],
    [{ $ref: '#/$defs/a', $defs: { a: { maxLength: 2 } } }, 'abc', [' answerTooLong 2']],
    [{ $ref: '#a', $defs: { b: { $anchor: 'a', format: 'date' } } }, '31.1.2026', [' answerNotDate']],
    [{ anyOf: [string, { minimum: 3 }] }, 2, [' answerNotFitting anyOf']],
    [{ type: ['number', 'null'] }, 'x', [' answerNotNumber']],
    [{ allOf: [{ type: 'array', uniqueItems: true }] }, [1, 1], [' answerRepeated']],
    [{ not: {} }, 1, [' answerNotFitting not']],
    [
      { $id: 'http://[', id: 5, $ref: '#/$defs/a', $defs: { a: { type: 'null' } } },
      1,
      [' answerNotFitting type'],
    ],
    [
      { properties: { id: { type: 'string' }, $id: { const: 1 } } },
      { id: 1, $id: 2 },
      ['/id answerNotText', '/$id answerNotOption 1'],
    ],
  ])('%j says of %j: %j', (schema, value, expected) => {
    expect(issuesOf(schema, value)).toEqual(expected);
  });

  it('takes keys of every object for keys like any other [T31 B79]', () => {
    const schema: JsonSchema = {
      properties: { constructor: string, toString: string, hasOwnProperty: string },
      required: ['valueOf'],
      additionalProperties: false,
    };
    expect(issuesOf(schema, {})).toEqual(['/valueOf answerMissing']);
    const polluting: JsonValue = JSON.parse('{"__proto__": {"polluted": 1}, "valueOf": 1}');
    expect(issuesOf(schema, polluting)).toEqual(['/__proto__ answerNotAsked', '/valueOf answerNotAsked']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('says that keys which are no text cannot be checked', () => {
    expect(issuesOf({ additionalProperties: false }, { '\ud800': 1 })).toEqual([' answerNotChecked']);
  });
});

const suite = process.env['JSON_SCHEMA_TEST_SUITE'];

/** One file of the official suite, https://github.com/json-schema-org/JSON-Schema-Test-Suite. */
type SuiteFile = readonly {
  readonly description: string;
  readonly schema: JsonValue;
  readonly tests: readonly {
    readonly description: string;
    readonly data: JsonValue;
    readonly valid: boolean;
  }[];
}[];

/** Formats are checked here, which the suite's required tests have as notes; other vocabularies are not known. */
const left = new Set(['format.json', 'vocabulary.json']);

describe.skipIf(suite === undefined)('the official suite, draft 2020-12, required tests', () => {
  it('passes where the schema is one that is taken', () => {
    const folder = join(suite ?? '', 'tests', 'draft2020-12');
    const counts = { all: 0, taken: 0, right: 0 };
    const wrong: string[] = [];
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json') && !left.has(file))) {
      const cases: SuiteFile = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      for (const { description, schema, tests } of cases) {
        counts.all += tests.length;
        if (typeof schema !== 'boolean' && schemaIssues(schema).length > 0) continue;
        const validate = createValidator(
          typeof schema === 'boolean' ? { allOf: [schema] } : (schema as JsonSchema),
        );
        for (const test of tests) {
          counts.taken += 1;
          const isRight = (validate(test.data).length === 0) === test.valid;
          if (isRight) counts.right += 1;
          else wrong.push(`${name}: ${description}: ${test.description}`);
        }
      }
    }
    const share = ((100 * counts.right) / counts.taken).toFixed(1);
    console.log(`${counts.right} of ${counts.taken} right (${share} %), of ${counts.all} in the suite`);
    expect(wrong).toEqual([]);
    expect(counts.taken / counts.all).toBeGreaterThan(0.8);
  });
});
