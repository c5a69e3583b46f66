import { elementBox } from './element-box.ts';
import type { PagePicture } from './page-picture.ts';

/** The pictures that can be seen, in the order of the page, at most `limit` of them. */
export function picturesInView(limit: number): PagePicture[] {
  const found: PagePicture[] = [];
  for (const element of document.images) {
    const box = elementBox(element);
    if (box.kind !== 'box') continue;
    found.push({ element, kind: 'image', rect: box.rect, partly: box.partly, name: element.alt });
    if (found.length >= limit) break;
  }
  return found;
}
