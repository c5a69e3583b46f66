import { z } from '../../zod.ts';

const bytes = z.instanceof(Uint8Array<ArrayBuffer>);

/** Who can open a sealed secret: this browser profile alone, or the one who knows the passphrase. */
const protections = ['device', 'passphrase'] as const;

/** One of `protections`. */
export type Protection = (typeof protections)[number];

/** A secret under AES-256-GCM, bound to the one engine and origin that it is for. */
export const sealedSecretSchema = z.strictObject({
  version: z.literal(1),
  protection: z.enum(protections),
  /** Such as `https://api.example.com`: the secret opens for no other. */
  origin: z.string(),
  /** 12 bytes, never used twice with one key. */
  iv: bytes,
  ciphertext: bytes,
});

/** See {@link sealedSecretSchema}. */
export type SealedSecret = z.infer<typeof sealedSecretSchema>;
