import type { DrawnLine } from './draw-line.ts';
import type { LineWord } from './line-engine.ts';

/** A pixel darker than this is ink. */
const dark = 128;
/** All in heights of the line: how high a bullet is at most, and where its middle is; how high a triangle is. */
const bullet = { lowest: 0.12, highest: 0.42, from: 0.3, to: 0.75 };
const triangle = { lowest: 0.25, highest: 0.8 };
/** A disc covers 0.79 of its extent, a ring such as an o far less. */
const solidShare = 0.7;
/** How far a row of a triangle may be from as wide as it should be, in widths: a stem under a T is further. */
const unevenness = 0.25;
/** How sure a shape is that is what it is by its outline. */
const confidence = 0.95;

/**
 * The words of a line with bullets and triangles in place of the letters that they were taken for: an engine that has
 * no sign for them reads an `e` before every point of a list, and a `4` before a figure that rose.
 */
export function withSolidShapes(words: readonly LineWord[], drawn: DrawnLine): readonly LineWord[] {
  return words.map((word, at) => {
    if (beforeFigure.test(word.text)) return withTriangle(word, drawn);
    if (word.text.length > 2) return word;
    const text = shapeOf(word, drawn, at === 0 && words.length > 1);
    return text === undefined ? word : { ...word, text, confidence };
  });
}

/** A figure, with what a triangle close before it is taken for. */
const beforeFigure = /^[4AVvYy][-+]?\d/u;

/** A figure with the triangle before it: `▲2.4%` for `42.4%`. */
function withTriangle(word: LineWord, drawn: DrawnLine): LineWord {
  const { ink, margin } = drawn;
  const start = ink.indexOf(1, Math.max(0, Math.round(word.left) - margin - 2));
  const left = start + margin;
  const shape = start < 0 ? undefined : shapeOf({ ...word, left, right: left + 2 }, drawn, false);
  return shape === undefined ? word : { ...word, text: shape + word.text.slice(1) };
}

function shapeOf(word: LineWord, drawn: DrawnLine, isFirst: boolean): string | undefined {
  const rows = inkRows(word, drawn);
  const [height, width] = [rows.length, Math.max(0, ...rows.map(({ count }) => count))];
  if (height === 0 || Math.abs(width - height) > 0.4 * height) return undefined;
  const area = rows.reduce((sum, { count }) => sum + count, 0);
  const share = height / drawn.height;
  const first = rows[0]?.y ?? 0;
  const middle = (first + height / 2) / drawn.height;
  const isDisc = area >= solidShare * width * height && rows.every(({ isOne }) => isOne);
  const stands = middle >= bullet.from && middle <= bullet.to;
  if (isFirst && isDisc && stands && share >= bullet.lowest && share <= bullet.highest) return '•';
  if (share < triangle.lowest || share > triangle.highest || rows.some(({ isOne }) => !isOne))
    return undefined;
  const counts = rows.map(({ count }) => count / width);
  if (isGrowing(counts)) return '▲';
  return isGrowing(counts.toReversed()) ? '▼' : undefined;
}

/** Whether rows are wider and wider, from a tip to a base. */
function isGrowing(counts: readonly number[]): boolean {
  return counts.every((count, at) => Math.abs(count - (at + 0.5) / counts.length) <= unevenness);
}

/** One row of a shape: how many px of it are ink, and whether they adjoin. */
interface InkRow {
  readonly y: number;
  readonly count: number;
  readonly isOne: boolean;
}

/** The rows of the shape in whose columns a word's middle lies. */
function inkRows({ left, right }: LineWord, { picture, ink, margin, above, height }: DrawnLine): InkRow[] {
  const middle = Math.round((left + right) / 2) - margin;
  let [from, to] = [middle, middle];
  while (ink[from - 1] === 1) from -= 1;
  while (ink[to + 1] === 1) to += 1;
  if (ink[middle] !== 1 || to - from > height) return [];
  const rows: InkRow[] = [];
  for (let y = 0; y < height; y += 1) {
    let [count, starts] = [0, 0];
    for (let x = from - 1; x <= to + 1; x += 1) {
      const isInk = isDark(picture, x + margin, y + above);
      if (isInk) count += 1;
      if (isInk && !isDark(picture, x + margin - 1, y + above)) starts += 1;
    }
    if (count > 0) rows.push({ y, count, isOne: starts === 1 });
  }
  const last = rows.at(-1);
  return last !== undefined && last.y - (rows[0]?.y ?? 0) + 1 === rows.length ? rows : [];
}

function isDark({ data, width }: DrawnLine['picture'], x: number, y: number): boolean {
  return x >= 0 && x < width && (data[4 * (y * width + x)] ?? 255) < dark;
}
