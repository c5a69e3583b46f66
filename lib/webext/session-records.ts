import { browser } from './browser.ts';
import type { SessionRecordName } from './stored-records.ts';

/**
 * Many records in the browser's memory-only session area, by number, each written by itself: what `sessionRecord` is for
 * one. What cannot be written is not kept, and never stops a reading.
 */
export function sessionRecords(prefix: Extract<SessionRecordName, `${string}:`>): {
  load(): Promise<readonly unknown[]>;
  save(records: readonly (readonly [number: number, value: unknown])[]): Promise<void>;
  clear(): Promise<void>;
} {
  const names = async () =>
    Object.entries(await browser.storage.session.get()).filter(([name]) => name.startsWith(prefix));
  return {
    async load() {
      return (await names().catch(() => [])).map(([, value]) => value);
    },
    async save(records) {
      const items = Object.fromEntries(records.map(([number, value]) => [prefix + number, value]));
      await browser.storage.session.set(items).catch(() => undefined);
    },
    async clear() {
      const stored = await names().catch(() => []);
      await browser.storage.session.remove(stored.map(([name]) => name)).catch(() => undefined);
    },
  };
}
