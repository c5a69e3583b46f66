import type { ComponentChild } from 'preact';
import type { Place } from './look.ts';

/** One component, or screen of them, in one state, drawn of plain data. */
export interface GalleryState {
  /** Unique, as it stands above it: what it shows, then its state. */
  readonly name: string;
  /** Which page's style sheets it stands under, and so how wide it is. */
  readonly place: Place;
  draw(): ComponentChild;
}

/** What nothing comes of here. */
export const nothing = (): undefined => undefined;
