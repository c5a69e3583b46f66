import { captureNotes } from '../capture/captured-picture.ts';
import { z } from '../zod.ts';
import { pageText, pick } from './page-answers.ts';

const runId = z.string().check(z.maxLength(64));
const tabId = z.int();

const count = z.int().check(z.minimum(1));

/** A picture file; `page` and `pageText` where it is a page of a document. */
const givenFile = {
  file: z.instanceof(Blob),
  notes: z.array(z.enum(captureNotes)),
  pageText: z.exactOptional(pageText),
  page: z.exactOptional(z.strictObject({ at: count, of: count })),
};

/** What the extension's own pages may ask the background for. */
export const pageRequestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('clip-region'), tabId }),
  z.strictObject({ type: z.literal('repeat-region'), tabId }),
  z.strictObject({ type: z.literal('read-view'), tabId }),
  z.strictObject({ type: z.literal('read-file'), tabId, ...givenFile }),
  // Some or all of the files that were given together, `first` being the place of the first of these.
  z.strictObject({
    type: z.literal('read-files'),
    tabId,
    batch: z.uuid(),
    first: count,
    of: count,
    files: z.array(z.strictObject(givenFile)).check(z.minLength(1)),
  }),
  // To the popup's page in a window of its own, and, from there, what was given.
  z.strictObject({ type: z.literal('show-files'), tabId, files: z.array(z.instanceof(Blob)) }),
  z.strictObject({ type: z.literal('take-files'), tabId }),
  z.strictObject({ type: z.literal('picture'), id: runId }),
  z.strictObject({ type: z.literal('stop'), id: runId }),
  z.strictObject({ type: z.literal('dismiss'), id: runId }),
  z.strictObject({ type: z.literal('dismiss-all') }),
]);

/** What the capture script in a web page may say: what was taken in the overlay, or that it closed. */
export const captureMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('picked'), nonce: z.uuid(), pick }),
  z.strictObject({ type: z.literal('overlay-closed'), nonce: z.uuid() }),
]);

/** A request of one of the extension's own pages. */
export type BackgroundRequest = z.infer<typeof pageRequestSchema>;

/** What each request is answered with, inside a `Result`. */
export interface BackgroundAnswers {
  'clip-region': undefined;
  'repeat-region': undefined;
  'read-view': string;
  'read-file': string;
  'read-files': string;
  'show-files': undefined;
  'take-files': readonly Blob[];
  picture: Blob | undefined;
  stop: undefined;
  dismiss: undefined;
  'dismiss-all': undefined;
}
