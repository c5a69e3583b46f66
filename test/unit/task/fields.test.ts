import { describe, expect, it } from 'vitest';
import { builtInDefinitions } from '../../../lib/task/built-in/built-in-definitions.ts';
import { fieldIssues } from '../../../lib/task/fields/field-issues.ts';
import { fieldOfSchema } from '../../../lib/task/fields/field-of-schema.ts';
import type { Field, FieldShape, GroupShape } from '../../../lib/task/fields/field.ts';
import { schemaOfField } from '../../../lib/task/fields/schema-of-field.ts';
import type { JsonValue } from '../../../lib/task/json-schema.ts';
import { randomSchema } from './random-schema.ts';

const seeds = Array.from({ length: 200 }, (_, at) => at + 1);

function kindsIn(shape: FieldShape): string[] {
  const inner = shape.kind === 'group' ? shape.fields : shape.kind === 'list' ? [shape.item] : [];
  return [shape.kind, ...inner.flatMap(kindsIn)];
}

describe('fields and JSON Schema', () => {
  it('are the same both ways, 200 schemas, with the properties in their order', () => {
    for (const seed of seeds) {
      const schema = randomSchema(seed);
      const again = schemaOfField(fieldOfSchema(schema));
      expect(again, `seed ${seed}`).toEqual(schema);
      expect(propertiesOf(again), `seed ${seed}`).toEqual(propertiesOf(schema));
    }
  });

  it('shows every kind of field, and most of what is written', () => {
    const kinds = seeds.flatMap((seed) => kindsIn(fieldOfSchema(randomSchema(seed))));
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    for (const kind of ['text', 'long-text', 'phone', 'code', 'email', 'url', 'number', 'integer', 'amount'])
      expect(count(kind), kind).toBeGreaterThan(2);
    for (const kind of ['date', 'time', 'date-time', 'yes-no', 'choice', 'choices', 'group', 'list', 'raw'])
      expect(count(kind), kind).toBeGreaterThan(2);
    expect(count('raw') / kinds.length).toBeLessThan(0.4);
  });

  it('keeps fields as they are through their schema', () => {
    const shape: FieldShape = {
      kind: 'group',
      isClosed: true,
      rules: [{ kind: 'sum', list: 'items', field: 'price', total: 'total' }],
      fields: [
        { key: 'iban', kind: 'text', label: 'IBAN', checksum: 'iban', isRequired: true },
        { key: 'on', kind: 'date', earliest: '2020-01-01', isRequired: false, isNullable: true },
        { key: 'at', kind: 'time', isRequired: false },
        { key: 'total', kind: 'amount', minimum: 0, isRequired: true },
        { key: 'tags', kind: 'choices', options: ['a', 'b'], minimumItems: 1, isRequired: false },
        {
          key: 'items',
          kind: 'list',
          isRequired: false,
          item: {
            kind: 'group',
            isClosed: true,
            rules: [],
            fields: [{ key: 'price', kind: 'number', isRequired: true }],
          },
        },
      ],
    };
    expect(fieldOfSchema(schemaOfField(shape))).toEqual(shape);
  });

  it('keeps what it does not show beside the field, and what it cannot show raw', () => {
    const inner = { anyOf: [{ type: 'string' }, { type: 'number' }] };
    const shape = fieldOfSchema({
      type: 'object',
      $defs: { a: true },
      properties: { a: inner, b: { type: 'string', default: 'x' } },
      required: ['b', 'elsewhere'],
    });
    expect(shape).toMatchObject({
      kind: 'group',
      kept: { $defs: { a: true }, required: ['b', 'elsewhere'] },
      fields: [
        { key: 'a', kind: 'raw', schema: inner },
        { key: 'b', kind: 'text', kept: { default: 'x' } },
      ],
    });
    // A field that is no longer required leaves the list; names of no field stay.
    const changed = shape.kind === 'group' && {
      ...shape,
      fields: shape.fields.map((field): Field =>
        Object.assign({ ...field }, { isRequired: field.key === 'a' }),
      ),
    };
    expect(changed && schemaOfField(changed)).toMatchObject({ required: ['elsewhere', 'a'] });
  });
});

describe('fieldIssues', () => {
  const text = { kind: 'text', isRequired: false } as const;
  const group = (fields: readonly Field[], more: Partial<GroupShape> = {}): GroupShape => ({
    kind: 'group',
    fields,
    rules: [],
    isClosed: true,
    ...more,
  });
  const said = (shape: FieldShape) =>
    fieldIssues(shape).map(({ path, message, params }) => [path, message, ...params].join(' '));

  it('finds nothing in the built-in tasks', () => {
    for (const { output } of builtInDefinitions) {
      if (output.kind === 'record') expect(fieldIssues(fieldOfSchema(output.schema))).toEqual([]);
    }
  });

  it('says what is to be put right, by the place of the field', () => {
    const inner = group([
      { key: 'a', ...text },
      { key: 'a', ...text, pattern: '(a+)+' },
    ]);
    expect(
      said(
        group([
          { key: '', ...text, minimumLength: 3, maximumLength: 2 },
          { key: 'list', kind: 'list', item: inner, minimumItems: 2, maximumItems: 1, isRequired: true },
          { key: 'c', kind: 'choice', options: [], isRequired: true },
          { key: 'd', kind: 'choices', options: ['x', 'x'], isRequired: true },
          { key: 'e', kind: 'date', earliest: '2026-01-02', latest: '2026-01-01', isRequired: true },
          { key: 'f', kind: 'amount', minimum: 1, maximum: 1, isRequired: true },
        ]),
      ),
    ).toEqual([
      '/0 fieldKeyEmpty',
      '/0 fieldRangeTurned',
      '/1 fieldRangeTurned',
      '/1/1 fieldKeyTwice a',
      '/1/1 schemaPatternRefused (a+)+',
      '/2 fieldOptionsNone',
      '/3 fieldOptionsTwice',
      '/4 fieldRangeTurned',
    ]);
  });

  it('says which rule has lost its fields', () => {
    const rules = [
      { kind: 'order', earlier: 'a', later: 'gone' },
      { kind: 'sum', list: 'l', field: 'a', total: 'a' },
      { kind: 'sum', list: 'a', field: 'x', total: 'y' },
    ] as const;
    const list: Field = {
      key: 'l',
      kind: 'list',
      item: group([{ key: 'a', kind: 'number', isRequired: true }]),
      isRequired: true,
    };
    expect(said(group([{ key: 'a', ...text }, list], { rules }))).toEqual([
      ' fieldRuleMissing a',
      ' fieldRuleMissing gone',
      ' fieldRuleMissing a',
      ' fieldRuleMissing a',
    ]);
  });
});

/** The keys of all properties in their order, since equality does not look at it. */
function propertiesOf(schema: JsonValue): unknown {
  if (typeof schema !== 'object' || schema === null) return undefined;
  if (Array.isArray(schema)) return schema.map(propertiesOf);
  return Object.entries(schema)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [
      key,
      key === 'properties' && typeof value === 'object' && value !== null ? Object.keys(value) : undefined,
      propertiesOf(value),
    ]);
}
