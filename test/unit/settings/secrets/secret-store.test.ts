import 'fake-indexeddb/auto';
import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { parseSecretSession, type SecretSession } from '@/lib/settings/secrets/secret-session';
import { idleLockMs, idleLocks } from '@/lib/settings/secrets/idle-lock';
import { type SecretRecords, SecretStore } from '@/lib/settings/secrets/secret-store';
import { sealedSecretSchema } from '@/lib/settings/secrets/sealed-secret';
import { passphraseLockSchema } from '@/lib/settings/secrets/passphrase-lock';
import { secretRecords } from '@/lib/webext/secret-records';

const origin = 'https://api.example.com';
const secret = 'sk-test-4f1c2e';
const passphrase = 'seven quiet herons';

let now = 0;
let idleMs = 0;
let session: SecretSession;
let records: SecretRecords;
let store: SecretStore;

beforeEach(async () => {
  now = 1_000_000;
  idleMs = 15 * 60_000;
  records = secretRecords();
  await records.delete(await records.names());
  store = browserStart();
});

/** A store as after a start of the browser: what was in memory is gone. */
function browserStart(): SecretStore {
  session = parseSecretSession(undefined);
  return new SecretStore({
    records,
    session: {
      load: async () => structuredClone(session),
      save: async (value) => void (session = structuredClone(value)),
    },
    now: () => now,
    idleLockMs: async () => idleMs,
  });
}

async function everythingStored(): Promise<string> {
  const names = await records.names();
  const values = await Promise.all(names.map((name) => records.get(name)));
  const bytes = (value: unknown): unknown =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
  return JSON.stringify([names, values], (_, value: unknown) => bytes(value));
}

test('a key for this session is in memory only, and gone with the browser', async () => {
  await store.keep('one', origin, secret, 'session');
  expect(await store.read('one', origin)).toBe(secret);
  expect(await store.keepingOf('one')).toBe('session');
  expect(await records.names()).toEqual([]);
  expect(await browserStart().read('one', origin)).toBeUndefined();
});

test('a key kept on the device outlives the browser, and does not stand there in the clear [T17 T19 P06]', async () => {
  await Promise.all([
    store.keep('one', origin, secret, 'device'),
    store.keep('two', origin, 'another', 'device'),
  ]);
  const later = browserStart();
  expect(await later.read('one', origin)).toBe(secret);
  expect(await later.read('two', origin)).toBe('another');
  expect(await everythingStored()).not.toContain(secret);
});

test('a key is given out for its own origin and engine only [T11]', async () => {
  for (const keeping of ['session', 'device'] as const) {
    await store.keep('one', origin, secret, keeping);
    expect(await store.read('one', 'https://evil.example')).toBeUndefined();
    expect(await store.read('two', origin)).toBeUndefined();
  }
  const sealed = sealedSecretSchema.parse(await records.get('secret:one'));
  // Moved under another name, or to another address, it does not open.
  await records.set([['secret:two', sealed]]);
  await expect(store.read('two', origin)).rejects.toThrow('secret-damaged');
  await records.set([['secret:one', { ...sealed, origin: 'https://evil.example' }]]);
  await expect(store.read('one', 'https://evil.example')).rejects.toThrow('secret-damaged');
});

test('any changed byte is noticed [T60 F67]', async () => {
  await store.keep('one', origin, secret, 'device');
  const sealed = sealedSecretSchema.parse(await records.get('secret:one'));
  for (const part of ['iv', 'ciphertext'] as const) {
    for (const at of sealed[part].keys()) {
      const changed = Uint8Array.from(sealed[part]);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await records.set([['secret:one', { ...sealed, [part]: changed }]]);
      await expect(store.read('one', origin)).rejects.toThrow('secret-damaged');
    }
  }
});

test('no vector is used twice [P06]', async () => {
  const vectors = new Set<string>();
  for (let times = 0; times < 500; times++) {
    await store.keep('one', origin, secret, 'device');
    vectors.add(sealedSecretSchema.parse(await records.get('secret:one')).iv.join());
  }
  expect(vectors.size).toBe(500);
});

