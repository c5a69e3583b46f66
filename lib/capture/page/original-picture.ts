import type { OriginalPicture } from '../captured-picture.ts';
import type { PictureElement } from './find-picture.ts';

/** Longer is no address that a picture comes from, and the background refuses it. */
const longestUrl = 4096;

/** Where a picture was loaded from, if from the web, and its size there as the page knows it, in image px. */
export function originalPicture(picture: PictureElement): OriginalPicture | undefined {
  const isImage = picture instanceof HTMLImageElement;
  const url = isImage ? picture.currentSrc : picture.src;
  if (!/^https?:/u.test(url) || url.length > longestUrl) return undefined;
  return {
    url,
    width: isImage ? picture.naturalWidth : 0,
    height: isImage ? picture.naturalHeight : 0,
  };
}
