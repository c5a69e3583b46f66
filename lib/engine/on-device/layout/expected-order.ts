import type { Word } from '../../../image/recognized-text.ts';
import type { RotatedRectangle } from '../rotated-rectangle.ts';
import { pageAngle } from './page-angle.ts';
import { placeLines } from './placed-line.ts';
import { readingOrder } from './reading-order.ts';
import { isRotated } from './rotated-rows.ts';

/** Width of a usual letter in heights of its detected line. */
const letterWidth = 0.4;

/**
 * Lines in the order in which a person would read them, as far as their places tell before they are read: every
 * line is taken for prose, so wide cells of a table may be ordered as columns; what runs up, down or aslant comes last. The text itself
 * is ordered anew.
 */
export function expectedOrder(rectangles: readonly RotatedRectangle[]): RotatedRectangle[] {
  const angle = pageAngle(rectangles);
  const rotated = rectangles.filter((rectangle) => isRotated(rectangle, angle));
  const lines = rectangles
    .filter((rectangle) => !rotated.includes(rectangle))
    .map((rectangle) => {
      const length = Math.max(1, Math.round(rectangle.width / (letterWidth * rectangle.height)));
      return { rectangle, words: [{ text: 'x'.repeat(length), confidence: 0, box: noBox }] };
    });
  const rectangleOf = new Map<readonly Word[], RotatedRectangle>(
    lines.map(({ rectangle, words }) => [words, rectangle]),
  );
  const ordered = readingOrder(placeLines(lines, angle))
    .flat(2)
    .flatMap(({ words }) => rectangleOf.get(words) ?? []);
  return [...ordered, ...rotated];
}

const noBox = { x: 0, y: 0, width: 0, height: 0 };
