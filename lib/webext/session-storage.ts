import { browser } from './browser.ts';
import type { SessionRecordName } from './stored-records.ts';

/**
 * One record in the browser's memory-only session area: it outlives the background's sleep, is out of
 * reach of content scripts, and is gone with the browser. Unreadable or unwritable counts as empty, so
 * that a full or broken area never stops a reading.
 */
export function sessionRecord<T>(
  key: SessionRecordName,
  parse: (stored: unknown) => T,
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
        await browser.storage.session.remove(key).catch(() => undefined);
      }
    },
  };
}

/** Forgets every record in the session's memory. */
export async function forgetSession(): Promise<void> {
  await browser.storage.session.clear();
}
