import type { ImagePayload } from '../../image/payload.ts';
import { cssImageOf } from './css-image.ts';
import { drawnPixels, isBlank } from './drawn-pixels.ts';
import { isFrame, isHtml, isImageInput, isSvg } from './html-element.ts';
import { hasStarted } from './original-picture.ts';
import { readImage } from './read-image.ts';

/**
 * A picture's own pixels, at its own size, drawn from what the page has already loaded: nothing is fetched.
 * Undefined where the page itself may not read them, where nothing has loaded yet, and for what has no pixels
 * of its own: drawings, tables, frames. Those are read from the screen.
 */
export async function readPixels(element: Element): Promise<ImagePayload | undefined> {
  if (isHtml(element, 'img')) return readImage(element);
  if (isHtml(element, 'canvas')) return isBlank(element) ? undefined : drawnPixels(element, element, element);
  if (isHtml(element, 'video')) return readFrame(element);
  if (isSvg(element, 'image')) return readSvgImage(element);
  if (isImageInput(element)) return readHeldAddress(element.src, element);
  if (isHtml(element, 'object') || isFrame(element)) return readDocument(element);
  if (isHtml(element, 'embed')) return undefined;
  const image = cssImageOf(element);
  return image?.plain ? readHeldAddress(image.url, element) : undefined;
}

/** The frame that a video shows now. */
async function readFrame(video: HTMLVideoElement): Promise<ImagePayload | undefined> {
  const showsPoster = video.poster !== '' && !hasStarted(video);
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || showsPoster || isBlank(video))
    return undefined;
  return drawnPixels(video, video, { width: video.videoWidth, height: video.videoHeight });
}

async function readSvgImage(image: SVGImageElement): Promise<ImagePayload | undefined> {
  const bitmap = await createImageBitmap(image).catch(() => undefined);
  if (!bitmap) return undefined;
  const pixels = await drawnPixels(image, bitmap, bitmap);
  bitmap.close();
  return pixels;
}

/** An image that stands in a document of its own, of this site. */
async function readDocument(
  element: HTMLObjectElement | HTMLIFrameElement,
): Promise<ImagePayload | undefined> {
  const inside = element.contentDocument;
  const image = inside?.contentType.startsWith('image/') ? inside.querySelector('img') : null;
  return image ? readImage(image, element) : undefined;
}

/** A picture whose address holds it, or names it in the page's own memory: showing it again asks nobody. */
async function readHeldAddress(url: string, shown: Element): Promise<ImagePayload | undefined> {
  if (!/^(?:data|blob):/u.test(url)) return undefined;
  const image = new Image();
  image.src = url;
  return image.decode().then(
    () => readImage(image, shown),
    () => undefined,
  );
}
