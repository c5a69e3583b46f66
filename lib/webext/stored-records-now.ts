import type { MessageKey } from '../message-key.ts';
import { browser } from './browser.ts';
import { secretRecords } from './secret-records.ts';
import { storedRecords } from './stored-records.ts';

/** One record as it lies in storage now. */
export interface StoredRecord {
  readonly area: 'local' | 'session' | 'secrets';
  readonly name: string;
  /** What it is, in words. */
  readonly what: MessageKey;
  /** Left out of what has keys in it. */
  readonly value?: unknown;
}

/** Everything that is stored and kept in memory areas, whatever wrote it. Keys are named, and never given. */
export async function storedRecordsNow(): Promise<readonly StoredRecord[]> {
  const [local, session, secrets] = await Promise.all([
    browser.storage.local.get(),
    browser.storage.session.get(),
    secretNames(),
  ]);
  return [
    ...Object.entries(local).map(([name, value]) => record('local', name, value)),
    ...Object.entries(session).map(([name, value]) => record('session', name, value)),
    ...secrets.map((name) => record('secrets', name)),
  ];
}

function record(area: StoredRecord['area'], name: string, value?: unknown): StoredRecord {
  const known: Readonly<Record<string, MessageKey>> = storedRecords[area];
  const begun = Object.keys(known).find((each) => each.endsWith(':') && name.startsWith(each));
  const what = known[begun ?? name] ?? 'recordUnknown';
  return { area, name, what, ...(value !== undefined && what !== 'recordSessionKeys' && { value }) };
}

/** Looked for without making the database, where the browser can say that there is none. */
async function secretNames(): Promise<readonly string[]> {
  const databases = await indexedDB.databases();
  return databases.some(({ name }) => name === 'secrets') ? secretRecords().names() : [];
}
