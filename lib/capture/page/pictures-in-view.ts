import { elementsInView } from './elements-in-view.ts';
import type { PagePicture } from './page-picture.ts';
import { isSeenAt, pictureOf } from './picture-at.ts';

/** A picture with a shorter side than this, in CSS px, holds nothing to read. */
const smallestSide = 12;

/** How many pictures are looked at for each that may be listed: most of many may be covered. */
const lookedPerFound = 4;

/**
 * The pictures that a person can see, in the order of the page, for going through them by keyboard.
 *
 * @param limit how many at most.
 */
export function picturesInView(limit: number): PagePicture[] {
  const view = elementsInView();
  const found: PagePicture[] = [];
  let looked = 0;
  for (const { element, box } of view.elements) {
    if (found.length >= limit || looked >= limit * lookedPerFound) break;
    if (Math.min(box.right - box.left, box.bottom - box.top) < smallestSide) continue;
    const picture = pictureOf(element, view);
    if (picture) looked++;
    if (picture && isWorthAStop(picture)) found.push(picture);
  }
  // A figure around a picture that is listed itself would be the same stop twice.
  return found.filter(
    ({ kind, element }) =>
      kind !== 'figure' ||
      !found.some((other) => other.element !== element && element.contains(other.element)),
  );
}

function isWorthAStop({ element, rect }: PagePicture): boolean {
  const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  return Math.min(rect.width, rect.height) >= smallestSide && isSeenAt(element, middle);
}
