import { isHtml } from '../html-element.ts';

/** The sides of a picture in image px: its own where it has some, else those that it takes on the screen. */
export function pictureSize(element: Element): { readonly width: number; readonly height: number } {
  if (isHtml(element, 'img')) return { width: element.naturalWidth, height: element.naturalHeight };
  if (isHtml(element, 'canvas')) return { width: element.width, height: element.height };
  if (isHtml(element, 'video') && element.videoWidth > 0)
    return { width: element.videoWidth, height: element.videoHeight };
  const { width, height } = element.getBoundingClientRect();
  return { width: Math.round(width * devicePixelRatio), height: Math.round(height * devicePixelRatio) };
}
