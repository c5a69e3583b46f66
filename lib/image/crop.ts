import { AppError } from '../errors.ts';
import type { ImagePayload } from './payload.ts';
import type { Box } from './recognized-text.ts';

/** A rectangle in CSS px, from the top left corner of the layout viewport. */
export interface CssRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The page's own view of itself when the rectangle was taken; `width` is `innerWidth` in CSS px. */
export interface Viewport {
  readonly width: number;
  readonly devicePixelRatio: number;
}

/**
 * Image px per CSS px of a screenshot. `devicePixelRatio` is exact wherever the bitmap agrees with it;
 * `innerHeight` is rounded by the browsers and would be a pixel off (measured at 90, 110 and 125 percent
 * zoom), so the width decides for both axes.
 */
export function screenshotScale(bitmapWidth: number, viewport: Viewport): number {
  const expected = viewport.width * viewport.devicePixelRatio;
  const agrees = Math.abs(bitmapWidth - expected) <= viewport.devicePixelRatio;
  return agrees ? viewport.devicePixelRatio : bitmapWidth / viewport.width;
}

/**
 * The rectangle in image px, inside the bitmap. Both edges are rounded, never the width, so that
 * neighbouring rectangles share their edge.
 */
export function cropBox(rect: CssRect, scale: number, bitmap: { width: number; height: number }): Box {
  const left = clamp(Math.round(rect.x * scale), bitmap.width);
  const top = clamp(Math.round(rect.y * scale), bitmap.height);
  const right = clamp(Math.round((rect.x + rect.width) * scale), bitmap.width);
  const bottom = clamp(Math.round((rect.y + rect.height) * scale), bitmap.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}

/**
 * Cuts a rectangle of the page out of a screenshot of its viewport; the rest is let go of at once.
 *
 * @throws AppError `region-empty` where nothing of the rectangle is in the shot.
 */
export async function cropScreenshot(
  screenshot: Blob,
  rect: CssRect,
  viewport: Viewport,
): Promise<ImagePayload> {
  const bitmap = await createImageBitmap(screenshot);
  try {
    return await cropBitmap(bitmap, cropBox(rect, screenshotScale(bitmap.width, viewport), bitmap));
  } finally {
    bitmap.close();
  }
}

/**
 * Cuts a box, in image px, out of a bitmap, which stays the caller's.
 *
 * @throws AppError `region-empty` where the box is.
 */
export async function cropBitmap(bitmap: ImageBitmap, box: Box): Promise<ImagePayload> {
  if (box.width < 1 || box.height < 1) throw new AppError('region-empty');
  const canvas = new OffscreenCanvas(box.width, box.height);
  const context = canvas.getContext('2d');
  if (!context) throw new AppError('capture-failed', 'no canvas');
  context.drawImage(bitmap, -box.x, -box.y);
  return { blob: await canvas.convertToBlob({ type: 'image/png' }), width: box.width, height: box.height };
}
