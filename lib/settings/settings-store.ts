import { browser } from '../webext/browser.ts';
import { defaultSettings, settingsSchema, type Settings } from './settings.ts';

const key = 'settings';

/** The settings as stored; defaults where there are none or they cannot be read, which is never an error. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key).catch((): Record<string, unknown> => ({}));
  return parseSettings(stored[key]);
}

/** Changes some settings and keeps the rest. One key, one write: it is whole or not there. */
export async function updateSettings(changes: Partial<Omit<Settings, 'version'>>): Promise<void> {
  await browser.storage.local.set({ [key]: { ...(await readSettings()), ...changes } });
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
    if (change) listener(parseSettings(change.newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  void readSettings().then(listener);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}

function parseSettings(stored: unknown): Settings {
  const parsed = settingsSchema.safeParse(stored);
  return parsed.success ? parsed.data : defaultSettings;
}
