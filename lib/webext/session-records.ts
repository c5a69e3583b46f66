import { browser } from './browser.ts';
import type { SessionRecordName } from './stored-records.ts';

/**
 * Many records in the browser's memory-only session area, by number, each written by itself: what `sessionRecord` is for
 * one. `save` gives whether there was room for them.
 */
export function sessionRecords(prefix: Extract<SessionRecordName, `${string}:`>): {
  load(): Promise<readonly unknown[]>;
  save(records: readonly (readonly [number: number, value: unknown])[]): Promise<boolean>;
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
      return browser.storage.session.set(items).then(
        () => true,
        () => false,
      );
    },
    async clear() {
      const stored = await names().catch(() => []);
      await browser.storage.session.remove(stored.map(([name]) => name)).catch(() => undefined);
    },
  };
}
