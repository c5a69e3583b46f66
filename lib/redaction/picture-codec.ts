import { decodePixels } from '../image/decode.ts';
import type { Pixels } from '../image/pixels.ts';
import { AppError } from '../errors.ts';

/** Takes pictures apart and puts them together, where there is a canvas; a fake where there is none. */
export interface PictureCodec {
  /** Upright, without transparency. */
  decode(picture: Blob): Promise<Pixels>;
  /** As a PNG, without loss. */
  encode(pixels: Pixels): Promise<Blob>;
}

/** The browser's own, in any context that has `OffscreenCanvas`. */
export const canvasCodec: PictureCodec = {
  decode: decodePixels,
  async encode({ data, width, height }) {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new AppError('redaction-failed', 'no canvas');
    // What a picture is made of is never shared between threads, which the type cannot say.
    context.putImageData(new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height), 0, 0);
    return canvas.convertToBlob({ type: 'image/png' });
  },
};
