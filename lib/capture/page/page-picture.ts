import type { CssRect } from '../../image/crop.ts';

/** A picture in a page, as the overlay outlines and names it. */
export interface PagePicture {
  readonly element: Element;
  readonly kind:
    | 'image'
    | 'canvas'
    | 'video'
    | 'vector'
    | 'background'
    | 'embedded'
    | 'frame'
    | 'table'
    | 'figure';
  /** The part that can be seen, in CSS px of the top viewport. */
  readonly rect: CssRect;
  /** Whether part of it is outside the view. */
  readonly partly: boolean;
  /** What it is called, for a person; empty where the page does not say. */
  readonly name: string;
}
