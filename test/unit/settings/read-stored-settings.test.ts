import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readStoredSettings } from '../../../lib/settings/read-stored-settings.ts';
import { defaultSettings, settingsSchema } from '../../../lib/settings/settings.ts';

const examples = new URL('../../fixtures/settings/', import.meta.url);
const engine = { id: '1', profileId: 'any', name: 'Mine', baseUrl: 'https://api.example/v1/', model: 'm' };

describe('stored settings, whatever they are', () => {
  it.each(readdirSync(examples))('of an older version are read whole: %s [R11 F34]', (name) => {
    const { stored, read } = JSON.parse(readFileSync(new URL(name, examples), 'utf8')) as Record<
      'stored' | 'read',
      object
    >;
    expect(readStoredSettings(stored)).toEqual({ state: 'whole', settings: read });
  });

  it('has a frozen example of the version that is written now', () => {
    expect(readdirSync(examples)).toContain(`version-${defaultSettings.version}.json`);
  });

  it('loses nothing but what is damaged [R10 F33]', () => {
    const stored = { version: 1, theme: 'dark', taskId: 5, engines: [engine], language: 'de', stranger: 1 };
    expect(readStoredSettings(stored)).toEqual({
      state: 'damaged',
      settings: {
        ...defaultSettings,
        theme: 'dark',
        language: 'de',
        engines: [{ ...engine, askBefore: 'first' }],
      },
    });
  });

  it.each([null, 5, 'text', [], {}, { version: 'x' }, { __proto__: null }])(
    'reads %j as defaults, and says that it is damaged [B89]',
    (stored) => {
      expect(readStoredSettings(stored)).toEqual({ state: 'damaged', settings: defaultSettings });
    },
  );

  it('reads settings of a newer version as far as it can, and marks them [F35]', () => {
    expect(readStoredSettings({ ...defaultSettings, version: 2, theme: 'dark', more: true })).toEqual({
      state: 'newer',
      settings: { ...defaultSettings, theme: 'dark' },
    });
  });

  it('always gives settings that can be stored again', () => {
    for (const name of Object.keys(settingsSchema.shape)) {
      const { settings } = readStoredSettings({ ...defaultSettings, [name]: { odd: [1] } });
      expect(settingsSchema.safeParse(settings).success, name).toBe(true);
    }
  });
});
