import { redactionKinds } from '../image/redaction-box.ts';
import { engineSettingsSchema } from '../settings/engine-settings.ts';
import { z } from '../zod.ts';

const engineId = z.string().check(z.minLength(1), z.maxLength(64));
const secret = z.string().check(z.minLength(1), z.maxLength(4000));
const passphrase = z.string().check(z.maxLength(1000));
const type = z.literal;
const runId = z.string().check(z.maxLength(64));
const side = z.int().check(z.minimum(1));

const redactionBox = z.strictObject({
  id: z.string().check(z.maxLength(80)),
  kind: z.enum(redactionKinds),
  isTaken: z.boolean(),
  x: z.int(),
  y: z.int(),
  width: side,
  height: side,
});

/** An endpoint that may not be stored yet. Without a key, the one that is kept for the engine is taken. */
const endpoint = {
  engineId,
  profileId: z.string().check(z.maxLength(64)),
  baseUrl: z.string().check(z.maxLength(500)),
  key: z.exactOptional(secret),
};

/** The types of {@link engineRequests}. */
export const engineRequestTypes = [
  'choose-engine',
  'answer-question',
  'keep-boxes',
  'words-of-picture',
  'save-engine',
  'remove-engine',
  'forget-removed',
  'list-models',
  'examine-engine',
  'key-state',
  'set-passphrase',
  'unlock-keys',
  'lock-keys',
  'forget-passphrase',
  'erase-everything',
  'ledger',
  'clear-ledger',
] as const;

/** What the settings page and the popup may ask about engines behind addresses. */
export const engineRequests = [
  // What pictures are read with from now on.
  z.strictObject({ type: type('choose-engine'), engineId }),
  // Whether a run's picture may leave.
  z.strictObject({
    type: type('answer-question'),
    id: runId,
    answer: z.enum(['send', 'on-device']),
    // What leaves, where parts were blacked out.
    picture: z.exactOptional(
      z.strictObject({
        redacted: z.instanceof(Blob),
        outgoing: z.instanceof(Blob),
        width: side,
        height: side,
        areas: z.int(),
      }),
    ),
  }),
  // What is to be blacked out, so that it is there when the popup is opened again; the picture is kept for longer.
  z.strictObject({
    type: type('keep-boxes'),
    id: runId,
    boxes: z.array(redactionBox).check(z.maxLength(500)),
  }),
  // What the reader on this device sees in a picture that may leave.
  z.strictObject({ type: type('words-of-picture'), id: runId }),
  // Also what takes a removal back, while that is still possible.
  z.strictObject({
    type: type('save-engine'),
    engine: engineSettingsSchema,
    key: z.exactOptional(z.strictObject({ secret, keeping: z.enum(['session', 'device', 'passphrase']) })),
  }),
  z.strictObject({ type: type('remove-engine'), engineId }),
  // The page that could take removals back is gone: their keys go too.
  z.strictObject({ type: type('forget-removed') }),
  z.strictObject({ type: type('list-models'), ...endpoint }),
  z.strictObject({
    type: type('examine-engine'),
    ...endpoint,
    model: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
  z.strictObject({ type: type('key-state') }),
  z.strictObject({ type: type('set-passphrase'), passphrase }),
  z.strictObject({ type: type('unlock-keys'), passphrase }),
  z.strictObject({ type: type('lock-keys') }),
  // With all keys that it locks.
  z.strictObject({ type: type('forget-passphrase') }),
  z.strictObject({ type: type('erase-everything') }),
  // What went out since the browser started.
  z.strictObject({ type: type('ledger') }),
  z.strictObject({ type: type('clear-ledger') }),
] as const;
