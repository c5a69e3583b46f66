import { AppError } from '../errors.ts';
import { readImageHeader, type ImageHeader } from './image-header.ts';
import { sniffMediaType, unsupportedFormat, type ImageMediaType } from './media-type.ts';

/** What may be decoded: bytes of the file, pixels in all, and pixels of one side (canvases end there). */
export const imageLimits = { bytes: 25_000_000, pixels: 50_000_000, side: 16_384 } as const;

/** A picture that is safe to decode. */
export type CheckedImage = { readonly mediaType: Exclude<ImageMediaType, 'image/svg+xml'> } & ImageHeader;

/**
 * Looks at a file before anything decodes it: its true format, its size, whether it is whole.
 *
 * @throws AppError `image-empty`, `image-too-large`, `image-damaged`, `image-type-unsupported`,
 *   `image-type-unknown`, or `svg-unreadable` for an SVG, which has no pixels before a page draws it.
 */
export async function checkImage(file: Blob): Promise<CheckedImage> {
  if (file.size === 0) throw new AppError('image-empty');
  if (file.size > imageLimits.bytes) throw new AppError('image-too-large', `${file.size} bytes`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = sniffMediaType(bytes);
  if (mediaType === 'image/svg+xml') throw new AppError('svg-unreadable');
  if (mediaType === undefined) {
    const format = unsupportedFormat(bytes);
    throw format === undefined
      ? new AppError('image-type-unknown')
      : new AppError('image-type-unsupported', format);
  }
  const header = readImageHeader(bytes, mediaType);
  const { width, height } = header;
  if (width > imageLimits.side || height > imageLimits.side || width * height > imageLimits.pixels) {
    throw new AppError('image-too-large', `${width} × ${height} pixels`);
  }
  return { mediaType, ...header };
}
