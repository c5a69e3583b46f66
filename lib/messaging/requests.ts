import { captureNotes } from '../capture/captured-picture.ts';
import { z } from '../zod.ts';

const cssRect = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const viewport = z.object({ width: z.number(), devicePixelRatio: z.number() });
const runId = z.string().check(z.maxLength(64));
const tabId = z.int();

/** What the extension's own pages may ask the background for. */
export const pageRequestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('clip-region'), tabId }),
  z.strictObject({ type: z.literal('read-view'), tabId }),
  z.strictObject({
    type: z.literal('read-file'),
    tabId,
    file: z.instanceof(Blob),
    notes: z.array(z.enum(captureNotes)),
  }),
  z.strictObject({ type: z.literal('picture'), id: runId }),
  z.strictObject({ type: z.literal('stop'), id: runId }),
  z.strictObject({ type: z.literal('dismiss'), id: runId }),
  z.strictObject({ type: z.literal('dismiss-all') }),
]);

/** What the capture script in a web page may say: a rectangle, or that the person left. Nothing else. */
export const captureMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('region-picked'), nonce: z.uuid(), rect: cssRect, viewport }),
  z.strictObject({ type: z.literal('region-cancelled'), nonce: z.uuid() }),
]);

/** A request of one of the extension's own pages. */
export type BackgroundRequest = z.infer<typeof pageRequestSchema>;

/** What each request is answered with, inside a `Result`. */
export interface BackgroundAnswers {
  'clip-region': undefined;
  'read-view': string;
  'read-file': string;
  picture: Blob | undefined;
  stop: undefined;
  dismiss: undefined;
  'dismiss-all': undefined;
}
