import { defaultSettings, type Settings, settingsSchema } from './settings.ts';

/** What was found in the store. */
export interface StoredSettings {
  readonly settings: Settings;
  /**
   * `damaged`: some of it could not be read, and stands at its default here; it is to be kept aside before anything is
   * written over it. `newer`: another version of this extension wrote it; it is not to be written over.
   */
  readonly state: 'whole' | 'damaged' | 'newer';
}

/** Reads what was stored, whatever it is: what cannot be read of it costs nothing but itself. */
export function readStoredSettings(stored: unknown): StoredSettings {
  if (stored === undefined) return { settings: defaultSettings, state: 'whole' };
  const whole = settingsSchema.safeParse(stored);
  if (whole.success) return { settings: whole.data, state: 'whole' };
  const found = new Map<string, unknown>(typeof stored === 'object' && stored ? Object.entries(stored) : []);
  const version = found.get('version');
  const isNewer = typeof version === 'number' && version > defaultSettings.version;
  return { settings: salvaged(found), state: isNewer ? 'newer' : 'damaged' };
}

/** Each setting that can be read, the others at their defaults. */
function salvaged(found: ReadonlyMap<string, unknown>): Settings {
  const { version: _, ...settings } = settingsSchema.shape;
  const read = Object.entries(settings).flatMap(([name, schema]) => {
    const one = schema.safeParse(found.get(name));
    return one.success ? [[name, one.data]] : [];
  });
  return { ...defaultSettings, ...(Object.fromEntries(read) as Partial<Settings>) };
}
