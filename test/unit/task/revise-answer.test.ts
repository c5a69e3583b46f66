import { describe, expect, it } from 'vitest';
import { reviseAnswer } from '../../../lib/task/answer/revise-answer.ts';
import { compileTask } from '../../../lib/task/compile/compile-task.ts';
import { schemaOfField } from '../../../lib/task/fields/schema-of-field.ts';
import type { JsonSchema, JsonValue } from '../../../lib/task/json-schema.ts';
import { defaultParameters } from '../../../lib/task/task-parameters.ts';
import { withValueAt } from '../../../lib/task/with-value-at.ts';

const task = {
  instructions: '',
  parameters: defaultParameters,
  output: {
    kind: 'record',
    schema: schemaOfField({
      kind: 'group',
      rules: [],
      isClosed: true,
      fields: [
        { key: 'on', kind: 'date', isRequired: true },
        { key: 'due', kind: 'date', isRequired: true },
        { key: 'total', kind: 'amount', isRequired: true },
      ],
    }) as JsonSchema,
  },
} as const;

function answerTo(text: string) {
  const answer = compileTask(task).parse(text);
  if (answer.kind === 'text') throw new TypeError('text');
  return { ...answer, data: answer.data ?? {} };
}

describe('reviseAnswer', () => {
  const answer = answerTo('{"on": "03/04/2026", "due": "soon", "total": {"value": 5}}');

  it('judges what was typed and keeps what is known of the rest', () => {
    const revised = reviseAnswer(answer, { path: '/due', value: '31 May 2026' }, task);
    expect(revised.data).toEqual({ on: '2026-04-03', due: '2026-05-31', total: { value: 5 } });
    expect(revised.issues).toEqual([{ path: '/on', message: 'answerAmbiguous', params: ['2026-03-04'] }]);
    expect(revised.values[0]).toMatchObject({ printed: '03/04/2026', issue: { message: 'answerAmbiguous' } });
  });

  it('takes a person at their word, and says where that does not fit', () => {
    const sure = reviseAnswer(answer, { path: '/on', value: '2026-04-03' }, task);
    expect(sure.issues).toMatchObject([{ path: '/due', message: 'answerNotDate' }]);
    const wrong = reviseAnswer(sure, { path: '/total', value: 'much' }, task);
    expect(wrong.data?.['total']).toBe('much');
    expect(wrong.issues).toMatchObject([{ path: '/due' }, { path: '/total', message: 'answerNotGroup' }]);
    const typed = reviseAnswer(wrong, { path: '/total', value: '€ 1.204,50' }, task);
    expect(typed.data?.['total']).toEqual({ value: 1204.5, currency: 'EUR' });
  });

  it('fills in what was missing, and what had no data at all', () => {
    const empty = answerTo('I cannot see it.');
    expect(reviseAnswer(empty, { path: '/on', value: '2026-01-31' }, task).data).toEqual({
      on: '2026-01-31',
    });
  });
});

describe('withValueAt', () => {
  it.each<[JsonValue, string, JsonValue]>([
    [{ a: 1 }, '/a', { a: 'x' }],
    [{ a: 1 }, '/b/c', { a: 1, b: { c: 'x' } }],
    [{ a: [1, { b: 2 }] }, '/a/1/b', { a: [1, { b: 'x' }] }],
    [[1], '/1', [1, 'x']],
    [[1], '/2', [1]],
    [[1], '/a', [1]],
    [5, '/a', 5],
    [{ 'a/b': { '~': 1 } }, '/a~1b/~0', { 'a/b': { '~': 'x' } }],
    [{}, '', 'x'],
  ])('of %j at %s gives %j', (whole, path, expected) => {
    expect(withValueAt(whole, path, 'x')).toEqual(expected);
  });

  it('sets no prototype', () => {
    const made = withValueAt({}, '/__proto__/polluted', 'x');
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
