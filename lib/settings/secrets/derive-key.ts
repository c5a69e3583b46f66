/** PBKDF2 rounds for what is sealed from now on: above the 600,000 that OWASP asks for with HMAC-SHA-256. */
export const deriveRounds = 1_000_000;

/** The rounds that are taken from what was sealed before: fewer were not made here, more would keep a browser busy. */
export const acceptedRounds = { least: 600_000, most: 10_000_000 } as const;

/** Bytes of the random salt. */
export const saltBytes = 16;

/** Fewest characters of a passphrase. */
const shortestPassphrase = 12;

/** Whether a passphrase has fewer characters than are taken. */
export function isTooShort(passphrase: string): boolean {
  // Code points: an emoji is one, though two units.
  return Array.from(normalize(passphrase)).length < shortestPassphrase;
}

/** The 32 bytes that a passphrase stands for, by PBKDF2-HMAC-SHA-256. */
export async function deriveKey(
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

/** What looks the same on all keyboards is one passphrase (NFKC, as NIST SP 800-63B recommends). */
function normalize(passphrase: string): string {
  return passphrase.normalize('NFKC');
}
