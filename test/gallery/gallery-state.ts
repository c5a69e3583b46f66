import type { ComponentChild } from 'preact';

/** One component, or screen of them, in one state, drawn of plain data. */
export interface GalleryState {
  /** Unique, as it stands above it: what it shows, then its state. */
  readonly name: string;
  /** Which page's style sheets it stands under, and so how wide it is. */
  readonly place: 'popup' | 'settings';
  draw(): ComponentChild;
}

/** What nothing comes of here. */
export const nothing = (): undefined => undefined;
