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
});
