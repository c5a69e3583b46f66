import type { ErrorCode } from '../errors.ts';
import type { ImagePayload } from '../image/payload.ts';

/**
 * The rung of the ladder that a picture was got by: the page's own pixels, the original fetched from a site
 * that the person allowed, a crop of the visible tab, several such crops put together while scrolling, or
 * a file that the person gave.
 */
export type CaptureMethod = 'element-pixels' | 'original' | 'screen-crop' | 'scrolled' | 'file';

/** What the person should know about how a picture was taken, beside its result. */
export const captureNotes = [
  'first-frame-only',
  'external-parts-left-out',
  'partly-out-of-view',
  'looks-empty',
] as const;

/** One of {@link captureNotes}. */
export type CaptureNote = (typeof captureNotes)[number];

/** Where a picture's full-resolution original stands. A page's word: only what the person allows is asked for. */
export interface OriginalPicture {
  readonly url: string;
  /** Sides in image px as far as the page tells; 0 where it does not. */
  readonly width: number;
  readonly height: number;
}

/** A page of a document, counted from 1, and how many there are. */
export interface DocumentPage {
  readonly at: number;
  readonly of: number;
}

/** What is known of a picture without its pixels; sides in image px. */
export interface PictureFacts {
  readonly method: CaptureMethod;
  readonly width: number;
  readonly height: number;
  readonly notes: readonly CaptureNote[];
  /** Where the picture is a page of a document. */
  readonly page?: DocumentPage;
  /** Offered where the screen was read though there is a picture behind it. */
  readonly original?: OriginalPicture;
  /** How many places the person blacked out; absent where it is as it was taken. */
  readonly redactedAreas?: number;
  /** Why an allowed original was not what was read. */
  readonly originalFailure?: ErrorCode;
}

/** A captured picture and how it was got. */
export interface CapturedPicture {
  readonly payload: ImagePayload;
  readonly facts: PictureFacts;
  /** Text that needs no reading, found in the page where the picture stands. */
  readonly pageText?: string;
  /** What language the page says it is in there, as a BCP 47 tag: a page's word. */
  readonly pageLanguage?: string;
}

/** Puts a picture and its facts together. */
export function capturedPicture(
  payload: ImagePayload,
  method: CaptureMethod,
  notes: readonly CaptureNote[] = [],
  original?: OriginalPicture,
): CapturedPicture {
  const facts = { method, width: payload.width, height: payload.height, notes };
  return { payload, facts: original === undefined ? facts : { ...facts, original } };
}

/** How far a capture that takes several steps is. */
export interface CaptureProgress {
  readonly done: number;
  readonly total: number;
}
