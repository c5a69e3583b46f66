import { AppError } from '../errors.ts';
import { browser } from '../webext/browser.ts';
import { readStoredSettings, type StoredSettings } from './read-stored-settings.ts';
import type { Settings } from './settings.ts';

const key = 'settings';
/** What could not be read, as it was, until the person erases it. */
const asideKey = 'settings-damaged';

/** The settings as stored; defaults where there are none or they cannot be read, which is never an error. */
export async function readSettings(): Promise<Settings> {
  return (await readStored()).settings;
}

/** Some settings and what they become; the rest stays. */
type Changes = Partial<Omit<Settings, 'version'>>;

/**
 * Changes some settings and keeps the rest. One write: it is whole or not there. Pages that write at the same time wait
 * for each other. What could not be read of the settings is kept aside in the same write.
 *
 * @param changes what they become, or what makes that of those that are stored now.
 * @throws AppError `settings-newer` where a newer version wrote them, `settings-not-stored` where the store is full or broken.
 */
export async function updateSettings(changes: Changes | ((stored: Settings) => Changes)): Promise<void> {
  await navigator.locks.request(key, async () => {
    const { settings, state, raw } = await readStored();
    if (state === 'newer') throw new AppError('settings-newer');
    const changed = typeof changes === 'function' ? changes(settings) : changes;
    const aside = state === 'damaged' ? { [asideKey]: raw } : {};
    await browser.storage.local
      .set({ [key]: { ...settings, ...changed }, ...aside })
      .catch((thrown: unknown) => {
        throw new AppError('settings-not-stored', thrown instanceof Error ? thrown.message : undefined);
      });
  });
}

/** Everything that is stored in this area, raw: for the person to see. */
export async function readEverythingStored(): Promise<Record<string, unknown>> {
  return browser.storage.local.get();
}

/** Forgets every setting. */
export async function eraseSettings(): Promise<void> {
  await browser.storage.local.clear();
}

/** How the settings were found: read whole, or in part, or not to be changed; and whether something was kept aside. */
export async function settingsHealth(): Promise<StoredSettings['state']> {
  const { state } = await readStored();
  if (state !== 'whole') return state;
  const stored = await browser.storage.local.get(asideKey).catch((): Record<string, unknown> => ({}));
  return asideKey in stored ? 'damaged' : 'whole';
}

/** Forgets what was kept aside because it could not be read. */
export async function forgetDamaged(): Promise<void> {
  await browser.storage.local.remove(asideKey);
}

/** Calls back with the settings now and at each change, from whichever page, until the returned function is called. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change) listener(readStoredSettings(change.newValue).settings);
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
      if (!change) return;
      listener(readStoredSettings(change.oldValue).settings, readStoredSettings(change.newValue).settings);
    },
  );
}

async function readStored(): Promise<StoredSettings & { readonly raw: unknown }> {
  const stored = await browser.storage.local.get(key).catch((): Record<string, unknown> => ({}));
  return { ...readStoredSettings(stored[key]), raw: stored[key] };
}
