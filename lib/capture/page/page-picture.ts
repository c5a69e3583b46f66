import type { CssRect } from '../../image/crop.ts';

/** What kind of thing shows a picture. The last two are larger units, taken where nothing smaller is. */
export type PictureKind =
  | 'image'
  | 'canvas'
  | 'video'
  | 'vector'
  | 'background'
  | 'embedded'
  | 'frame'
  | 'table'
  | 'figure';

/** A picture that a person can see in a page. */
export interface PagePicture {
  readonly element: Element;
  readonly kind: PictureKind;
  /** The part that can be seen, in CSS px of the top viewport. */
  readonly rect: CssRect;
  /** Whether part of it is outside the view, or cut off by what stands around it. */
  readonly partly: boolean;
  /** Its accessible name as far as the page gives one; may be empty. */
  readonly name: string;
}
