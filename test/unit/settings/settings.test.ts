import { describe, expect, it } from 'vitest';
import { defaultSettings, settingsSchema } from '../../../lib/settings/settings.ts';

describe('stored settings', () => {
  it('load as they were before there was a choice of task', () => {
    expect(settingsSchema.parse({ version: 1, theme: 'dark' })).toEqual({
      ...defaultSettings,
      theme: 'dark',
    });
    expect(settingsSchema.parse({ version: 1, theme: 'dark', taskId: 'form' }).taskId).toBe('form');
  });

  it('load as they were before there was a choice of language', () => {
    const stored = { version: 1, theme: 'light', taskId: 'table' } as const;
    expect(settingsSchema.parse(stored)).toEqual({ ...defaultSettings, ...stored });
    expect(settingsSchema.parse({ ...stored, language: 'zh-Hant' }).language).toBe('zh-Hant');
    expect(settingsSchema.safeParse({ ...stored, language: 'tlh' }).success).toBe(false);
  });

  it('load as they were before there were engines, and hold no keys', () => {
    const stored = { version: 1, theme: 'light', taskId: 'table', language: 'de' } as const;
    expect(settingsSchema.parse(stored)).toMatchObject({ engines: [], engineId: 'on-device' });
    const engine = {
      id: '1',
      profileId: 'any',
      name: 'Mine',
      baseUrl: 'https://api.example/v1/',
      model: 'm',
    };
    expect(settingsSchema.parse({ ...stored, engines: [engine] }).engines).toEqual([
      { ...engine, askBefore: 'first' },
    ]);
    expect(settingsSchema.safeParse({ ...stored, engines: [{ ...engine, key: 'secret' }] }).success).toBe(
      false,
    );
  });
});
