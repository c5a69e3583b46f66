import type { CssRect, Viewport } from '../image/crop.ts';

/** The right-clicked picture, as far as the browsers tell without a further permission: its address. */
export interface ElementHint {
  readonly srcUrl: string;
}

/** What the background may ask the capture script in a page. */
export type PageRequest =
  | ({ readonly type: 'read-element' } & ElementHint)
  | ({ readonly type: 'locate-element' } & ElementHint)
  | { readonly type: 'select-region'; readonly nonce: string };

/** Where an element stands in the top document's viewport, cut to what can be seen of it. */
export interface ElementBox {
  readonly kind: 'box';
  readonly rect: CssRect;
  readonly viewport: Viewport;
  /** Whether part of the element is outside the view. */
  readonly partly: boolean;
}

/** The answer to `read-element`: the picture's own pixels where the page may read them, else its place. */
export type ElementReply =
  | { readonly kind: 'pixels'; readonly blob: Blob; readonly width: number; readonly height: number }
  | ElementBox
  | { readonly kind: 'out-of-view' }
  | { readonly kind: 'not-found' };

/** The answer to `locate-element`. */
export type LocateReply = Exclude<ElementReply, { kind: 'pixels' }>;

/** What the capture script says by itself, once, after `select-region`. */
export type RegionMessage =
  | {
      readonly type: 'region-picked';
      readonly nonce: string;
      readonly rect: CssRect;
      readonly viewport: Viewport;
    }
  | { readonly type: 'region-cancelled'; readonly nonce: string };