test('a key that is replaced, forgotten or erased is gone, however it was kept', async () => {
  await store.keep('one', origin, secret, 'device');
  await store.keep('one', origin, 'new', 'session');
  expect(await everythingStored()).not.toContain('secret:one');
  await store.forget('one');
  expect(await store.keepingOf('one')).toBeUndefined();
  await store.keep('one', origin, secret, 'device');
  await store.erase();
  expect(await records.names()).toEqual([]);
});

// The passphrase's key is slow to make, on purpose.
describe('with a passphrase', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    await store.setPassphrase(passphrase);
    await store.keep('one', origin, secret, 'passphrase');
  });

  test('a key is locked from each start of the browser until it is given [P06 F68]', async () => {
    expect(await store.read('one', origin)).toBe(secret);
    const later = browserStart();
    expect(await later.lockState()).toBe('locked');
    await expect(later.read('one', origin)).rejects.toThrow('secrets-locked');
    await expect(later.keep('two', origin, 'x', 'passphrase')).rejects.toThrow('secrets-locked');
    await expect(later.setPassphrase('another passphrase')).rejects.toThrow('secrets-locked');
    await later.unlock(passphrase);
    expect(await later.read('one', origin)).toBe(secret);
    await later.lock();
    expect(await later.lockState()).toBe('locked');
  });

  test('locks by itself when not used, and stays open while it is [P15]', async () => {
    now += 14 * 60_000;
    expect(await store.read('one', origin)).toBe(secret);
    now += 14 * 60_000;
    expect(await store.read('one', origin)).toBe(secret);
    now += 16 * 60_000;
    await expect(store.read('one', origin)).rejects.toThrow('secrets-locked');
    expect(session.unlocked).toBeUndefined();
  });

  test.each(idleLocks)('locks itself after what was chosen, and not before: %s [P15]', async (lock) => {
    idleMs = idleLockMs(lock);
    const until = lock === 'browser-closes' ? undefined : now + lock * 60_000;
    expect(await store.unlockedUntil()).toBe(until);
    now = until ?? now + 365 * 24 * 3600_000;
    expect(await store.lockState()).toBe('unlocked');
    now += 1;
    expect(await store.lockState()).toBe(until === undefined ? 'unlocked' : 'locked');
    expect(await browserStart().lockState()).toBe('locked');
  });

  test('a choice made while it is open holds at once [P15]', async () => {
    now += 10 * 60_000;
    idleMs = 5 * 60_000;
    await expect(store.read('one', origin)).rejects.toThrow('secrets-locked');
  });

  test('a clock that is set back neither keeps it open nor makes a wait longer [F69]', async () => {
    now -= 30_000;
    expect(await store.lockState()).toBe('unlocked');
    now -= 24 * 3600_000;
    await expect(store.read('one', origin)).rejects.toThrow('secrets-locked');
    session.wrong = { count: 5, at: now + 24 * 3600_000 };
    await expect(store.unlock(passphrase)).rejects.toMatchObject({ code: 'passphrase-wait', waitMs: 30_000 });
  });

  test('wrong ones must wait after the fifth, also across restarts of the page; the right one then works', async () => {
    await store.lock();
    session.wrong = { count: 4, at: now };
    await expect(store.unlock('seven loud herons')).rejects.toThrow('passphrase-wrong');
    await expect(store.unlock(passphrase)).rejects.toThrow('passphrase-wait');
    now += 30_000;
    await store.unlock(passphrase);
    expect(await store.read('one', origin)).toBe(secret);
    expect(session.wrong.count).toBe(0);
  });

  test('changed, it opens what it protected, and the old one opens nothing', async () => {
    await store.setPassphrase('eight quiet herons');
    const later = browserStart();
    await expect(later.unlock(passphrase)).rejects.toThrow('passphrase-wrong');
    await later.unlock('eight quiet herons');
    expect(await later.read('one', origin)).toBe(secret);
  });

  test('the same passphrase from another keyboard opens it [B90]', async () => {
    await store.setPassphrase('caf\u00e9 au lait, no sugar');
    const later = browserStart();
    await later.unlock('cafe\u0301 au lait, no sugar');
    expect(await later.lockState()).toBe('unlocked');
  });

  test('what is stored opens with another implementation and the passphrase, and is of the promised strength', async () => {
    const { salt, iterations } = passphraseLockSchema.parse(await records.get('passphrase-lock'));
    const { iv, ciphertext } = sealedSecretSchema.parse(await records.get('secret:one'));
    expect(iterations).toBeGreaterThanOrEqual(1_000_000);
    expect(salt).toHaveLength(16);
    const key = pbkdf2Sync(passphrase, salt, iterations, 32, 'sha256');
    const decipher = createDecipheriv('aes-256-gcm', key, iv);
    decipher.setAAD(Buffer.from(JSON.stringify(['fieldshot', 1, 'passphrase', 'one', origin])));
    decipher.setAuthTag(ciphertext.subarray(-16));
    expect(decipher.update(ciphertext.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8')).toBe(
      secret,
    );
    expect(await everythingStored()).not.toContain(secret);
    expect(await everythingStored()).not.toContain(passphrase);
  });

  test('a lock that was weakened in storage is not used [T60]', async () => {
    const lock = passphraseLockSchema.parse(await records.get('passphrase-lock'));
    await records.set([['passphrase-lock', { ...lock, iterations: 1 }]]);
    expect(await store.lockState()).toBe('none');
    await expect(browserStart().read('one', origin)).rejects.toThrow('secrets-locked');
  });
});

