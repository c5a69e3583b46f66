import { z } from '../zod.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));

/** When the person is asked before a picture goes to an engine: before the first one, before each, or never. */
export const askBeforeChoices = ['first', 'always', 'never'] as const;

/** A model behind an address, as the person set it up. Its key is kept elsewhere, never in the settings. */
export const engineSettingsSchema = z.strictObject({
  id,
  /** What kind of service it is, see `lib/engine/vision/profiles`. */
  profileId: id,
  /** What the person calls it. */
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  /** As `endpointAddress` gives it; ends in a slash. */
  baseUrl: z.string().check(z.maxLength(500)),
  /** Other addresses of the same model: pictures are spread over all of them. */
  otherBaseUrls: z.exactOptional(z.array(z.string().check(z.maxLength(500))).check(z.maxLength(15))),
  /** The service's own name for the model. */
  model: z.string().check(z.minLength(1), z.maxLength(200)),
  /** US dollars per million tokens, in and out. */
  price: z.exactOptional(z.tuple([z.number(), z.number()])),
  askBefore: z.prefault(z.enum(askBeforeChoices), 'first'),
  /** Whether parts are blacked out before each picture goes there. */
  redactFirst: z.exactOptional(z.boolean()),
  /** When the person last agreed to send a picture there, ms since the epoch. */
  consentedAt: z.exactOptional(z.number()),
});

/** See {@link engineSettingsSchema}. */
export type EngineSettings = z.infer<typeof engineSettingsSchema>;
