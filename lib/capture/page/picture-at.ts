import type { PagePicture } from './page-picture.ts';
import { picturesInView } from './pictures-in-view.ts';

/** The most pictures looked through. */
const most = 500;

/** The picture at a point of the top viewport, in CSS px; the smallest where several lie there. */
export function pictureAt(point: { readonly x: number; readonly y: number }): PagePicture | undefined {
  return picturesInView(most)
    .filter(
      ({ rect }) =>
        point.x >= rect.x &&
        point.y >= rect.y &&
        point.x < rect.x + rect.width &&
        point.y < rect.y + rect.height,
    )
    .toSorted((a, b) => a.rect.width * a.rect.height - b.rect.width * b.rect.height)[0];
}
