import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../../lib/settings/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../../lib/settings/settings-file.ts';

const engine = {
  id: 'e1',
  profileId: 'any',
  name: 'Mine',
  baseUrl: 'https://api.example/v1/',
  model: 'm',
  askBefore: 'always' as const,
};
const task = JSON.stringify({ id: 'receipts', name: 'Receipts', output: { kind: 'text', format: 'plain' } });
const settings: Settings = {
  ...defaultSettings,
  theme: 'dark',
  engines: [engine],
  engineId: 'e1',
  tasks: [task],
  siteTasks: [{ taskId: 'table', hosts: ['shop.example'] }],
  neverRead: ['bank.example'],
};

describe('settings as a file', () => {
  it('come back as they were [P10]', () => {
    expect(readSettingsFile(writeSettingsFile(settings), defaultSettings)).toEqual({
      ok: true,
      settings,
      leftOut: 0,
    });
  });

  it('take over nobody’s agreement: each engine asks anew [P07]', () => {
    const agreed = { ...engine, askBefore: 'never' as const, consentedAt: 1 };
    const read = readSettingsFile(writeSettingsFile({ ...settings, engines: [agreed] }), defaultSettings);
    expect(read).toMatchObject({ ok: true, settings: { engines: [{ ...engine, askBefore: 'first' }] } });
    expect(JSON.stringify(read)).not.toContain('consentedAt');
  });

  it('never give an engine of here another address: it comes under a new id [T11 B82]', () => {
    const theirs = { ...engine, baseUrl: 'https://evil.example/v1/' };
    const read = readSettingsFile(writeSettingsFile({ ...settings, engines: [theirs] }), settings);
    if (!read.ok) throw new Error('not read');
    const [taken] = read.settings.engines;
    expect(taken?.baseUrl).toBe(theirs.baseUrl);
    expect(taken?.id).not.toBe('e1');
    expect(read.settings.engineId).toBe(taken?.id);
  });

  it('leave out and count tasks that cannot be read', () => {
    const read = readSettingsFile(
      writeSettingsFile({ ...settings, tasks: [task, '{}', 'x'] }),
      defaultSettings,
    );
    expect(read).toMatchObject({ ok: true, leftOut: 2, settings: { tasks: [task] } });
  });

  const file = (changes: object) =>
    JSON.stringify({ ...(JSON.parse(writeSettingsFile(settings)) as object), ...changes });

  it.each([
    ['', 'settings-file-unreadable'],
    ['null', 'settings-file-unreadable'],
    ['{"format":"fieldshot-tasks","version":1,"tasks":[]}', 'settings-file-unreadable'],
    [file({ version: 2 }), 'settings-file-newer'],
    [file({ version: 0 }), 'settings-file-unreadable'],
    [file({ more: 1 }), 'settings-file-unreadable'],
    [file({ settings: { ...settings, invented: 1 } }), 'settings-file-unreadable'],
    [file({ settings: { ...settings, version: 2 } }), 'settings-file-unreadable'],
    [
      file({ settings: { ...settings, engines: [{ ...engine, key: 'secret' }] } }),
      'settings-file-unreadable',
    ],
    [
      file({ settings: { ...settings, engines: [{ ...engine, baseUrl: 'http://lan.example/' }] } }),
      'settings-file-unreadable',
    ],
    [
      file({ settings: { ...settings, engines: [{ ...engine, baseUrl: 'javascript:alert(1)' }] } }),
      'settings-file-unreadable',
    ],
    [`"${'x'.repeat(9_000_000)}"`, 'settings-file-unreadable'],
  ])('%#: that are none are refused by name [B81]', (text, code) => {
    expect(readSettingsFile(text, settings)).toEqual({ ok: false, code });
  });
});
