import { describe, expect, it } from 'vitest';
import { createValidator } from '../../../lib/task/answer/create-validator.ts';
import { builtInDefinitions } from '../../../lib/task/built-in/built-in-definitions.ts';
import { isJsonObject } from '../../../lib/task/is-json-object.ts';
import type { JsonValue } from '../../../lib/task/json-schema.ts';
import { readTaskFile } from '../../../lib/task/share/read-task-file.ts';
import { readStoredTasks, storeRefusal, toStoredTasks } from '../../../lib/task/share/stored-tasks.ts';
import { taskFileJsonSchema } from '../../../lib/task/share/task-file-json-schema.ts';
import { writeTaskFile } from '../../../lib/task/share/write-task-file.ts';
import type { TaskDefinition } from '../../../lib/task/task-definition.ts';
import { defaultParameters } from '../../../lib/task/task-parameters.ts';
import { randomSchema } from './random-schema.ts';

const tasks: readonly TaskDefinition[] = [
  ...builtInDefinitions.map(({ id, name, instructions, parameters, output }): TaskDefinition => {
    return { id, name, instructions, parameters, output };
  }),
  {
    id: 'own-1',
    name: 'Käse · 仓库 🧀',
    instructions: '',
    parameters: {
      ...defaultParameters,
      language: 'de',
      detail: 'low',
      temperature: 0.5,
      outputLimit: 500,
      engineId: 'a',
      model: 'b/c:d',
      askBeforeSending: true,
    },
    output: {
      kind: 'record',
      schema: { ...randomSchema(7), properties: { a: { type: 'string', default: 'x' } } },
    },
  },
];

function file(change: (first: Record<string, unknown>, whole: Record<string, unknown>) => void): string {
  const whole = JSON.parse(writeTaskFile(tasks.slice(2, 3)));
  change(whole.tasks[0], whole);
  return JSON.stringify(whole);
}

describe('a file of tasks', () => {
  it('gives back the tasks that were written', () => {
    expect(readTaskFile(writeTaskFile(tasks))).toEqual({ ok: true, tasks });
    expect(readTaskFile(`\uFEFF${writeTaskFile(tasks)}`)).toMatchObject({ ok: true });
  });

  it('is what docs/task-file.schema.json says, which is made of the same source', async () => {
    const schema = taskFileJsonSchema();
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../docs/task-file.schema.json',
    );
    const validate = createValidator(isJsonObject(schema) ? schema : {});
    expect(validate(JSON.parse(writeTaskFile(tasks)))).toEqual([]);
    expect(validate(JSON.parse(file((first) => (first['id'] = 'Not an id'))))).toMatchObject([
      { path: '/tasks/0/id' },
    ]);
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'task-file-unreadable'],
    ['other JSON', '{"tasks": []}', 'task-file-unreadable'],
    ['a list', '[]', 'task-file-unreadable'],
    ['no task', file((_, whole) => (whole['tasks'] = [])), 'task-file-unreadable'],
    ['a newer version', file((_, whole) => (whole['version'] = 2)), 'task-file-newer'],
    ['a newer version of other shape', '{"format": "fieldshot-tasks", "version": 9}', 'task-file-newer'],
    ['no version', file((_, whole) => delete whole['version']), 'task-file-unreadable'],
    ['more than it says', file((_, whole) => (whole['script'] = 'x')), 'task-file-unreadable'],
    ['1 MB', `${file(() => undefined)}${' '.repeat(1024 * 1024)}`, 'task-file-too-large'],
    [
      '101 tasks',
      file((first, whole) => (whole['tasks'] = Array.from({ length: 101 }, () => first))),
      'task-file-too-large',
    ],
    [
      '100000 levels',
      `{"format":"fieldshot-tasks","version":1,"tasks":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      'task-file-unreadable',
    ],
  ])('with %s is refused [T50 B81]', (_, text, code) => {
    expect(readTaskFile(text)).toMatchObject({ ok: false, code });
  });

  it.each<[string, (first: Record<string, unknown>, whole: Record<string, unknown>) => void, string, string]>(
    [
      ['id', (first) => (first['id'] = '../x'), '/tasks/0/id', 'taskPartWrong'],
      ['name', (first) => (first['name'] = 'a\nb'), '/tasks/0/name', 'taskPartWrong'],
      ['part', (first) => (first['run'] = 'x'), '/tasks/0', 'taskPartWrong'],
      [
        'parameter',
        (first) => (first['parameters'] = { temperature: 3 }),
        '/tasks/0/parameters/temperature',
        'taskPartWrong',
      ],
      ['output', (first) => (first['output'] = { kind: 'script' }), '/tasks/0/output/kind', 'taskPartWrong'],
      [
        'schema',
        (first) => (first['output'] = { kind: 'record', schema: [] }),
        '/tasks/0/output/schema',
        'taskPartWrong',
      ],
      [
        'pattern',
        (first) => (first['output'] = { kind: 'table', row: { properties: { a: { pattern: '(a+)+' } } } }),
        '/tasks/0/output/row/properties/a',
        'schemaPatternRefused',
      ],
      [
        'reference',
        (first) => (first['output'] = { kind: 'record', schema: { $ref: 'https://example.com' } }),
        '/tasks/0/output/schema',
        'schemaReferenceRemote',
      ],
      ['second of a name', (first, whole) => (whole['tasks'] = [first, first]), '/tasks/1/id', 'taskIdTwice'],
    ],
  )('with a wrong %s is refused, and says where', (_, change, path, message) => {
    expect(readTaskFile(file(change))).toMatchObject({
      ok: false,
      code: 'task-file-unreadable',
      issues: [{ path, message }],
    });
  });
});

describe('stored tasks', () => {
  it('come back as they were, and what cannot be read is kept', () => {
    const stored: JsonValue = JSON.parse(JSON.stringify(toStoredTasks({ tasks, unread: [{ id: 5 }] })));
    expect(readStoredTasks(stored)).toEqual({ tasks, unread: [{ id: 5 }] });
    expect(readStoredTasks(undefined)).toEqual({ tasks: [], unread: [] });
    expect(readStoredTasks('broken')).toEqual({ tasks: [], unread: [] });
  });

  it('are small: what is usual is left out', () => {
    const plain = { id: 'a', name: 'A', output: { kind: 'text', format: 'plain' } } as const;
    const task: TaskDefinition = { ...plain, instructions: '', parameters: defaultParameters };
    expect(toStoredTasks({ tasks: [task], unread: [] })).toEqual([plain]);
  });

  it('have limits', () => {
    const [task] = tasks;
    if (!task) throw new TypeError('no task');
    const many = Array.from({ length: 101 }, () => task);
    expect(storeRefusal({ tasks: many.slice(1), unread: [] })).toBeUndefined();
    expect(storeRefusal({ tasks: many, unread: [] })).toBe('taskTooMany');
    expect(storeRefusal({ tasks: [], unread: ['x'.repeat(1024 * 1024)] })).toBe('taskTooLarge');
  });
});
