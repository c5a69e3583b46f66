import type { Paragraph } from '../../../image/recognized-text.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import { pageAngle } from './page-angle.ts';
import { paragraphsOf } from './paragraphs.ts';
import { placeLines } from './placed-line.ts';
import { readingOrder } from './reading-order.ts';
import { withoutLeaders } from './without-leaders.ts';

/** Orders what was read, in whatever order it comes, into paragraphs as a person would read them. */
export function arrangeLines(lines: readonly ReadLine[]): Paragraph[] {
  const angle = pageAngle(lines.map((line) => line.rectangle));
  return readingOrder(placeLines(withoutLeaders(lines), angle)).flatMap(paragraphsOf);
}
