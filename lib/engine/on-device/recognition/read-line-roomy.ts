import type { Pixels } from '../../../image/pixels.ts';
import type { Word } from '../../../image/recognized-text.ts';
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
  const words = found.angle === 0 ? line.words.map((word) => asHighAs(found, word)) : line.words;
  return { ...line, rectangle: withEndAir(found), words };
}

function asHighAs({ centerY, height }: RotatedRectangle, word: Word): Word {
  return { ...word, box: { ...word.box, y: centerY - height / 2, height } };
}
