import { readFileSync } from 'node:fs';
import { decode } from 'jpeg-js';
import { PNG } from 'pngjs';
import type { Pixels } from '../../../lib/image/pixels.ts';

/** The pixels of a PNG or JPEG file. */
export function readPixels(file: string): Pixels {
  const bytes = readFileSync(file);
  const { data, width, height } = /\.png$/iu.test(file)
    ? PNG.sync.read(bytes)
    : decode(bytes, { useTArray: true, maxMemoryUsageInMB: 1024 });
  return { data: new Uint8ClampedArray(data), width, height };
}
