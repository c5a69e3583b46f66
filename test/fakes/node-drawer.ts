import { createHash } from 'node:crypto';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import type { PictureDrawer } from '../../lib/engine/vision/fit/fit-picture.ts';
import { looksDrawn } from '../../lib/engine/vision/fit/looks-drawn.ts';
import type { Size } from '../../lib/engine/vision/fit/size.ts';
import type { Pixels } from '../../lib/image/pixels.ts';

/** Draws pictures where there is no canvas: decodes, takes the nearest pixels, encodes. */
export const nodeDrawer: PictureDrawer = {
  async open(blob) {
    const bytes = Buffer.from(await blob.arrayBuffer());
    const isPng = bytes.subarray(1, 4).toString('latin1') === 'PNG';
    const { data, width, height } = isPng ? PNG.sync.read(bytes) : jpeg.decode(bytes, { useTArray: true });
    const opacities = data.filter((_, at) => at % 4 === 3);
    const pixels = onWhite({ data: new Uint8ClampedArray(data), width, height });
    return {
      width,
      height,
      isDrawn: looksDrawn(pixels.data.subarray(0, 4 * 4096)),
      isOpaque: async () => opacities.every((opacity) => opacity === 255),
      encode: async (size, mediaType, quality) =>
        mediaType === 'image/png'
          ? encodePng(resized(pixels, size))
          : encodeJpeg(resized(pixels, size), quality),
      close: () => undefined,
    };
  },
};

/** RGBA pixels as a PNG file. */
export function encodePng({ data, width, height }: Pixels): Uint8Array<ArrayBuffer> {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  return new Uint8Array(PNG.sync.write(png, { deflateLevel: 3 }));
}

/** The encoder builds its tables anew each time, which takes longer than these pictures do. */
const encoded = new Map<string, Uint8Array<ArrayBuffer>>();

/** RGBA pixels as a JPEG file; quality 0 to 1. */
export function encodeJpeg({ data, width, height }: Pixels, quality: number): Uint8Array<ArrayBuffer> {
  const digest = createHash('sha1').update(data).digest('hex');
  const key = `${digest} ${width} ${quality}`;
  const bytes =
    encoded.get(key) ?? new Uint8Array(jpeg.encode({ data, width, height }, Math.round(quality * 100)).data);
  encoded.set(key, bytes);
  return bytes.slice();
}

function onWhite({ data, width, height }: Pixels): Pixels {
  for (let at = 0; at < data.length; at += 4) {
    const opacity = (data[at + 3] ?? 255) / 255;
    if (opacity === 1) continue;
    for (let part = at; part < at + 3; part++)
      data[part] = Math.round((data[part] ?? 0) * opacity + 255 * (1 - opacity));
    data[at + 3] = 255;
  }
  return { data, width, height };
}

function resized(source: Pixels, { width, height }: Size): Pixels {
  if (source.width === width && source.height === height) return source;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const row = Math.min(source.height - 1, Math.floor(((y + 0.5) * source.height) / height));
    for (let x = 0; x < width; x++) {
      const column = Math.min(source.width - 1, Math.floor(((x + 0.5) * source.width) / width));
      const from = 4 * (row * source.width + column);
      data.set(source.data.subarray(from, from + 4), 4 * (y * width + x));
    }
  }
  return { data, width, height };
}
