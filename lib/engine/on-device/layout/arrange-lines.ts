import type { Paragraph } from '../../../image/recognized-text.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import { pageAngle } from './page-angle.ts';
import { paragraphsOf } from './paragraphs.ts';
import { placeLines } from './placed-line.ts';
import { readingOrder } from './reading-order.ts';
import { isRotated, rotatedRows, withRotated } from './rotated-rows.ts';
import { verticalBlocks } from './vertical-blocks.ts';
import { withoutLeaders } from './without-leaders.ts';

/**
 * Orders what was read, in whatever order it comes, into paragraphs as a person would read them. Text in columns of
 * upright characters stands between the lines across that begin above it and all others.
 */
export function arrangeLines(lines: readonly ReadLine[]): Paragraph[] {
  let across = lines.filter(({ rectangle }) => !rectangle.isColumn);
  if (across.length === lines.length) return arrangeAcross(lines);
  const paragraphs: Paragraph[] = [];
  for (const block of verticalBlocks(lines.filter(({ rectangle }) => rectangle.isColumn))) {
    const above = across.filter(({ rectangle }) => rectangle.centerY < block.box.y);
    across = across.filter((line) => !above.includes(line));
    paragraphs.push(...arrangeAcross(above), ...block.paragraphs);
  }
  return [...paragraphs, ...arrangeAcross(across)];
}

function arrangeAcross(lines: readonly ReadLine[]): Paragraph[] {
  const angle = pageAngle(lines.map((line) => line.rectangle));
  const rotated = lines.filter(({ rectangle }) => isRotated(rectangle, angle));
  const across = lines.filter((line) => !rotated.includes(line));
  const paragraphs = readingOrder(placeLines(withoutLeaders(across), angle)).flatMap(paragraphsOf);
  return withRotated(paragraphs, rotatedRows(rotated));
}
