import { AppError } from '../../errors.ts';
import type { Protection, SealedSecret } from './sealed-secret.ts';

/** What a secret is bound to: opened under any other, it fails. */
export interface SecretBinding {
  readonly engineId: string;
  /** The origin that the secret may be sent to, such as `https://api.example.com`. */
  readonly origin: string;
  readonly protection: Protection;
}

/** Bytes of the random initialisation vector that NIST SP 800-38D recommends for GCM. */
const ivBytes = 12;

/** Seals a secret with AES-256-GCM and a fresh vector. */
export async function sealSecret(
  secret: string,
  key: CryptoKey,
  binding: SecretBinding,
): Promise<SealedSecret> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: additionalData(binding) },
    key,
    new TextEncoder().encode(secret),
  );
  const { origin, protection } = binding;
  return { version: 1, protection, origin, iv, ciphertext: new Uint8Array(ciphertext) };
}

/** Opens what {@link sealSecret} sealed. @throws AppError `secret-damaged` where key, binding or bytes are others. */
export async function openSecret(
  sealed: SealedSecret,
  key: CryptoKey,
  binding: SecretBinding,
): Promise<string> {
  try {
    const secret = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.iv, additionalData: additionalData(binding) },
      key,
      sealed.ciphertext,
    );
    return new TextDecoder().decode(secret);
  } catch {
    throw new AppError('secret-damaged');
  }
}

/** Authenticated with the secret; as JSON, in which no part can run into the next. */
function additionalData({ engineId, origin, protection }: SecretBinding): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(['fieldshot', 1, protection, engineId, origin]));
}
