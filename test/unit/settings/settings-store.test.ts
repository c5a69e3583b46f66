import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../lib/settings/settings.ts';
import {
  forgetDamaged,
  readSettings,
  settingsHealth,
  updateSettings,
} from '../../../lib/settings/settings-store.ts';

/** What `storage.local` holds, and what is wrong with it. */
const local = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  fault: undefined as Error | undefined,
}));

vi.mock('../../../lib/webext/browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (key?: string) => {
          if (local.fault) throw local.fault;
          // So that two changes meet in the middle where nothing keeps them apart.
          await Promise.resolve();
          const all = structuredClone(local.stored);
          return key === undefined ? all : key in all ? { [key]: all[key] } : {};
        },
        set: async (changes: Record<string, unknown>) => {
          if (local.fault) throw local.fault;
          await Promise.resolve();
          Object.assign(local.stored, structuredClone(changes));
        },
        remove: async (key: string) => void delete local.stored[key],
      },
    },
  },
}));

beforeEach(() => {
  local.stored = {};
  local.fault = undefined;
});

describe('the store of settings', () => {
  it('lets no change of two pages be lost [F37]', async () => {
    const hosts = Array.from({ length: 20 }, (_, at) => `site-${at}.example`);
    await Promise.all(
      hosts.map((host) => updateSettings(({ neverRead }) => ({ neverRead: [...neverRead, host] }))),
    );
    expect((await readSettings()).neverRead.toSorted()).toEqual(hosts.toSorted());
  });

  it('keeps aside what it cannot read, in the same write, until the person forgets it [R10 F33]', async () => {
    local.stored = { settings: { version: 1, theme: 'dark', taskId: 7 } };
    expect(await settingsHealth()).toBe('damaged');
    expect((await readSettings()).theme).toBe('dark');
    await updateSettings({ language: 'de' });
    expect(local.stored).toEqual({
      settings: { ...defaultSettings, theme: 'dark', language: 'de' },
      'settings-damaged': { version: 1, theme: 'dark', taskId: 7 },
    });
    expect(await settingsHealth()).toBe('damaged');
    await forgetDamaged();
    expect(await settingsHealth()).toBe('whole');
  });

  it('never writes over what a newer version wrote, and says so [F35]', async () => {
    const newer = { ...defaultSettings, version: 2, invented: true };
    local.stored = { settings: newer };
    expect(await settingsHealth()).toBe('newer');
    await expect(updateSettings({ theme: 'dark' })).rejects.toMatchObject({ code: 'settings-newer' });
    expect(local.stored).toEqual({ settings: newer });
  });

  it.each([
    'QuotaExceededError: quota exceeded',
    'IO error: FILE_ERROR_NO_SPACE',
    'Corruption: block checksum',
  ])('says that a change could not be stored: %s [F36]', async (message) => {
    local.fault = new Error(message);
    expect(await readSettings()).toEqual(defaultSettings);
    await expect(updateSettings({ theme: 'dark' })).rejects.toMatchObject({
      code: 'settings-not-stored',
      details: message,
    });
    expect(local.stored).toEqual({});
  });
});
