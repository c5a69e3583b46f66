import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readKeyFile, writeKeyFile } from '../../../../lib/settings/secrets/key-file.ts';
import { exportKeys, importKeys } from '../../../../lib/settings/secrets/move-keys.ts';
import { parseSecretSession, type SecretSession } from '../../../../lib/settings/secrets/secret-session.ts';
import { SecretStore } from '../../../../lib/settings/secrets/secret-store.ts';

const passphrase = 'correct horse battery';
const engines = [
  { id: 'a', baseUrl: 'https://api.example/v1/' },
  { id: 'b', baseUrl: 'https://other.example/' },
];

function store(): SecretStore {
  const records = new Map<string, unknown>();
  let session: SecretSession = parseSecretSession(undefined);
  return new SecretStore({
    records: {
      get: async (name) => records.get(name),
      set: async (all) => all.forEach(([name, value]) => records.set(name, value)),
      delete: async (names) => names.forEach((name) => records.delete(name)),
      names: async () => [...records.keys()],
    },
    session: { load: async () => session, save: async (next) => void (session = next) },
    now: () => 0,
    idleLockMs: async () => 60_000,
  });
}

/** Made once: a million rounds take their time. */
let fileOfTwo = async (): Promise<string> => {
  const secrets = store();
  await secrets.keep('a', 'https://api.example', 'sk-first-key', 'session');
  await secrets.keep('b', 'https://other.example', 'sk-other-key', 'device');
  const text = (await exportKeys(secrets, engines, passphrase)) ?? '';
  fileOfTwo = async () => text;
  return text;
};

describe('keys as a file', () => {
  it('hold no key in clear, and come back for their own origins alone [P10 T56]', async () => {
    const text = await fileOfTwo();
    expect(text).not.toMatch(/sk-|api\.example|other\.example/u);
    const secrets = store();
    const here = [
      { id: 'a', baseUrl: 'https://evil.example/v1/' },
      { id: 'renamed', baseUrl: 'https://other.example/' },
    ];
    expect(await importKeys(secrets, here, { text, passphrase, keeping: 'session' })).toBe(1);
    expect(await secrets.read('a', 'https://evil.example')).toBeUndefined();
    expect(await secrets.read('a', 'https://api.example')).toBeUndefined();
    expect(await secrets.read('renamed', 'https://other.example')).toBe('sk-other-key');
  });

  it('put no key in place of another engine’s', async () => {
    const text = await fileOfTwo();
    const secrets = store();
    await secrets.keep('mine', 'https://api.example', 'sk-mine', 'session');
    const here = [{ id: 'mine', baseUrl: 'https://api.example/' }];
    expect(await importKeys(secrets, here, { text, passphrase, keeping: 'session' })).toBe(0);
    expect(await secrets.read('mine', 'https://api.example')).toBe('sk-mine');
  });

  it('are AES-256-GCM under PBKDF2-HMAC-SHA-256 of 1,000,000 rounds, as another implementation opens them [P06 T19]', async () => {
    const file = JSON.parse(
      await writeKeyFile([{ engineId: 'a', origin: 'https://x', secret: 's' }], passphrase),
    ) as {
      iterations: number;
    } & Record<'format' | 'derivation' | 'salt' | 'cipher' | 'iv' | 'ciphertext', string>;
    expect(file.iterations).toBe(1_000_000);
    const key = pbkdf2Sync(passphrase, Buffer.from(file.salt, 'base64'), file.iterations, 32, 'sha256');
    const sealed = Buffer.from(file.ciphertext, 'base64');
    const open = createDecipheriv('aes-256-gcm', key, Buffer.from(file.iv, 'base64'));
    const { format, derivation, iterations, salt, cipher } = file;
    open.setAAD(Buffer.from(JSON.stringify([format, 1, derivation, iterations, salt, cipher])));
    open.setAuthTag(sealed.subarray(-16));
    const clear = Buffer.concat([open.update(sealed.subarray(0, -16)), open.final()]);
    expect(JSON.parse(clear.toString())).toEqual([{ engineId: 'a', origin: 'https://x', secret: 's' }]);
  });

  it.each([
    ['iterations', 600_000, 'passphrase-wrong'],
    ['iterations', 599_999, 'key-file-unreadable'],
    ['iterations', 10_000_001, 'key-file-unreadable'],
    ['salt', btoa('another salt 16b'), 'passphrase-wrong'],
    ['iv', btoa('another iv 1'), 'passphrase-wrong'],
    ['iv', 'no base64!', 'key-file-unreadable'],
    ['cipher', 'AES-128-GCM', 'key-file-unreadable'],
    ['derivation', 'none', 'key-file-unreadable'],
    ['version', 2, 'key-file-unreadable'],
  ])('with another %s (%s) do not open [T60]', async (name, value, code) => {
    const file = JSON.parse(await fileOfTwo()) as object;
    const text = JSON.stringify({ ...file, [name]: value });
    await expect(readKeyFile(text, passphrase)).rejects.toMatchObject({ code });
  });

  it('need a passphrase of twelve characters, the right one, and the lock where they go under it', async () => {
    await expect(writeKeyFile([], 'short')).rejects.toMatchObject({ code: 'passphrase-too-short' });
    const text = await fileOfTwo();
    await expect(readKeyFile(text, 'wrong horse battery')).rejects.toMatchObject({
      code: 'passphrase-wrong',
    });
    await expect(
      importKeys(store(), engines, { text, passphrase, keeping: 'passphrase' }),
    ).rejects.toMatchObject({ code: 'secrets-locked' });
    expect(await exportKeys(store(), engines, passphrase)).toBeUndefined();
  });
});
