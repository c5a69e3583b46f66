import { AppError } from '../errors.ts';
import type { ImagePayload } from './payload.ts';
import type { Box } from './recognized-text.ts';

/** Beyond this many pixels a PNG grows past what a message should carry, and JPEG serves as well. */
const pngPixelLimit = 16_000_000;

/** One picture put together of parts of several screenshots, without resampling; all in image px. */
export class Mosaic {
  readonly #extent: Box;
  readonly #canvas: OffscreenCanvas;
  readonly #context: OffscreenCanvasRenderingContext2D;

  /** @param extent the part of the whole that is wanted. */
  constructor(extent: Box) {
    this.#extent = extent;
    this.#canvas = new OffscreenCanvas(extent.width, extent.height);
    this.#context = contextOf(this.#canvas);
  }

  /** Draws one box of a screenshot to its place in the whole. */
  draw(screenshot: ImageBitmap, from: Box, at: { readonly x: number; readonly y: number }): void {
    const { x, y, width, height } = from;
    const [left, top] = [at.x - this.#extent.x, at.y - this.#extent.y];
    this.#context.drawImage(screenshot, x, y, width, height, left, top, width, height);
  }

  /** The picture, cut to the size that was come to: PNG, or JPEG where that would grow too large. */
  async finish({
    width,
    height,
  }: {
    readonly width: number;
    readonly height: number;
  }): Promise<ImagePayload> {
    const type = width * height > pngPixelLimit ? 'image/jpeg' : 'image/png';
    const canvas = this.#cut(width, height);
    return { blob: await canvas.convertToBlob({ type, quality: 0.95 }), width, height };
  }

  #cut(width: number, height: number): OffscreenCanvas {
    if (width === this.#canvas.width && height === this.#canvas.height) return this.#canvas;
    const canvas = new OffscreenCanvas(width, height);
    contextOf(canvas).drawImage(this.#canvas, 0, 0);
    return canvas;
  }
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new AppError('capture-failed', 'no canvas');
  return context;
}
