import type { ImagePayload } from '../../image/payload.ts';
import { drawnAncestry } from './flat-tree.ts';

/** Beyond this many pixels a PNG grows past what a message should carry, and JPEG serves as well. */
const pngPixelLimit = 16_000_000;

/** What a canvas may hold in every browser: pixels in all, pixels of one side. */
const canvasLimit = { pixels: 50_000_000, side: 16_384 };

/** The side of the small copy in which a blank picture is told from one that is not. */
const sampleSide = 64;
/** Four bytes of a canvas as one number: red first, so lowest. */
const opaqueBlack = 0xff000000;

/** Sides in image px. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Draws what an element shows into a picture of that size, on the colour that stands behind the element: a
 * see-through picture is read as it is seen. Undefined where the page may not read it, or it is too large.
 */
export async function drawnPixels(
  element: Element,
  source: CanvasImageSource,
  size: Size,
): Promise<ImagePayload | undefined> {
  const width = Math.round(size.width);
  const height = Math.round(size.height);
  const fits = Math.max(width, height) <= canvasLimit.side && width * height <= canvasLimit.pixels;
  if (!fits || width < 1 || height < 1) return undefined;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  try {
    context.fillStyle = backgroundBehind(element);
    context.fillRect(0, 0, width, height);
    context.drawImage(source, 0, 0, width, height);
    const type = width * height > pngPixelLimit ? 'image/jpeg' : 'image/png';
    return { blob: await canvas.convertToBlob({ type, quality: 0.95 }), width, height };
  } catch {
    // A cross-origin picture taints the canvas; what the screen shows is read instead.
    return undefined;
  }
}

/**
 * Whether a canvas or video is all see-through, or all black: a WebGL canvas is emptied once it is shown, and
 * protected video gives black. True also where the page may not read it.
 */
export function isBlank(source: CanvasImageSource): boolean {
  const context = new OffscreenCanvas(sampleSide, sampleSide).getContext('2d');
  try {
    context?.drawImage(source, 0, 0, sampleSide, sampleSide);
    const { buffer } = context?.getImageData(0, 0, sampleSide, sampleSide).data ?? new Uint8Array();
    const pixels = new Uint32Array(buffer);
    return (pixels[0] === 0 || pixels[0] === opaqueBlack) && pixels.every((pixel) => pixel === pixels[0]);
  } catch {
    return true;
  }
}

function backgroundBehind(element: Element): string {
  for (const current of drawnAncestry(element)) {
    const color = getComputedStyle(current).backgroundColor;
    if (!/^rgba\(.*, 0\)$|^transparent$/u.test(color)) return color;
  }
  return '#fff';
}
