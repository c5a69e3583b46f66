import type { ElementHint } from '../page-messages.ts';
import { visibleRect } from './element-box.ts';

/** An element whose picture the context menu can name. */
export type PictureElement = HTMLImageElement | HTMLInputElement;

/**
 * The right-clicked picture: the one with that address of which most can be seen. Several with one
 * address show the same pixels.
 */
export function findPicture(hint: ElementHint): PictureElement | undefined {
  if (!('srcUrl' in hint)) return undefined;
  const matches = pictures(document).filter((picture) => sourceOf(picture) === hint.srcUrl);
  return matches.toSorted((a, b) => visibleArea(b) - visibleArea(a))[0];
}

function sourceOf(picture: PictureElement): string {
  return picture instanceof HTMLImageElement ? picture.currentSrc || picture.src : picture.src;
}

function pictures(root: Document | ShadowRoot): PictureElement[] {
  const found: PictureElement[] = [...root.querySelectorAll<PictureElement>('img, input[type=image]')];
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) found.push(...pictures(element.shadowRoot));
  }
  return found;
}

function visibleArea(element: Element): number {
  const rect = visibleRect(element);
  return rect ? rect.width * rect.height : 0;
}
