import { z } from '../../zod.ts';

const secretSessionSchema = z.strictObject({
  /** Secrets that are kept for this session alone, by engine. */
  secrets: z.prefault(z.record(z.string(), z.strictObject({ origin: z.string(), secret: z.string() })), {}),
  /** While unlocked: the passphrase's key, in base64, and when it was last used, ms since the epoch. */
  unlocked: z.optional(z.strictObject({ key: z.string(), usedAt: z.number() })),
  /** Wrong passphrases in a row, and when the last was tried, ms since the epoch. */
  wrong: z.prefault(z.strictObject({ count: z.number(), at: z.number() }), { count: 0, at: 0 }),
});

/** What is known of the secrets while the browser runs, in memory only. */
export type SecretSession = z.infer<typeof secretSessionSchema>;

/** The session as stored; empty where there is none, or it cannot be read. */
export function parseSecretSession(stored: unknown): SecretSession {
  const parsed = secretSessionSchema.safeParse(stored ?? {});
  return parsed.success ? parsed.data : secretSessionSchema.parse({});
}
