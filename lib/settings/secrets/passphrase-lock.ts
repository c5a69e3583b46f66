import { AppError } from '../../errors.ts';
import { z } from '../../zod.ts';

/** Fewest characters of a passphrase. */
const shortestPassphrase = 12;

/** PBKDF2 rounds for a new lock: above the 600,000 that OWASP asks for with HMAC-SHA-256. */
const iterations = 1_000_000;
/** A stored lock that claims fewer was not made here. */
const leastIterations = 600_000;
/** Rounds that no browser should be kept busy with. */
const mostIterations = 10_000_000;

const bytes = z.instanceof(Uint8Array<ArrayBuffer>);

/** How the passphrase becomes a key, and the proof that it is the right one. Holds nothing secret. */
export const passphraseLockSchema = z.strictObject({
  version: z.literal(1),
  iterations: z.int().check(z.minimum(leastIterations), z.maximum(mostIterations)),
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
  if (normalize(passphrase).length < shortestPassphrase) throw new AppError('passphrase-too-short');
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await deriveKey(passphrase, salt, iterations);
  const proof = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: parameters(salt, iterations) },
    await importKey(key),
    new Uint8Array(),
  );
  return { lock: { version: 1, iterations, salt, iv, proof: new Uint8Array(proof) }, key };
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

async function deriveKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const material = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(normalize(passphrase)),
    'PBKDF2',
    false,
    ['deriveBits'],
  );
  const bits = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(bits, material, 256));
}

/** One passphrase typed on two keyboards is one passphrase (NFKC, as NIST SP 800-63B recommends). */
function normalize(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

function parameters(salt: Uint8Array, rounds: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(['fieldshot', 1, 'PBKDF2-HMAC-SHA-256', rounds, ...salt]));
}
