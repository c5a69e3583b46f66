import { AppError } from '../../errors.ts';
import { z } from '../../zod.ts';
import { acceptedRounds, deriveKey, deriveRounds, isTooShort, saltBytes } from './derive-key.ts';

const bytes = z.instanceof(Uint8Array<ArrayBuffer>);

/** How the passphrase becomes a key, and the proof that it is the right one. Holds nothing secret. */
export const passphraseLockSchema = z.strictObject({
  version: z.literal(1),
  iterations: z.int().check(z.minimum(acceptedRounds.least), z.maximum(acceptedRounds.most)),
  /** 16 random bytes. */
  salt: bytes,
  iv: bytes,
  /** The parameters above, sealed with the key: it opens for the right passphrase only. */
  proof: bytes,
});

/** See {@link passphraseLockSchema}. */
export type PassphraseLock = z.infer<typeof passphraseLockSchema>;

/** Makes a lock for a new passphrase. @throws AppError `passphrase-too-short`. */
export async function makePassphraseLock(
  passphrase: string,
): Promise<{ readonly lock: PassphraseLock; readonly key: Uint8Array<ArrayBuffer> }> {
  if (isTooShort(passphrase)) throw new AppError('passphrase-too-short');
  const salt = crypto.getRandomValues(new Uint8Array(saltBytes));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await deriveKey(passphrase, salt, deriveRounds);
  const proof = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: parameters(salt, deriveRounds) },
    await importKey(key),
    new Uint8Array(),
  );
  return { lock: { version: 1, iterations: deriveRounds, salt, iv, proof: new Uint8Array(proof) }, key };
}

/** The key of a lock. @throws AppError `passphrase-wrong`. */
export async function openPassphraseLock(
  lock: PassphraseLock,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await deriveKey(passphrase, lock.salt, lock.iterations);
  const additionalData = parameters(lock.salt, lock.iterations);
  try {
    await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: lock.iv, additionalData },
      await importKey(key),
      lock.proof,
    );
  } catch {
    throw new AppError('passphrase-wrong');
  }
  return key;
}

/** 32 bytes as a key that this context cannot read back. */
export function importKey(key: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function parameters(salt: Uint8Array, rounds: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(['fieldshot', 1, 'PBKDF2-HMAC-SHA-256', rounds, ...salt]));
}
