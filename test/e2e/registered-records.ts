import { storedRecords } from '../../lib/webext/stored-records.ts';
import type { PopupHandle } from '../browser/popup-handle.ts';

/** Everything that lies in the browser's storage for this extension, by its names. */
const names = `(async () => {
  const databases = await indexedDB.databases();
  const secrets = !databases.some(({ name }) => name === 'secrets') ? [] : await new Promise((resolve, reject) => {
    const opening = indexedDB.open('secrets');
    opening.onerror = reject;
    opening.onsuccess = () => {
      const database = opening.result;
      const asking = database.transaction('records').objectStore('records').getAllKeys();
      asking.onsuccess = () => { database.close(); resolve(asking.result); };
    };
  });
  return {
    local: Object.keys(await browser.storage.local.get()),
    session: Object.keys(await browser.storage.session.get()),
    sync: browser.storage.sync ? Object.keys(await browser.storage.sync.get().catch(() => ({}))) : [],
    secrets,
    others: [
      ...databases.map(({ name }) => name).filter((name) => name !== 'secrets'),
      ...await caches.keys(), ...Object.keys(localStorage), ...Object.keys(sessionStorage),
    ],
  };
})()`;

/** What is stored and stands in no registry: always nothing, whatever was done before. To be asked of any extension page. */
export async function unregisteredRecords(page: PopupHandle): Promise<string[]> {
  const found = (await page.evaluateExpression(names)) as Record<string, string[]>;
  const known: Readonly<Record<string, object>> = storedRecords;
  return Object.entries(found).flatMap(([area, stored]) => {
    const registered = Object.keys(known[area] ?? {});
    const isKnown = (name: string) =>
      registered.some((each) => (each.endsWith(':') ? name.startsWith(each) : name === each));
    return stored.filter((name) => !isKnown(name)).map((name) => `${area}: ${name}`);
  });
}
