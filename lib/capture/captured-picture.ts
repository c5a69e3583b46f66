import type { ImagePayload } from '../image/payload.ts';

/** How the pixels were got: the page's own, a crop of the visible tab, or a file the person gave. */
export type CaptureMethod = 'element-pixels' | 'screen-crop' | 'file';

/** What the person should know about how a picture was taken, beside its result. */
export const captureNotes = ['first-frame-only', 'external-parts-left-out', 'partly-out-of-view'] as const;

/** One of {@link captureNotes}. */
export type CaptureNote = (typeof captureNotes)[number];

/** What is known of a picture without its pixels; sides in image px. */
export interface PictureFacts {
  readonly method: CaptureMethod;
  readonly width: number;
  readonly height: number;
  readonly notes: readonly CaptureNote[];
}

/** A captured picture and how it was got. */
export interface CapturedPicture {
  readonly payload: ImagePayload;
  readonly facts: PictureFacts;
}

/** Puts a picture and its facts together. */
export function capturedPicture(
  payload: ImagePayload,
  method: CaptureMethod,
  notes: readonly CaptureNote[] = [],
): CapturedPicture {
  return { payload, facts: { method, width: payload.width, height: payload.height, notes } };
}
