import { joinWords } from '../../../image/join-words.ts';
import type { Word } from '../../../image/recognized-text.ts';
import type { ReadLine } from '../recognition/read-line.ts';

/** A line on the page turned upright: sides in image px of the turned page; the words keep the picture's. */
export interface PlacedLine {
  readonly words: readonly Word[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Degrees clockwise in the picture. */
  readonly angle: number;
}

/** Turns lines upright around the picture's corner; `angle` is the page's, in degrees clockwise. */
export function placeLines(lines: readonly ReadLine[], angle: number): PlacedLine[] {
  const radians = (angle * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  return lines.map(({ rectangle, words }) => {
    const x = rectangle.centerX * cos + rectangle.centerY * sin;
    const y = rectangle.centerY * cos - rectangle.centerX * sin;
    return {
      words,
      text: joinWords(words),
      left: x - rectangle.width / 2,
      right: x + rectangle.width / 2,
      top: y - rectangle.height / 2,
      bottom: y + rectangle.height / 2,
      angle: rectangle.angle,
    };
  });
}
