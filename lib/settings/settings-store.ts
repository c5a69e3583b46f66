import { browser } from '../webext/browser.ts';
import { readableSettings, unreadSettings } from './readable-settings.ts';
import type { Settings } from './settings.ts';

const key = 'settings';

/** The settings as stored; defaults where there are none or they cannot be read, which is never an error. */
export async function readSettings(): Promise<Settings> {
  return readableSettings(await readRaw());
}

async function readRaw(): Promise<unknown> {
  const stored = await browser.storage.local.get(key).catch((): Record<string, unknown> => ({}));
  return stored[key];
}

/** Some settings and what they become; the rest stays. */
type Changes = Partial<Omit<Settings, 'version'>>;

/**
 * Changes some settings and keeps the rest, also what this version cannot read. One key, one write: it is whole or not there. Pages that write at the
 * same time wait for each other.
 *
 * @param changes what they become, or what makes that of those that are stored now.
 */
export async function updateSettings(changes: Changes | ((stored: Settings) => Changes)): Promise<void> {
  await navigator.locks.request(key, async () => {
    const raw = await readRaw();
    const stored = readableSettings(raw);
    const changed = typeof changes === 'function' ? changes(stored) : changes;
    await browser.storage.local.set({ [key]: { ...stored, ...unreadSettings(raw), ...changed } });
  });
}

/** Everything that is stored on this computer, raw: for the person to see. */
export async function readEverythingStored(): Promise<Record<string, unknown>> {
  return browser.storage.local.get();
}

/** Forgets every setting. */
export async function eraseSettings(): Promise<void> {
  await browser.storage.local.clear();
}

/** Calls back with the settings now and at each change, from whichever page, until the returned function is called. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change) listener(readableSettings(change.newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  void readSettings().then(listener);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}

/** Calls back at each change, with what was stored before and what is now. */
export function onSettingsChanged(listener: (before: Settings, now: Settings) => void): void {
  browser.storage.local.onChanged.addListener(
    (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => {
      const change = changes[key];
      if (change) listener(readableSettings(change.oldValue), readableSettings(change.newValue));
    },
  );
}
