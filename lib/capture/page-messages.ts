import type { CssRect, Viewport } from '../image/crop.ts';
import type { OriginalPicture } from './captured-picture.ts';

/** A picture in a page: the right-clicked one by its address, or one picked in the overlay by its number there. */
export type ElementHint = { readonly srcUrl: string } | { readonly picked: number };

/** What the background may ask the capture script in a page. */
export type PageRequest =
  | { readonly type: 'measure' }
  | { readonly type: 'read-element'; readonly hint: ElementHint }
  | { readonly type: 'locate-element'; readonly hint: ElementHint }
  | SelectRequest
  | { readonly type: 'close-overlay' };

/** Shows the overlay over the frozen view. */
export interface SelectRequest {
  readonly type: 'select';
  /** Ties the answer to this gesture; it counts once. */
  readonly nonce: string;
  /** The view as it was at the gesture, a PNG in device px: what is picked is what is read. */
  readonly frozen: Blob;
  /** The region last taken in this tab, offered as "Again". */
  readonly last?: CssRect;
  /** For a right-clicked picture that could not be reached: the person is asked to show it. */
  readonly purpose?: 'show-picture';
}

/** What a page says about a picture; a page may say anything. */
export interface Said {
  readonly pageText?: string;
  /** A BCP 47 tag; empty where the page does not say. */
  readonly pageLanguage?: string;
}

/** Where an element stands in the top document's viewport, cut to what can be seen of it. */
export interface ElementBox extends Said {
  readonly kind: 'box';
  readonly rect: CssRect;
  readonly viewport: Viewport;
  /** Whether part of the element is outside the view. */
  readonly partly: boolean;
  readonly original?: OriginalPicture;
}

/** The picture's own pixels, as its page may read them; sides in image px. */
interface ElementPixels extends Said {
  readonly kind: 'pixels';
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}

/** The answer to `read-element`: the picture's own pixels where the page may read them, else its place. */
export type ElementReply =
  | ElementPixels
  | ElementBox
  | ({ readonly kind: 'out-of-view'; readonly original?: OriginalPicture } & Said)
  | { readonly kind: 'not-found' };

/** The answer to `locate-element`. */
export type LocateReply = Exclude<ElementReply, { kind: 'pixels' }>;

/**
 * Scrolls a picture through the view, piece by piece; `session` is the background's own name for it. The
 * page is put back by `scroll-end`, and by itself where nothing is heard for ten seconds.
 */
export type ScrollRequest =
  | { readonly type: 'scroll-start'; readonly session: string; readonly hint: ElementHint }
  /** Brings a point into view, as far to the top left as it goes; CSS px from the picture's top left. */
  | {
      readonly type: 'scroll-step';
      readonly session: string;
      readonly to: { readonly x: number; readonly y: number };
    }
  /** Only looks where the picture is now. */
  | { readonly type: 'scroll-look'; readonly session: string }
  | { readonly type: 'scroll-end'; readonly session: string };

/** Where a picture stands while it is scrolled, in CSS px of the top document's viewport. */
export interface ScrollView {
  readonly kind: 'view';
  /** All of it that scrolling can bring into view. */
  readonly whole: CssRect;
  /** What of it is in view now; without an area where that is nothing. */
  readonly seen: CssRect;
  readonly viewport: Viewport;
}

/** The answer to a {@link ScrollRequest}. */
export type ScrollReply =
  | ScrollView
  | { readonly kind: 'not-found' }
  /** The person pressed Escape or scrolled, or it was ended; the page is as it was before. */
  | { readonly kind: 'stopped'; readonly by: 'escape' | 'moved' | 'end' };

/** What the person took in the overlay. */
export type Pick =
  /** A rectangle, cut out of the frozen view; `rect` and `viewport` serve to repeat it. */
  | ({
      readonly kind: 'region';
      readonly rect: CssRect;
      readonly viewport: Viewport;
      readonly blob: Blob;
    } & Said)
  /** An element's own pixels, or its box cut out of the frozen view. */
  | ({
      readonly kind: 'element';
      readonly method: 'element-pixels' | 'screen-crop';
      readonly blob: Blob;
      readonly original?: OriginalPicture;
    } & Said)
  /** An element that the frozen view does not hold whole: to be captured as a right-clicked one is. */
  | { readonly kind: 'larger-element'; readonly picked: number };

/** What the capture script says by itself, once, after `select`. */
export type OverlayMessage =
  | { readonly type: 'picked'; readonly nonce: string; readonly pick: Pick }
  | { readonly type: 'overlay-closed'; readonly nonce: string };
