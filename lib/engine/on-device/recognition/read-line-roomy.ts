import type { Pixels } from '../../../image/pixels.ts';
import type { RotatedRectangle } from '../rotated-rectangle.ts';
import { readLine, type ReadLine, type Recognizer } from './read-line.ts';
import { withEndAir } from './with-end-air.ts';

/**
 * A line cut close to its ink is read this much higher. Measured: the strong reader, trained on the detector's
 * boxes, else sees spaces within words; 1.1 is too little.
 */
const growth = 1.2;

/** The rectangle in which a recogniser reads a line: as it was found, or with the air that the detector leaves. */
export function roomyRectangle(rectangle: RotatedRectangle): RotatedRectangle {
  return rectangle.isTight ? { ...rectangle, height: growth * rectangle.height } : rectangle;
}

/** Reads a line as {@link readLine} does, with air around it; the line and its words keep the height as found. */
export async function readLineRoomy(
  pixels: Pixels,
  found: RotatedRectangle,
  recognizer: Recognizer,
): Promise<ReadLine | undefined> {
  const line = await readLine(pixels, roomyRectangle(found), recognizer);
  if (line === undefined || !found.isTight) return line;
  const y = found.centerY - found.height / 2;
  const words = line.words.map((word) => ({ ...word, box: { ...word.box, y, height: found.height } }));
  return { ...line, rectangle: withEndAir(found), words };
}
