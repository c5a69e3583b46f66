import type { CssRect } from '../../../image/crop.ts';
import type { PageTranslate } from '../../../message-key.ts';
import type { PagePicture } from '../page-picture.ts';
import type { Point } from './selection.ts';

/** What an overlay is opened with. */
export interface OverlayOptions {
  /** The view as it was at the gesture, a PNG in device px: it stands still under the overlay. */
  readonly frozen: Blob;
  /** The region last taken in this tab, in CSS px. */
  readonly last: CssRect | undefined;
  /** What the person is asked to do, first. */
  readonly hint: string;
  readonly translate: PageTranslate;
  /** The picture at a point of the view, in CSS px. */
  pictureAt(point: Point): PagePicture | undefined;
  /** The pictures that can be seen, at most `limit`. */
  picturesInView(limit: number): readonly PagePicture[];
  /** Whether the extension that opened the overlay still runs. */
  isAlive(): boolean;
}
