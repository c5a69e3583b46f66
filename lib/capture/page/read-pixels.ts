import type { ElementReply } from '../page-messages.ts';

/** Beyond this many pixels a PNG grows past what a message should carry, and JPEG serves as well. */
const pngPixelLimit = 16_000_000;

/** What a canvas may hold in every browser: pixels in all, pixels of one side. */
const canvasLimit = { pixels: 50_000_000, side: 16_384 };

/**
 * The picture's own pixels, at its natural size, drawn from what the page has already loaded: nothing
 * is fetched. Undefined where the page itself may not read them, or nothing has loaded yet.
 */
export async function readPixels(
  image: HTMLImageElement,
): Promise<Extract<ElementReply, { kind: 'pixels' }> | undefined> {
  const size = await drawnSize(image);
  if (!size) return undefined;
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  // A see-through picture is read as it is seen: on the colour that stands behind it.
  context.fillStyle = backgroundBehind(image);
  context.fillRect(0, 0, size.width, size.height);
  context.drawImage(image, 0, 0, size.width, size.height);
  const type = size.width * size.height > pngPixelLimit ? 'image/jpeg' : 'image/png';
  try {
    return { kind: 'pixels', blob: await canvas.convertToBlob({ type, quality: 0.95 }), ...size };
  } catch {
    // A cross-origin picture taints the canvas; what the screen shows is read instead.
    return undefined;
  }
}

/**
 * The picture's own size in image px. `naturalWidth` is no measure of it: for a `srcset` it is the size on
 * the page, while a bitmap has every pixel that was loaded (measured in both browsers).
 */
async function drawnSize(image: HTMLImageElement): Promise<{ width: number; height: number } | undefined> {
  if (!image.complete || image.naturalWidth === 0 || image.naturalHeight === 0) return undefined;
  const bitmap = await createImageBitmap(image).catch(() => undefined);
  if (!bitmap) return undefined;
  // Vectors have no pixels of their own: draw them as sharp as the screen does.
  const shown = image.getBoundingClientRect();
  const enlarge = isVector(image) ? Math.max(1, (shown.width * devicePixelRatio) / bitmap.width) : 1;
  const size = { width: Math.round(bitmap.width * enlarge), height: Math.round(bitmap.height * enlarge) };
  bitmap.close();
  const fits =
    size.width <= canvasLimit.side &&
    size.height <= canvasLimit.side &&
    size.width * size.height <= canvasLimit.pixels;
  return fits ? size : undefined;
}

function isVector(image: HTMLImageElement): boolean {
  return /^data:image\/svg|\.svg(?:[?#]|$)/iu.test(image.currentSrc);
}

function backgroundBehind(element: Element): string {
  for (let current: Element | null = element; current; current = current.parentElement) {
    const color = getComputedStyle(current).backgroundColor;
    if (!/^rgba\(.*, 0\)$|^transparent$/u.test(color)) return color;
  }
  return '#fff';
}
