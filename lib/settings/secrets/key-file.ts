import { AppError } from '../../errors.ts';
import { z } from '../../zod.ts';
import { acceptedRounds, deriveKey, deriveRounds, isTooShort, saltBytes } from './derive-key.ts';
import { importKey } from './passphrase-lock.ts';

/** A key in a file, bound to the engine and origin that it was kept for. */
export interface FileKey {
  readonly engineId: string;
  /** Such as `https://api.example.com`. */
  readonly origin: string;
  readonly secret: string;
}

const format = 'fieldshot-keys';
const derivation = 'PBKDF2-HMAC-SHA-256';
const cipher = 'AES-256-GCM';

/** Longest text of a file, in characters: 100 keys of the greatest length fit. */
const longestFile = 1_000_000;

const base64 = z.string().check(z.maxLength(longestFile));

const fileSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(1),
  derivation: z.literal(derivation),
  iterations: z.int().check(z.minimum(acceptedRounds.least), z.maximum(acceptedRounds.most)),
  salt: base64,
  cipher: z.literal(cipher),
  iv: base64,
  ciphertext: base64,
});

/** What anybody can read in a file. */
type Clear = Omit<z.infer<typeof fileSchema>, 'iv' | 'ciphertext'>;

const keysSchema = z.array(
  z.strictObject({
    engineId: z.string().check(z.maxLength(64)),
    origin: z.string().check(z.maxLength(500)),
    secret: z.string().check(z.minLength(1), z.maxLength(4000)),
  }),
);

/**
 * A file of keys that only its passphrase opens: PBKDF2-HMAC-SHA-256, then AES-256-GCM, with all that stands in clear
 * authenticated.
 *
 * @throws AppError `passphrase-too-short`.
 */
export async function writeKeyFile(keys: readonly FileKey[], passphrase: string): Promise<string> {
  if (isTooShort(passphrase)) throw new AppError('passphrase-too-short');
  const salt = crypto.getRandomValues(new Uint8Array(saltBytes));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await importKey(await deriveKey(passphrase, salt, deriveRounds));
  const clear: Clear = {
    format,
    version: 1,
    derivation,
    iterations: deriveRounds,
    salt: base64Of(salt),
    cipher,
  };
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: authenticated(clear) },
    key,
    new TextEncoder().encode(JSON.stringify(keys)),
  );
  const file = { ...clear, iv: base64Of(iv), ciphertext: base64Of(new Uint8Array(ciphertext)) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The keys of a file. @throws AppError `key-file-unreadable`; `passphrase-wrong`, also where the file was changed. */
export async function readKeyFile(text: string, passphrase: string): Promise<readonly FileKey[]> {
  const { iv, ciphertext, ...clear } = parsed(text);
  const key = await deriveKey(passphrase, bytesOf(clear.salt), clear.iterations);
  const opened = await crypto.subtle
    .decrypt(
      { name: 'AES-GCM', iv: bytesOf(iv), additionalData: authenticated(clear) },
      await importKey(key),
      bytesOf(ciphertext),
    )
    .catch(() => {
      throw new AppError('passphrase-wrong');
    });
  const keys = keysSchema.safeParse(JSON.parse(new TextDecoder().decode(opened)));
  if (!keys.success) throw new AppError('key-file-unreadable');
  return keys.data;
}

function parsed(text: string): z.infer<typeof fileSchema> {
  try {
    if (text.length <= longestFile) return fileSchema.parse(JSON.parse(text));
  } catch {
    // Said below, in one way for all.
  }
  throw new AppError('key-file-unreadable');
}

/** @throws AppError `key-file-unreadable`. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    throw new AppError('key-file-unreadable');
  }
}

function base64Of(data: Uint8Array): string {
  return btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(''));
}

/** All that stands in clear, in one order. */
function authenticated(clear: Clear): Uint8Array<ArrayBuffer> {
  const { version, iterations, salt } = clear;
  const values = [clear.format, version, clear.derivation, iterations, salt, clear.cipher];
  return new TextEncoder().encode(JSON.stringify(values));
}
