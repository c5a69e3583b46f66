import { cropBitmap, cropBox, screenshotScale, type CssRect, type Viewport } from '../../../image/crop.ts';
import type { Box } from '../../../image/recognized-text.ts';

/**
 * The view as it was at the gesture, decoded while the overlay appears. Its pixels live from here to
 * {@link FrozenView.release}, and nowhere else in the page's process.
 */
export class FrozenView {
  readonly viewport: Viewport;
  readonly #bitmap: Promise<ImageBitmap>;
  #size: { readonly width: number; readonly height: number } | undefined;

  /**
   * @param shot a PNG in device px.
   * @param viewport the page's measure of itself when it was taken.
   */
  constructor(shot: Blob, viewport: Viewport) {
    this.viewport = viewport;
    this.#bitmap = createImageBitmap(shot);
    this.#bitmap.then(
      (bitmap) => {
        this.#size = bitmap;
      },
      // Whoever asks for the pixels is told.
      () => undefined,
    );
  }

  /** Image px per CSS px. */
  get scale(): number {
    return this.#size ? screenshotScale(this.#size.width, this.viewport) : this.viewport.devicePixelRatio;
  }

  /** A rectangle of the viewport, in image px. */
  box(rect: CssRect): Box {
    return cropBox(rect, this.scale, this.#size ?? { width: Infinity, height: Infinity });
  }

  /** Puts the view into a canvas, one image px to each device px. */
  async draw(canvas: HTMLCanvasElement): Promise<void> {
    const bitmap = await this.#bitmap;
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.style.width = `${bitmap.width / this.scale}px`;
    canvas.style.height = `${bitmap.height / this.scale}px`;
    canvas.getContext('2d', { alpha: false })?.drawImage(bitmap, 0, 0);
  }

  /**
   * Cuts a rectangle of the viewport out, as a PNG.
   *
   * @throws AppError `region-empty` where nothing of it is in the view.
   */
  async crop(rect: CssRect): Promise<Blob> {
    const bitmap = await this.#bitmap;
    return (await cropBitmap(bitmap, this.box(rect))).blob;
  }

  /** Lets go of the pixels; nothing can be cut out after. */
  release(): void {
    this.#bitmap.then(
      (bitmap) => bitmap.close(),
      () => undefined,
    );
  }
}
