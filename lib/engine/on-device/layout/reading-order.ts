import type { PlacedLine } from './placed-line.ts';
import { type Row, rowsOf } from './rows.ts';

/** Both sides of a column cut need this many lines, this long, and mostly letters. */
const leastLines = 3;
const leastCharacters = 17;
const leastLetters = 0.7;

/**
 * Puts text into reading order: blocks one after the other, each as rows from top to bottom. Columns
 * are read one after the other only where both sides look like paragraphs; tables, receipts and forms
 * stay row by row.
 */
export function readingOrder(lines: readonly PlacedLine[]): Row[][] {
  const cut = bestCut(lines);
  if (cut === undefined) return lines.length === 0 ? [] : [rowsOf(lines)];
  return [cut.above, cut.left, cut.right, cut.below].flatMap(readingOrder);
}

interface Cut {
  readonly above: readonly PlacedLine[];
  readonly left: readonly PlacedLine[];
  readonly right: readonly PlacedLine[];
  readonly below: readonly PlacedLine[];
}

function bestCut(lines: readonly PlacedLine[]): Cut | undefined {
  let best: Cut | undefined;
  for (const line of lines) {
    const cut = cutAt(lines, line.left);
    if (cut === undefined) continue;
    if (best === undefined || sizeOf(cut) > sizeOf(best)) best = cut;
  }
  return best;
}

function sizeOf(cut: Cut): number {
  return cut.left.length + cut.right.length;
}

/** The largest stretch of the page whose lines all keep to one side of `x`, if both sides are prose. */
function cutAt(lines: readonly PlacedLine[], x: number): Cut | undefined {
  const sorted = [...lines].sort((a, b) => a.top + a.bottom - b.top - b.bottom);
  const crossing = sorted.map(
    (line) => line.left < x - 0.5 * height(line) && line.right > x + 0.5 * height(line),
  );
  let best: Cut | undefined;
  let start = 0;
  for (let end = 0; end <= sorted.length; end += 1) {
    if (end < sorted.length && crossing[end] !== true) continue;
    const stretch = sorted.slice(start, end);
    const left = stretch.filter((line) => line.left + line.right < 2 * x);
    const right = stretch.filter((line) => line.left + line.right >= 2 * x);
    if (isProse(left) && isProse(right)) {
      const cut = { above: sorted.slice(0, start), left, right, below: sorted.slice(end) };
      if (best === undefined || sizeOf(cut) > sizeOf(best)) best = cut;
    }
    start = end + 1;
  }
  return best;
}

function isProse(lines: readonly PlacedLine[]): boolean {
  if (lines.length < leastLines) return false;
  const text = lines
    .map((line) => line.text)
    .join('')
    .replaceAll(' ', '');
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  const median = medianOf(lines.map((line) => line.text.length));
  return median >= leastCharacters && letters >= leastLetters * text.length;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function height(line: PlacedLine): number {
  return line.bottom - line.top;
}
