import { isJsonObject } from '../task/is-json-object.ts';
import type { JsonObject, JsonValue } from '../task/json-schema.ts';
import { defaultSettings, settingsSchema, type Settings } from './settings.ts';

/**
 * The settings out of what is stored, whichever version stored it: what is missing or cannot be read is as at first, and
 * takes nothing else with it.
 */
export function readableSettings(stored: unknown): Settings {
  const whole = settingsSchema.safeParse(stored);
  if (whole.success) return whole.data;
  const known = Object.entries(objectOf(stored)).filter(([key, value]) => isReadable(key, value));
  const parsed = settingsSchema.safeParse({ ...defaultSettings, ...Object.fromEntries(known) });
  return parsed.success ? parsed.data : defaultSettings;
}

/** What is stored and this version cannot read, as it stands: a newer version may have stored it. */
export function unreadSettings(stored: unknown): JsonObject {
  return Object.fromEntries(
    Object.entries(objectOf(stored)).filter(([key, value]) => !isReadable(key, value)),
  );
}

function isReadable(key: string, value: JsonValue): boolean {
  const parts: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
    settingsSchema.shape;
  return Object.hasOwn(parts, key) && parts[key]?.safeParse(value).success === true;
}

function objectOf(stored: unknown): JsonObject {
  return isJsonObject(stored as JsonValue) ? (stored as JsonObject) : {};
}
