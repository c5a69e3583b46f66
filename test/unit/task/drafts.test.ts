import { describe, expect, it } from 'vitest';
import { draftFromText } from '../../../lib/task/drafts/draft-from-text.ts';
import { fieldOfSchema } from '../../../lib/task/fields/field-of-schema.ts';
import type { FieldShape } from '../../../lib/task/fields/field.ts';

/** A draft in short: `key:kind`, with ! where it is required. */
function drafted(text: string): string {
  const draft = draftFromText(text);
  if (!draft.ok) return draft.issues.map(({ message, params }) => [message, ...params].join(' ')).join(', ');
  const { output } = draft;
  if (output.kind === 'text') return 'text';
  const shape = fieldOfSchema((output.kind === 'table' ? output.row : output.schema) ?? {});
  return `${output.kind} ${short(shape)}`;
}

function short(shape: FieldShape): string {
  const more = shape.isNullable ? '?' : '';
  if (shape.kind === 'list') return `[${short(shape.item)}]${more}`;
  if (shape.kind === 'choice') return `${shape.options.join('/')}${more}`;
  if (shape.kind !== 'group') return shape.kind + more;
  const fields = shape.fields.map((field) => `${field.key}${field.isRequired ? '!' : ''}:${short(field)}`);
  return `{${fields.join(' ')}}${more}`;
}

describe('a draft from JSON', () => {
  it('finds the kinds of an example', () => {
    const example = {
      merchant: 'X',
      on: '31.1.2026',
      at: '13:59',
      made: '2026-01-31T13:59:00Z',
      total: 327,
      isPaid: true,
      mail: 'a@example.com',
      site: 'https://example.com/',
      note: 'a\nb',
      gap: null,
      items: [
        { name: 'A', price: 1 },
        { name: 'B', code: '7' },
      ],
      tags: ['a'],
    };
    expect(drafted(JSON.stringify(example))).toBe(
      'record {merchant!:text on!:date at!:time made!:date-time total!:number isPaid!:yes-no mail!:email site!:url note!:long-text gap:text items!:[{name!:text price:number code:text}] tags!:[text]}',
    );
  });

  it('makes a table of a list', () => {
    expect(drafted('[{"a": 1}, {"a": null, "b": "x"}]')).toBe('table {a:number b:text}');
  });

  it('takes a JSON Schema as it is', () => {
    const schema = {
      type: 'object',
      properties: { a: { enum: [1] } },
      additionalProperties: { type: 'null' },
    };
    expect(draftFromText(JSON.stringify(schema))).toEqual({ ok: true, output: { kind: 'record', schema } });
    expect(drafted('{"$schema": "x", "properties": {"a": {"$ref": "http://x"}}}')).toBe(
      'schemaReferenceRemote http://x',
    );
  });

  it.each([
    ['[]', 'draftNotObject'],
    ['{"a": 1', 'draftBrokenJson'],
    ['{"a":'.repeat(9) + '1' + '}'.repeat(9), 'schemaTooDeep 8'],
    [`${'['.repeat(9999)}${']'.repeat(9999)}`, 'schemaTooDeep 8'],
  ])('refuses %.20s', (text, expected) => {
    expect(drafted(text)).toBe(expected);
  });
});

describe('a draft from CSV', () => {
  it.each([
    ['name,price', 'table {name:text price:text}'],
    ['\uFEFFname;"price; net"\r\nA;1,5\r\nB;\r\n', 'table {name:text price; net:number}'],
    ['day\tcode\n31.1.2026\t007', 'table {day:date code:text}'],
    ['a,a,,a\n', 'table {a:text a 2:text column3:text a 3:text}'],
    ['"say ""hi""",b', 'table {say "hi":text b:text}'],
    ['just one', 'table {just one:text}'],
    ['', 'draftNoHead'],
    ['\n\n', 'draftNoHead'],
  ])('finds the columns of %j', (text, expected) => {
    expect(drafted(text)).toBe(expected);
  });
});

describe('a draft from TypeScript', () => {
  it.each([
    ['interface A { a: string; b?: number }', 'record {a!:text b:number}'],
    [
      "type A = { a: 'x' | 'y', b: ('x' | null)[]; readonly c: readonly Date[] }",
      'record {a!:x/y b!:[x?] c!:[date]}',
    ],
    [
      'export interface A { items: Item[] }\ninterface Item { n: boolean | undefined }',
      'record {items!:[{n:yes-no}]}',
    ],
    ['type Row = { a: string | null }; export type Rows = Array<Row>', 'table {a!:text?}'],
    [
      'interface A { readonly: true | false; "a b": { c: string } }',
      'record {readonly!:yes-no a b!:{c!:text}}',
    ],
    ['// a\ninterface A { // b\n a: string /* c */ }', 'record {a!:text}'],
  ])('%s', (source, expected) => {
    expect(drafted(source)).toBe(expected);
  });

  it('takes what documents a property for its description', () => {
    const draft = draftFromText(
      '/** All. */ interface A {\n  /**\n   * Amount paid,\n   * tax included\n   */\n  total: number;\n}',
    );
    expect(draft).toMatchObject({
      output: { schema: { properties: { total: { description: 'Amount paid, tax included' } } } },
    });
  });

  it.each([
    ['interface A { a: B }', 'draftTypeUnknown B'],
    ['interface A { a: A }', 'draftTypeCircular A'],
    ['interface A { a: string | number }', 'draftTypeUnsupported |'],
    ['interface A { a(): void }', 'draftTypeUnsupported ('],
    ['interface A extends B { a: string }', 'draftTypeUnsupported extends'],
    ['type A<T> = { a: T }', 'draftTypeUnsupported <'],
    ['interface A { a: Map<string, string> }', 'draftTypeUnsupported <'],
    ['interface A { a: [string, number] }', 'draftTypeUnsupported ['],
    ['interface A { a: string', 'draftTypeUnsupported '],
    ['type A = string', 'draftNotObject'],
    [`type A = ${'{ a: '.repeat(50)}string`, 'draftTypeUnsupported {'],
    [
      Array.from({ length: 30 }, (_, at) => `type A${at} = { a: A${at + 1}; b: A${at + 1} };`).join('') +
        'type A30 = string',
      'schemaTooManyFields 200',
    ],
  ])('says what it does not read of %.60s', (source, expected) => {
    expect(drafted(source)).toBe(expected);
  });
});
