import { PNG } from 'pngjs';

/** The same picture with another shade in its first pixel, or in a JPEG another comment, so that nobody has read exactly this one before. */
export function unlikeBefore(file: Uint8Array, run: number): Uint8Array {
  if (file[0] === startOfJpeg[0] && file[1] === startOfJpeg[1]) return withComment(file, `${run}`);
  const picture = PNG.sync.read(Buffer.from(file));
  picture.data[0] = 255 - (run % 200);
  picture.data[1] = 255 - Math.floor(run / 200);
  return PNG.sync.write(picture);
}

const startOfJpeg = [0xff, 0xd8];

/** A comment segment (ITU-T T.81, B.2.4.5) after the start of the image: its marker, its length with the two bytes of that, its text. */
function withComment(jpeg: Uint8Array, text: string): Uint8Array {
  const comment = [0xff, 0xfe, 0, text.length + 2, ...Buffer.from(text, 'latin1')];
  return Buffer.concat([Buffer.from(startOfJpeg), Buffer.from(comment), jpeg.subarray(startOfJpeg.length)]);
}
