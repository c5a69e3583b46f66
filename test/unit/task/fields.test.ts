import { describe, expect, it } from 'vitest';
import { fieldOfSchema } from '../../../lib/task/fields/field-of-schema.ts';
import type { Field, FieldShape } from '../../../lib/task/fields/field.ts';
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
