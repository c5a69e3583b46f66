import { captureNotes } from '../capture/captured-picture.ts';
import { z } from '../zod.ts';
import { pick } from './page-answers.ts';

const runId = z.string().check(z.maxLength(64));
const tabId = z.int();

/** What the extension's own pages may ask the background for. */
export const pageRequestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('clip-region'), tabId }),
  z.strictObject({ type: z.literal('repeat-region'), tabId }),
  z.strictObject({ type: z.literal('read-view'), tabId }),
  z.strictObject({
    type: z.literal('read-file'),
    tabId,
    file: z.instanceof(Blob),
    notes: z.array(z.enum(captureNotes)),
  }),
  z.strictObject({ type: z.literal('read-original'), id: runId }),
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
  'read-original': undefined;
  picture: Blob | undefined;
  stop: undefined;
  dismiss: undefined;
  'dismiss-all': undefined;
}
