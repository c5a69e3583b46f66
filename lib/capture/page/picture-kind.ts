import { cssImageOf } from './css-image.ts';
import { isFrame, isHtml, isImageInput, isSvg } from './html-element.ts';
import { oneLine } from './one-line.ts';
import type { PictureKind } from './page-picture.ts';

/** What kind of picture an element is by itself; undefined for none. */
export function pictureKind(element: Element): PictureKind | undefined {
  if (isHtml(element, 'img')) return isSpacer(element) ? undefined : 'image';
  if (isImageInput(element) || isSvg(element, 'image')) return 'image';
  if (isHtml(element, 'canvas')) return 'canvas';
  if (isHtml(element, 'video')) return 'video';
  if (isSvg(element, 'svg')) return 'vector';
  if (isHtml(element, 'object') || isHtml(element, 'embed')) return 'embedded';
  if (isFrame(element)) return element.contentDocument ? undefined : 'frame';
  if (isHtml(element, 'table')) return 'table';
  if (isHtml(element, 'figure')) return 'figure';
  return cssImageOf(element) ? 'background' : undefined;
}

/** What the page calls a picture: its accessible name as far as attributes and captions give it. */
export function pictureName(element: Element): string {
  const labelled = element.getAttribute('aria-labelledby')?.split(/\s+/u) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  const inside = ':scope > title, :scope > caption, :scope > figcaption';
  const names = [
    labelled.map((id) => root.getElementById(id)?.textContent).join(' '),
    element.getAttribute('aria-label'),
    element.getAttribute('alt'),
    element.querySelector(inside)?.textContent,
    element.getAttribute('title'),
  ];
  return names.map((name) => oneLine(name).slice(0, 200)).find(Boolean) ?? '';
}

/** Not loaded or broken, or a see-through pixel that a site lays over its picture. */
function isSpacer({ naturalWidth, naturalHeight }: HTMLImageElement): boolean {
  return naturalWidth <= 2 && naturalHeight <= 2;
}
