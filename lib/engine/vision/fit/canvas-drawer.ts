import { AppError } from '../../../errors.ts';
import { imageLimits } from '../../../image/check-image.ts';
import { cleanPicture } from './clean-picture.ts';
import type { PictureDrawer } from './fit-picture.ts';
import { looksDrawn } from './looks-drawn.ts';
import type { Size } from './size.ts';

/** The side of the sample that tells a drawing from a photo, in px. */
const sampleSide = 64;

/** Rows that are looked through at a time. */
const stripRows = 256;

/** Draws with the browser's canvas, in any context that has `OffscreenCanvas`. */
export const canvasDrawer: PictureDrawer = {
  async open(blob) {
    const bitmap = await createImageBitmap(blob).catch(() => {
      throw new AppError('image-damaged', 'the browser could not decode it');
    });
    const { width, height } = bitmap;
    if (width * height > imageLimits.pixels) {
      bitmap.close();
      throw new AppError('image-too-large', `${width} × ${height} pixels`);
    }
    return drawnPicture(bitmap);
  },
};

function drawnPicture(bitmap: ImageBitmap): Awaited<ReturnType<PictureDrawer['open']>> {
  const { width, height } = bitmap;
  const side = { width: Math.min(sampleSide, width), height: Math.min(sampleSide, height) };
  // Cut out of the middle at full size: a reduced photo has as few colours as it has pixels.
  const canvas = new OffscreenCanvas(side.width, side.height);
  const context = contextOf(canvas);
  context.drawImage(bitmap, Math.round((side.width - width) / 2), Math.round((side.height - height) / 2));
  const sample = context.getImageData(0, 0, side.width, side.height).data;
  return {
    width,
    height,
    isDrawn: looksDrawn(sample),
    isOpaque: async () => isOpaque(bitmap),
    async encode(size, mediaType, quality) {
      const drawing = draw(bitmap, size);
      const encoded = await drawing.convertToBlob({ type: mediaType, quality });
      const bytes = new Uint8Array(await encoded.arrayBuffer());
      return cleanPicture(bytes, true) ?? bytes;
    },
    close: () => bitmap.close(),
  };
}

/** Row by row of strips: the whole would be as much memory again. */
function isOpaque(bitmap: ImageBitmap): boolean {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, stripRows).getContext('2d', { willReadFrequently: true });
  if (!context) throw new AppError('engine-failed', 'no canvas');
  for (let top = 0; top < height; top += stripRows) {
    const rows = Math.min(stripRows, height - top);
    context.clearRect(0, 0, width, stripRows);
    context.drawImage(bitmap, 0, -top);
    const { data } = context.getImageData(0, 0, width, rows);
    for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  }
  return true;
}

/**
 * On white, made smaller by halves: a browser that makes one large step looks at some of the pixels only (Firefox does),
 * and would bring out words that are hidden among those that it skips.
 */
function draw(bitmap: ImageBitmap, size: Size): OffscreenCanvas {
  let source: ImageBitmap | OffscreenCanvas = bitmap;
  // Where one side is left as it is, there is nothing to halve.
  while (source.width > 2 * size.width && source.height > 2 * size.height)
    source = drawnOnWhite(source, {
      width: Math.ceil(source.width / 2),
      height: Math.ceil(source.height / 2),
    });
  return drawnOnWhite(source, size);
}

function drawnOnWhite(source: ImageBitmap | OffscreenCanvas, { width, height }: Size): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  return canvas;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new AppError('engine-failed', 'no canvas');
  return context;
}
