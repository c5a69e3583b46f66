import { describe, expect, it } from 'vitest';
import { defaultSettings, settingsSchema, type Settings } from '../../../lib/settings/settings.ts';
import { changedTasks, taskChangeSchema } from '../../../lib/settings/task-change.ts';
import { tasksOf } from '../../../lib/settings/tasks-of.ts';
import { taskById } from '../../../lib/task/built-in-tasks.ts';

const task = (id: string, name = id) => ({ id, name, output: { kind: 'text', format: 'plain' } });

/** The settings after some changes, each of which must be possible. */
function after(...changes: readonly unknown[]): Settings {
  return changes.reduce<Settings>((settings, change) => {
    const changed = changedTasks(settings, taskChangeSchema.parse(change));
    if ('refusal' in changed) throw new Error(changed.refusal);
    return Object.assign({}, settings, changed.changes);
  }, defaultSettings);
}

const names = (settings: Settings) => tasksOf(settings).flatMap(({ own }) => own?.name ?? []);

describe('a person’s own tasks', () => {
  const two = { kind: 'save', tasks: [task('a'), task('b')] };

  it('are saved, changed in their place, removed and put back in their place', () => {
    const changed = after(two, { kind: 'save', tasks: [task('a', 'A')] });
    expect(names(changed)).toEqual(['A', 'b']);
    const removed = after(two, { kind: 'remove', id: 'a' });
    expect(names(removed)).toEqual(['b']);
    expect(
      names(after(two, { kind: 'remove', id: 'a' }, { kind: 'save', tasks: [task('a')], at: 0 })),
    ).toEqual(['a', 'b']);
  });

  it('fall back to text when the chosen one is removed', () => {
    const chosen = { ...after(two), taskId: 'own:a' as const };
    const changed = changedTasks(chosen, { kind: 'remove', id: 'a' });
    expect(changed).toMatchObject({ changes: { taskId: 'text' } });
    expect(taskById('own:gone', tasksOf(chosen)).id).toBe('text');
  });

  it('stand where the person puts them', () => {
    const ids = ['own:b', 'receipt', 'own:a'];
    const ordered = tasksOf(after(two, { kind: 'order', ids })).map(({ id }) => id);
    expect(ordered.slice(0, 4)).toEqual([...ids, 'text']);
  });

  it('keep what was typed and is not right yet, until it is', () => {
    const draft = { kind: 'draft', id: 'a', draft: { text: '{' } };
    expect(after(two, draft).drafts).toEqual({ a: '{"text":"{"}' });
    expect(after(two, draft, { kind: 'save', tasks: [task('a')] }).drafts).toEqual({});
  });

  it('come back as they were when a removal is taken back, with draft, sites, place and choice', () => {
    const full = after(
      two,
      { kind: 'draft', id: 'a', draft: { text: '{' } },
      {
        kind: 'sites',
        taskId: 'own:a',
        hosts: ['a.example'],
      },
    );
    const before = { ...full, taskId: 'own:a' as const };
    const removal = changedTasks(before, { kind: 'remove', id: 'a' });
    const removed = { ...before, ...('changes' in removal ? removal.changes : {}) };
    expect(removed).toMatchObject({ drafts: {}, siteTasks: [], taskId: 'text' });
    const undo = taskChangeSchema.parse({
      kind: 'restore',
      task: task('a'),
      at: 0,
      draft: { text: '{' },
      hosts: ['a.example'],
      isChosen: true,
    });
    const back = changedTasks(removed, undo);
    expect({ ...removed, ...('changes' in back ? back.changes : {}) }).toEqual(before);
  });

  it('come first on the sites that were written last for them', () => {
    const sites = (taskId: string, ...hosts: string[]) => ({ kind: 'sites', taskId, hosts });
    const settings = after(
      sites('table', 'a.example'),
      sites('text', 'b.example'),
      sites('table', 'c.example'),
    );
    expect(settings.siteTasks).toEqual([
      { taskId: 'text', hosts: ['b.example'] },
      { taskId: 'table', hosts: ['c.example'] },
    ]);
    expect(after(sites('table', 'a.example'), sites('table')).siteTasks).toEqual([]);
  });

  it('keep what two pages change at the same time', () => {
    const begun = task('a', 'A');
    const [renamed, told] = [
      { ...begun, name: 'B' },
      { ...begun, instructions: 'Read.' },
    ];
    const both = after(
      { kind: 'save', tasks: [begun] },
      { kind: 'save', tasks: [renamed], before: begun },
      { kind: 'save', tasks: [told], before: begun },
    );
    expect(tasksOf(both).at(-1)?.own).toMatchObject({ name: 'B', instructions: 'Read.' });
  });

  it('keep one that cannot be read, and never lose other settings to it', () => {
    const stored = settingsSchema.parse({
      version: 1,
      theme: 'dark',
      tasks: [{ from: 'the future' }, JSON.stringify(task('a'))],
    });
    expect(stored.theme).toBe('dark');
    expect(names(stored)).toEqual(['a']);
    const changed = changedTasks(stored, { kind: 'remove', id: 'a' });
    expect(changed).toMatchObject({ changes: { tasks: [{ from: 'the future' }] } });
    const cleaned = changedTasks(stored, { kind: 'remove-unread' });
    expect(cleaned).toMatchObject({ changes: { tasks: [JSON.stringify(task('a'))] } });
  });

  it('are refused where they are too many', () => {
    const many = Array.from({ length: 101 }, (_, at) => task(`t${at}`));
    const change = taskChangeSchema.parse({ kind: 'save', tasks: many });
    expect(changedTasks(defaultSettings, change)).toEqual({ refusal: 'taskTooMany' });
  });
});
