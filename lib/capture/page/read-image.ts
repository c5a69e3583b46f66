import type { ImagePayload } from '../../image/payload.ts';
import { drawnPixels } from './drawn-pixels.ts';

/**
 * The pixels of a loaded image at its natural size. `naturalWidth` is no measure of it: for a `srcset` it is
 * the size on the page, while a bitmap has every pixel that was loaded (measured in both browsers).
 *
 * @param shown the element that shows it, where that is another one.
 */
export async function readImage(
  image: HTMLImageElement,
  shown: Element = image,
): Promise<ImagePayload | undefined> {
  if (!image.complete || image.naturalWidth === 0 || image.naturalHeight === 0) return undefined;
  const bitmap = await createImageBitmap(image).catch(() => undefined);
  if (!bitmap) return undefined;
  // Vectors have no pixels of their own: draw them as sharp as the screen does.
  const { width } = shown.getBoundingClientRect();
  const isVector = /^data:image\/svg|\.svg(?:[?#]|$)/iu.test(image.currentSrc);
  const enlarge = isVector ? Math.max(1, (width * devicePixelRatio) / bitmap.width) : 1;
  const size = { width: bitmap.width * enlarge, height: bitmap.height * enlarge };
  // Firefox gives a canvas no blob of an image that an extension's script made, though it may be read; of its
  // bitmap it does. A vector's bitmap is of its own size, and may be blurred by enlarging it.
  const pixels = await drawnPixels(shown, isVector ? image : bitmap, size);
  bitmap.close();
  return pixels;
}
