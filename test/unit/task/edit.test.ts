import { describe, expect, it } from 'vitest';
import { newRule, rulePartsOf, withRenamed } from '../../../lib/task/edit/cross-rules.ts';
import { fieldRows } from '../../../lib/task/edit/field-rows.ts';
import { losesSomething } from '../../../lib/task/edit/loses-something.ts';
import { moveField, neighbourPlace, placeWithout } from '../../../lib/task/edit/move-field.ts';
import type { Place } from '../../../lib/task/edit/place.ts';
import { settleDraft, shapeOfDraft } from '../../../lib/task/edit/task-draft.ts';
import { withKind } from '../../../lib/task/edit/with-kind.ts';
import { isJsonObject } from '../../../lib/task/is-json-object.ts';
import type { Field, GroupShape } from '../../../lib/task/fields/field.ts';
import { schemaIssues } from '../../../lib/task/limits/schema-issues.ts';
import { defaultParameters } from '../../../lib/task/task-parameters.ts';
import { randomSchema } from './random-schema.ts';

const text = (key: string): Field => ({ kind: 'text', key, isRequired: false });
const number = (key: string): Field => ({ kind: 'number', key, isRequired: false });
const date = (key: string): Field => ({ kind: 'date', key, isRequired: false });
const group = (...fields: Field[]): GroupShape => ({ kind: 'group', fields, rules: [], isClosed: false });
const list = (key: string, ...fields: Field[]): Field => ({
  kind: 'list',
  key,
  isRequired: false,
  item: group(...fields),
});

function placesOf(whole: GroupShape): string {
  return fieldRows(whole)
    .map(({ place, field }) => `${'·'.repeat(place.length - 1)}${field.key}`)
    .join(' ');
}

describe('moving a field', () => {
  const whole = group(text('a'), list('b', text('c'), text('d')), text('e'));
  const moved = (from: Place, to: Place) => {
    const done = moveField(whole, from, to);
    return done && placesOf(done);
  };

  it('goes anywhere but into itself', () => {
    expect(placesOf(whole)).toBe('a b ·c ·d e');
    expect(moved([0], [2])).toBe('b ·c ·d e a');
    expect(moved([0], [0, 1])).toBe('b ·c ·a ·d e');
    expect(moved([1, 1], [0])).toBe('d a b ·c e');
    expect(moved([1], [1, 0])).toBeUndefined();
    expect(moved([0], [9])).toBeUndefined();
    expect(moved([0], [1, 0])).toBeUndefined();
    expect(moved([7], [0])).toBeUndefined();
  });

  it('goes a step by keyboard: up, down, in, out', () => {
    expect(neighbourPlace(whole, [0], 'up')).toBeUndefined();
    expect(neighbourPlace(whole, [0], 'down')).toEqual([1]);
    expect(neighbourPlace(whole, [2], 'in')).toEqual([1, 2]);
    expect(neighbourPlace(whole, [1], 'in')).toBeUndefined();
    expect(neighbourPlace(whole, [1, 0], 'out')).toEqual([2]);
    expect(neighbourPlace(whole, [0], 'out')).toBeUndefined();
    expect(moved([2], [1, 2])).toBe('a b ·c ·d ·e');
    expect(moved([1, 0], [2])).toBe('a b ·d c e');
  });

  it('knows where a place is once another has gone', () => {
    expect(placeWithout([2], [0])).toEqual([1]);
    expect(placeWithout([1, 1], [0])).toEqual([0, 1]);
    expect(placeWithout([0], [2])).toEqual([0]);
    expect(placeWithout([1, 0], [1])).toBeUndefined();
    expect(placeWithout([1, 1], [1, 0])).toEqual([1, 0]);
  });
});

describe('rules between fields', () => {
  const whole: GroupShape = {
    ...group(list('items', text('name'), number('price')), number('total'), date('from'), date('to')),
    rules: [
      { kind: 'sum', list: 'items', field: 'price', total: 'total' },
      { kind: 'order', earlier: 'from', later: 'to' },
    ],
  };

  it('begin with the first fields that they can be about', () => {
    expect(newRule(rulePartsOf(whole))).toEqual(whole.rules[0]);
    expect(newRule(rulePartsOf(whole), 'order')).toEqual(whole.rules[1]);
    expect(newRule(rulePartsOf(group(text('a'), number('b'))))).toBeUndefined();
  });

  it('follow a field that is called otherwise, also one of the list’s groups', () => {
    const rename = (place: Place, before: string, key: string) => {
      const change = (fields: readonly Field[], at: number) =>
        fields.map((field, index) => (index === at ? { ...field, key } : field));
      const fields =
        place.length === 1
          ? change(whole.fields, place[0] ?? 0)
          : whole.fields.map((field) =>
              field.kind === 'list' && field.item.kind === 'group'
                ? { ...field, item: { ...field.item, fields: change(field.item.fields, place[1] ?? 0) } }
                : field,
            );
      return withRenamed({ ...whole, fields }, place, before).rules;
    };
    expect(rename([1], 'total', 'sum')[0]).toMatchObject({ total: 'sum' });
    expect(rename([0], 'items', 'lines')[0]).toMatchObject({ list: 'lines' });
    expect(rename([0, 1], 'price', 'cost')[0]).toMatchObject({ field: 'cost' });
    expect(rename([3], 'to', 'until')[1]).toMatchObject({ later: 'until' });
  });
});

describe('another type', () => {
  it('says whether it loses what a person has put in', () => {
    const full: Field = { ...text('a'), kind: 'choice', options: ['x'] };
    expect(losesSomething(full, withKind(full, 'choices'))).toBe(false);
    expect(losesSomething(full, withKind(full, 'date'))).toBe(true);
    expect(losesSomething(text('a'), withKind(text('a'), 'list'))).toBe(false);
    const deep = list('b', text('c'));
    expect(losesSomething(deep, withKind(deep, 'group'))).toBe(false);
    expect(losesSomething(deep, withKind(deep, 'text'))).toBe(true);
  });
});

describe('the builder and JSON Schema', () => {
  it('are the same both ways through a draft, 200 schemas, also after a field came and went', () => {
    let shown = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const schema = randomSchema(seed);
      if (!isJsonObject(schema) || schemaIssues(schema).length > 0) continue;
      const output = { kind: 'record' as const, schema };
      const task = { id: 'a', name: 'A', instructions: '', parameters: defaultParameters, output };
      const shape = shapeOfDraft({ task });
      if (!shape) continue;
      shown += 1;
      const settled = settleDraft({ task, shape });
      // What the builder would not let a person write stays as it is, and says so.
      if (!settled.ok) {
        expect(settled.of, `seed ${seed}`).toBe('fields');
        continue;
      }
      expect(settled.task.output, `seed ${seed}`).toEqual(output);
      const { fields } = shape;
      const more = { ...shape, fields: [...fields, text('only-for-now')] };
      const back = { ...more, fields: more.fields.slice(0, -1) };
      expect(settleDraft({ task: settled.task, shape: back }), `seed ${seed}`).toEqual(settled);
    }
    expect(shown).toBeGreaterThan(150);
  });
});
