import type { Pixels } from '../../../image/pixels.ts';
import type { Word } from '../../../image/recognized-text.ts';
import { boundingBox, type RotatedRectangle, sliceOfRectangle } from '../rotated-rectangle.ts';
import { drawLine, type DrawnLine } from './draw-line.ts';
import type { LineEngine, LineWord } from './line-engine.ts';
import type { ReadLine } from './read-line.ts';
import { withEndAir } from './with-end-air.ts';

/** Reads one line with a line engine, for better or worse. Undefined where it sees nothing. */
export function readLineDrawn(
  pixels: Pixels,
  detected: RotatedRectangle,
  engine: LineEngine,
): ReadLine | undefined {
  const rectangle = withEndAir(detected);
  const drawn = drawLine(pixels, rectangle);
  const words = engine(drawn.picture, 'line');
  if (words.length === 0) return undefined;
  return { rectangle, words: words.map((word) => placeWord(word, drawn, rectangle)) };
}

/** A line engine's word in the picture that its line was drawn from. */
export function placeWord(
  word: LineWord,
  { margin, scale }: Pick<DrawnLine, 'margin' | 'scale'>,
  rectangle: RotatedRectangle,
): Word {
  const slice = sliceOfRectangle(rectangle, (word.left - margin) * scale, (word.right - margin) * scale);
  return { text: word.text, confidence: word.confidence, box: boundingBox(slice) };
}
