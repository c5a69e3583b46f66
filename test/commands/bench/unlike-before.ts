import { PNG } from 'pngjs';

/** The same picture with another shade in its first pixel, so that nobody has read exactly this one before. */
export function unlikeBefore(png: Uint8Array, run: number): Uint8Array {
  const picture = PNG.sync.read(Buffer.from(png));
  picture.data[0] = 255 - (run % 200);
  picture.data[1] = 255 - Math.floor(run / 200);
  return PNG.sync.write(picture);
}
