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
});
