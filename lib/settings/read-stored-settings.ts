import { z } from '../zod.ts';
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

const versioned = z.looseObject({ version: z.number() });

/** Reads what was stored, whatever it is: what cannot be read of it costs nothing but itself. */
export function readStoredSettings(stored: unknown): StoredSettings {
  if (stored === undefined) return { settings: defaultSettings, state: 'whole' };
  const whole = settingsSchema.safeParse(stored);
  if (whole.success) return { settings: whole.data, state: 'whole' };
  const marked = versioned.safeParse(stored);
  const isNewer = marked.success && marked.data.version > defaultSettings.version;
  return { settings: salvaged(stored), state: isNewer ? 'newer' : 'damaged' };
}

/** Each setting that can be read, the others at their defaults. */
function salvaged(stored: unknown): Settings {
  const record = z.record(z.string(), z.unknown()).safeParse(stored);
  const found = new Map(record.success ? Object.entries(record.data) : []);
  const settings: Record<string, unknown> = { ...defaultSettings };
  for (const [name, schema] of Object.entries(settingsSchema.shape)) {
    const read = z.safeParse(schema, found.get(name));
    if (read.success && name !== 'version') settings[name] = read.data;
  }
  return settingsSchema.parse(settings);
}
