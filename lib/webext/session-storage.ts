import { browser } from './browser.ts';
import type { SessionRecordName } from './stored-records.ts';

/**
 * One record in the browser's memory-only session area: it outlives the background's sleep, is out of
 * reach of content scripts, and is gone with the browser. Unreadable or unwritable counts as empty, so
 * that a full or broken area never stops a reading.
 *
 * @param isKept whether what was there before stays where there is no room for what is next.
 */
export function sessionRecord<T>(
  key: SessionRecordName,
  parse: (stored: unknown) => T,
  isKept = false,
): {
  load(): Promise<T>;
  save(value: T): Promise<void>;
} {
  return {
    async load() {
      try {
        return parse((await browser.storage.session.get(key))[key]);
      } catch {
        return parse(undefined);
      }
    },
    async save(value) {
      try {
        await browser.storage.session.set({ [key]: value });
      } catch {
        if (!isKept) await browser.storage.session.remove(key).catch(() => undefined);
      }
    },
  };
}

/** Forgets every record in the session's memory. */
export async function forgetSession(): Promise<void> {
  await browser.storage.session.clear();
}
