import { browser } from './browser.ts';
import type { SessionRecordName } from './stored-records.ts';

/**
 * Many records in the browser's memory-only session area, by number, each written by itself: what `sessionRecord` is for
 * one. `save` gives whether there was room for them.
 *
 * @param most how many there are at most, numbered from 0; where that is not known, all of the area is looked through.
 */
export function sessionRecords(
  prefix: Extract<SessionRecordName, `${string}:`>,
  most?: number,
): {
  load(): Promise<readonly unknown[]>;
  save(records: readonly (readonly [number: number, value: unknown])[]): Promise<boolean>;
  clear(): Promise<void>;
} {
  const possible = most === undefined ? null : Array.from({ length: most }, (_, number) => prefix + number);
  const stored = async () =>
    Object.entries(await browser.storage.session.get(possible).catch(() => ({}))).filter(([name]) =>
      name.startsWith(prefix),
    );
  return {
    async load() {
      return (await stored()).map(([, value]) => value);
    },
    async save(records) {
      const items = Object.fromEntries(records.map(([number, value]) => [prefix + number, value]));
      return browser.storage.session.set(items).then(
        () => true,
        () => false,
      );
    },
    async clear() {
      const names = (await stored()).map(([name]) => name);
      await browser.storage.session.remove(names).catch(() => undefined);
    },
  };
}
