import { createStore, delMany, get, keys, setMany } from 'idb-keyval';

/**
 * The extension's own database, which pages and content scripts cannot reach: what they see under the same
 * name is their page's. Unlike `storage.local`, it can hold a `CryptoKey` whose bytes nobody can read.
 */
export function secretRecords() {
  const store = createStore('secrets', 'records');
  return {
    get: (name: string): Promise<unknown> => get(name, store),
    set: (records: readonly (readonly [name: string, value: unknown])[]) =>
      setMany(
        records.map(([name, value]) => [name, value]),
        store,
      ),
    delete: (names: readonly string[]) => delMany([...names], store),
    names: () => keys<string>(store),
  };
}
