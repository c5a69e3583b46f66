import { describe, expect, it } from 'vitest';
import { changeFields } from '../../../lib/task/edit/change-fields.ts';
import { fieldRows } from '../../../lib/task/edit/field-rows.ts';
import { settleDraft, shapeOfDraft } from '../../../lib/task/edit/task-draft.ts';
import { withKind } from '../../../lib/task/edit/with-kind.ts';
import type { Field, GroupShape } from '../../../lib/task/fields/field.ts';
import { builtInDefinitions } from '../../../lib/task/built-in/built-in-definitions.ts';
import { schemaOfField } from '../../../lib/task/fields/schema-of-field.ts';
import type { TaskDefinition } from '../../../lib/task/task-definition.ts';
import { defaultParameters } from '../../../lib/task/task-parameters.ts';

const text = (key: string): Field => ({ kind: 'text', key, isRequired: false });
const group = (...fields: Field[]): GroupShape => ({ kind: 'group', fields, rules: [], isClosed: false });
const task: TaskDefinition = {
  id: 'mine',
  name: 'Mine',
  instructions: '',
  parameters: defaultParameters,
  output: { kind: 'record', schema: { type: 'object', properties: {} } },
};

describe('editing a task', () => {
  const whole = group(text('a'), { ...withKind(text('b'), 'list'), kind: 'list', item: group(text('c')) });

  it('shows fields in lists of groups under their list, and changes them there alone', () => {
    expect(fieldRows(whole).map(({ place, field }) => [place.join('/'), field.key])).toEqual([
      ['0', 'a'],
      ['1', 'b'],
      ['1/0', 'c'],
    ]);
    const changed = changeFields(whole, [1], (fields) => [...fields, text('d')]);
    expect(fieldRows(changed).map(({ field }) => field.key)).toEqual(['a', 'b', 'c', 'd']);
    expect(changed.fields[0]).toBe(whole.fields[0]);
  });

  it('keeps names and what still fits when the type changes', () => {
    const choice = withKind({ ...text('a'), label: 'A', description: 'It' }, 'choice');
    const some = { ...choice, options: ['x'] } as Field;
    expect(withKind(some, 'choices')).toMatchObject({
      key: 'a',
      label: 'A',
      description: 'It',
      options: ['x'],
    });
    expect(withKind(some, 'date')).not.toHaveProperty('options');
  });

  it('is a task once everything is right, and says where it is not', () => {
    expect(settleDraft({ task, shape: group(text('a')) })).toMatchObject({
      ok: true,
      task: { output: { schema: { properties: { a: { type: 'string' } } } } },
    });
    const twice = settleDraft({ task, shape: group(text('a'), text('a')) });
    expect(twice).toMatchObject({
      ok: false,
      of: 'fields',
      issues: [{ path: '/1', message: 'fieldKeyTwice' }],
    });
    expect(settleDraft({ task, text: '{' })).toMatchObject({ ok: false, of: 'text' });
    expect(settleDraft({ task: { ...task, name: '' } })).toMatchObject({ ok: false, of: 'task' });
    expect(settleDraft({ task, text: '{"$ref":"https://a.example"}' })).toMatchObject({
      ok: false,
      of: 'text',
    });
  });

  it('shows the fields of every built-in task and gives them back the same', () => {
    for (const { output, ...definition } of builtInDefinitions) {
      if (output.kind !== 'record') continue;
      const shape = shapeOfDraft({ task: { ...definition, output } });
      expect(shape && schemaOfField(shape)).toEqual(output.schema);
    }
  });
});
