import type { Line, RecognizedText, Word } from '../../../image/recognized-text.ts';

/** A row of words this many times longer than high has a direction to be trusted. */
const longRow = 8;

/**
 * How far the text is turned, in degrees clockwise: the direction in which the words of a row follow
 * each other, as most of the length of the text says; the lines' own angles where there is no long row.
 */
export function textAngle(recognized: RecognizedText): number {
  const lines = recognized.paragraphs.flatMap((paragraph) => paragraph.lines);
  const rows = lines.filter((line) => line.words.length > 1 && spanOf(line) > longRow * heightOf(line));
  if (rows.length > 0) {
    return weightedMedian(rows.map((line) => ({ value: direction(line.words), weight: spanOf(line) })));
  }
  return weightedMedian(lines.map((line) => ({ value: line.angle, weight: spanOf(line) })));
}

function spanOf({ words }: Line): number {
  const xs = words.map(({ box }) => box.x + box.width / 2);
  return words.length === 1 ? (words[0]?.box.width ?? 0) : Math.max(...xs) - Math.min(...xs);
}

function heightOf({ words }: Line): number {
  return Math.min(...words.map(({ box }) => box.height));
}

/** Slope of the straight line through the words' middles, in degrees. */
function direction(words: readonly Word[]): number {
  const points = words.map(({ box }) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 }));
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const across = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  const along = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  return (Math.atan2(across, along) * 180) / Math.PI;
}

/** The value in the middle of all weight; 0 of nothing. */
export function weightedMedian(items: readonly { value: number; weight: number }[]): number {
  const sorted = [...items].sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const { value, weight } of sorted) {
    passed += weight;
    if (passed >= half) return value;
  }
  return 0;
}
