import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ofJsonText } from '../../../lib/settings/of-json-text.ts';
import { readStoredSettings } from '../../../lib/settings/read-stored-settings.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';
import { tasksOf } from '../../../lib/settings/tasks-of.ts';
import { readDraft } from '../../../lib/task/edit/task-draft.ts';
import { readStoredTasks } from '../../../lib/task/share/stored-tasks.ts';
import { readTaskFile } from '../../../lib/task/share/read-task-file.ts';

/** What each version stored, as it did: never to be changed, one more for each new form. */
function frozen(name: string): unknown {
  const file = fileURLToPath(new URL(`../../fixtures/stored/${name}.json`, import.meta.url));
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('what older versions stored', () => {
  it.each([
    ['settings-theme', { theme: 'dark' }],
    ['settings-task', { taskId: 'receipt' }],
    ['settings-language', { language: 'zh-Hant', keepLineBreaks: true }],
    ['settings-engines', { engineId: '3f0c', engines: [{ name: 'Mine', askBefore: 'never' }] }],
    ['settings-own-tasks', { taskId: 'own:club-card', taskOrder: ['own:rows', 'text'] }],
    ['settings-sites', { siteTasks: [{ taskId: 'own:club-card', hosts: ['example.com', '*.example.org'] }] }],
    ['settings-idle-lock', { lockKeysAfter: 60 }],
  ])('%s loads with all it says', (name, expected) => {
    const stored = frozen(name);
    expect(readStoredSettings(stored)).toMatchObject({
      state: 'whole',
      settings: { ...(stored as object), ...expected },
    });
  });

  it.each(['settings-own-tasks', 'settings-sites'])(
    '%s: the tasks are read, in full and in order',
    (name) => {
      const settings = readStoredSettings(frozen(name)).settings;
      const { tasks, unread } = readStoredTasks(settings.tasks.map(ofJsonText));
      expect(unread).toEqual([]);
      const file = readTaskFile(JSON.stringify(frozen('task-file-1')));
      expect(file).toEqual({ ok: true, tasks });
      expect(tasks[0]).toMatchObject({ instructions: 'Read the card.', parameters: { language: 'de' } });
      expect(Object.keys(Object(tasks[0]?.output)['schema'].properties)).toEqual(['zebra', 'valid']);
      expect(tasksOf(settings)[0]?.own?.name).toBe('Rows');
    },
  );

  it('a draft that was no task yet is there as it was typed', () => {
    const { drafts } = readStoredSettings(frozen('settings-sites')).settings;
    expect(readDraft(ofJsonText(drafts['club-card']))).toMatchObject({ text: '{ not yet' });
  });
});

describe('what another version stored', () => {
  const newer = { ...Object(frozen('settings-sites')), version: 2, theme: 'sepia', voice: { speed: 2 } };

  it('takes nothing with it that this one can read', () => {
    const { settings, state } = readStoredSettings(newer);
    const { tasks, siteTasks, theme } = settings;
    expect(state).toBe('newer');
    expect(tasks).toHaveLength(2);
    expect(siteTasks).toHaveLength(1);
    expect(theme).toBe(defaultSettings.theme);
  });

  it.each([undefined, null, 5, 'x', [], { tasks: 'broken' }])('%j is as at first', (stored) => {
    expect(readStoredSettings(stored).settings).toEqual(defaultSettings);
  });
});
