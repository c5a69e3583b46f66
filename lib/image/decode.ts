import { AppError } from '../errors.ts';
import { imageLimits } from './check-image.ts';
import { flattenTransparency } from './flatten-transparency.ts';
import type { Pixels } from './pixels.ts';

/**
 * Decodes a picture, upright as its EXIF orientation says, without its transparency. Only the first frame of an
 * animation is seen.
 *
 * @throws AppError `image-damaged` where the browser's decoder gives up; `image-too-large` beyond the
 *   limits, which an embedded picture could still reach after the header was checked.
 */
export async function decodePixels(blob: Blob): Promise<Pixels> {
  const bitmap = await createImageBitmap(blob).catch(() => {
    throw new AppError('image-damaged', 'the browser could not decode it');
  });
  try {
    const { width, height } = bitmap;
    if (width * height > imageLimits.pixels)
      throw new AppError('image-too-large', `${width} × ${height} pixels`);
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (!context) throw new AppError('engine-failed', 'no canvas');
    context.drawImage(bitmap, 0, 0);
    return flattenTransparency({ data: context.getImageData(0, 0, width, height).data, width, height });
  } finally {
    bitmap.close();
  }
}
