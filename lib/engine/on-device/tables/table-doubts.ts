import { isNumeric } from './cell-kinds.ts';
import type { FilledCell } from './fill-grid.ts';
import { type Extent, median, textOfPlaced } from './placed-word.ts';
import { segmentsOf, type Strip, wordSpace } from './strips.ts';

/** In heights of type: edges this close to each other are aligned. */
const aligned = 0.45;
/** Prose: lines this long, of letters in this share, that fill their column to this share. */
const leastProse = 22;
const leastLetters = 0.7;
const leastFill = 0.7;
/** Signs of programs. */
const codeSigns = /[{};=]|=>|\(\)|\/\//u;

/** How well the entries of a column stand in line at its left, its right or its middle: 0 to 1. */
export function alignmentOf(strips: readonly Strip[], column: Extent, height: number): number {
  const entries = strips
    .map((strip) =>
      strip.words.filter((word) => {
        const middle = (word.left + word.right) / 2;
        return middle > column.left && middle < column.right;
      }),
    )
    .filter((words) => words.length > 0)
    .map((words) => ({ left: words[0]?.left ?? 0, right: words.at(-1)?.right ?? 0 }));
  const shares = [
    entries.map(({ left }) => left),
    entries.map(({ right }) => right),
    entries.map(({ left, right }) => (left + right) / 2),
  ].map((places) => largestCluster(places, aligned * height) / Math.max(1, places.length));
  return Math.max(...shares);
}

function largestCluster(places: readonly number[], tolerance: number): number {
  const sorted = [...places].sort((a, b) => a - b);
  let most = 0;
  let start = 0;
  sorted.forEach((place, at) => {
    while (place - (sorted[start] ?? place) > 2 * tolerance) start += 1;
    most = Math.max(most, at - start + 1);
  });
  return most;
}

/** Whether the columns are those of an article, two or more of wrapped prose, or notes beside prose. */
export function isProse(strips: readonly Strip[], columns: readonly Extent[], height: number): boolean {
  const segments = strips.flatMap((strip) => segmentsOf(strip, wordSpace * height));
  const prose = columns.filter((column) => {
    const own = segments.filter(({ left, right }) => {
      const middle = (left + right) / 2;
      return middle >= column.left && middle <= column.right;
    });
    const texts = own.map((segment) => textOfPlaced(segment.words));
    const all = texts.join('').replaceAll(' ', '');
    const letters = all.replace(/[^\p{L}]/gu, '').length;
    const fills = own.map(({ left, right }) => (right - left) / (column.right - column.left));
    return (
      own.length > 2 &&
      median(texts.map((text) => text.length)) >= leastProse &&
      letters >= leastLetters * all.length &&
      median(fills) >= leastFill
    );
  });
  const isNoted = columns.length === 2 && prose[0] === columns[0];
  return isNoted || (prose.length > 1 && prose.length > columns.length / 2);
}

/** Whether the strips are lines of a program. */
export function isCode(strips: readonly Strip[]): boolean {
  const signed = strips.filter((strip) => codeSigns.test(textOfPlaced(strip.words)));
  return signed.length > 0.4 * strips.length;
}

/** Whether a cell has numbers one under the other: it is a column then, whose rows have no rules. */
export function hasStackedNumbers(cells: readonly FilledCell[]): boolean {
  return cells.some(({ lines }) => lines.length > 2 && lines.every(isNumeric));
}