test('a short passphrase is refused', async () => {
  await expect(store.setPassphrase('eleven char')).rejects.toThrow('passphrase-too-short');
});

test('of removed engines no key is left, however it was kept; the others keep theirs', async () => {
  await store.setPassphrase(passphrase);
  await store.keep('one', origin, secret, 'session');
  await store.keep('two', origin, secret, 'device');
  await store.keep('three', origin, secret, 'passphrase');
  await store.forgetExcept(new Set(['three']));
  expect([await store.keepingOf('one'), await store.keepingOf('two')]).toEqual([undefined, undefined]);
  expect(await store.read('three', origin)).toBe(secret);
  await store.forgetExcept(new Set());
  expect(await records.names()).not.toContainEqual(expect.stringMatching(/^secret:/u));
});

test('a lost passphrase is forgotten with its keys, and a new one can be set', async () => {
  await store.setPassphrase(passphrase);
  await store.keep('one', origin, secret, 'passphrase');
  await store.keep('two', origin, secret, 'device');
  const later = browserStart();
  await later.forgetPassphrase();
  expect([await later.lockState(), await later.keepingOf('one')]).toEqual(['none', undefined]);
  expect(await later.read('two', origin)).toBe(secret);
  await later.setPassphrase('eight loud herons');
  expect(await later.lockState()).toBe('unlocked');
});

test('says when it locks itself, and how long to wait after too many wrong passphrases', async () => {
  await store.setPassphrase(passphrase);
  expect(await store.unlockedUntil()).toBe(now + 15 * 60_000);
  await store.lock();
  expect(await store.unlockedUntil()).toBeUndefined();
  session = { ...session, wrong: { count: 3, at: now } };
  await expect(store.unlock('not that one')).rejects.toMatchObject({ waitMs: undefined });
  await expect(store.unlock('not that one')).rejects.toMatchObject({
    code: 'passphrase-wrong',
    waitMs: 30_000,
  });
  now += 12_000;
  await expect(store.unlock(passphrase)).rejects.toMatchObject({ code: 'passphrase-wait', waitMs: 18_000 });
  now += 18_000;
  await store.unlock(passphrase);
  expect(await store.lockState()).toBe('unlocked');
});
