import type { Pixels } from '../../../../../lib/image/pixels.ts';
import type { Box, Line, RecognizedText, Word } from '../../../../../lib/image/recognized-text.ts';
import { numberGenerator } from '../../../number-generator.ts';

/** A cell to lay out: its lines, and how many columns and rows it covers. */
export interface LaidCell {
  readonly text: string;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/** How a table is set. Lengths in px of upright type 20 px high, a character 9 px wide. */
export interface Layout {
  readonly seed: number;
  readonly padding?: number;
  readonly rowPadding?: number;
  /** By column: `r` right, `c` centre, else left. */
  readonly align?: string;
  /** Printed lines: around every cell, between rows, or none. */
  readonly rules?: 'grid' | 'rows' | 'none';
  readonly ruleColor?: number;
  readonly paper?: number;
  readonly dashed?: boolean;
  /** Degrees clockwise, around the picture's middle. */
  readonly angle?: number;
}

const character = 9;
const height = 20;
const pitch = 24;
const margin = 40;

interface Placed {
  readonly text: string;
  readonly box: Box;
}

interface Segment {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}

/** A picture of a table as the reader gives it: words with boxes a little off, and the page's pixels. */
export function layOut(
  rows: readonly (readonly (string | LaidCell)[])[],
  layout: Layout,
): { recognized: RecognizedText; pixels: Pixels } {
  const cells = placeCells(rows);
  const { padding = 10, rowPadding = 4, rules = 'none' } = layout;
  const columnCount = Math.max(...cells.map((cell) => cell.column + cell.columnSpan));
  const widths = Array.from({ length: columnCount }, (_, column) =>
    Math.max(
      20,
      ...cells
        .filter((cell) => cell.column === column && cell.columnSpan === 1)
        .map((cell) => character * longest(cell.lines) + 2 * padding),
    ),
  );
  const heights = rows.map((_, row) =>
    Math.max(
      pitch,
      ...cells
        .filter((cell) => cell.row === row && cell.rowSpan === 1)
        .map((cell) => pitch * cell.lines.length),
    ),
  );
  const xs = sums(widths, margin);
  const ys = sums(
    heights.map((each) => each + 2 * rowPadding),
    margin,
  );
  const words: Placed[] = [];
  const lines: Segment[] = [];
  for (const cell of cells) {
    const [left, right] = [xs[cell.column] ?? 0, xs[cell.column + cell.columnSpan] ?? 0];
    const [top, bottom] = [ys[cell.row] ?? 0, ys[cell.row + cell.rowSpan] ?? 0];
    const align = cell.columnSpan > 1 ? 'c' : layout.align?.[cell.column];
    cell.lines.forEach((line, at) => {
      const width = character * line.length;
      const start =
        align === 'r' ? right - padding - width : align === 'c' ? (left + right - width) / 2 : left + padding;
      words.push(...placeWords(line, start, top + rowPadding + pitch * at));
    });
    if (rules !== 'none') {
      lines.push({ fromX: left, fromY: top, toX: right, toY: top });
      lines.push({ fromX: left, fromY: bottom, toX: right, toY: bottom });
    }
    if (rules === 'grid') {
      lines.push({ fromX: left, fromY: top, toX: left, toY: bottom });
      lines.push({ fromX: right, fromY: top, toX: right, toY: bottom });
    }
  }
  const size = { width: (xs.at(-1) ?? 0) + margin, height: (ys.at(-1) ?? 0) + margin };
  return {
    recognized: recognize(words, size, layout),
    pixels: drawLines(lines, size, layout),
  };
}

/** Lines of text at places, as the reader gives them. */
export function layOutText(
  lines: readonly { readonly text: string; readonly x: number; readonly y: number }[],
  seed: number,
): RecognizedText {
  const words = lines.flatMap(({ text, x, y }) => placeWords(text, x, y));
  return recognize(words, { width: 1200, height: 1200 }, { seed });
}

function placeCells(
  rows: readonly (readonly (string | LaidCell)[])[],
): { row: number; column: number; rowSpan: number; columnSpan: number; lines: string[] }[] {
  const taken = new Set<string>();
  return rows.flatMap((row, at) => {
    let column = 0;
    return row.map((each) => {
      const { text, rowSpan = 1, columnSpan = 1 } = typeof each === 'string' ? { text: each } : each;
      while (taken.has(`${at},${column}`)) column += 1;
      const cell = {
        row: at,
        column,
        rowSpan,
        columnSpan,
        lines: text === '' ? [] : text.split('\n'),
      };
      for (let y = at; y < at + rowSpan; y += 1) {
        for (let x = column; x < column + columnSpan; x += 1) taken.add(`${y},${x}`);
      }
      return cell;
    });
  });
}

function longest(lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => line.length));
}

function sums(lengths: readonly number[], start: number): number[] {
  const all = [start];
  for (const length of lengths) all.push((all.at(-1) ?? 0) + length);
  return all;
}

function placeWords(line: string, x: number, y: number): Placed[] {
  return [...line.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    // Type leaves air at its sides; spaces are narrower than letters.
    box: { x: x + character * match.index + 1, y, width: character * match[0].length + 2, height },
  }));
}

function recognize(
  words: readonly Placed[],
  size: { width: number; height: number },
  { seed, angle = 0 }: Pick<Layout, 'seed' | 'angle'>,
): RecognizedText {
  const next = numberGenerator(seed);
  const jitter = (): number => (next(5) - 2) / 2;
  const turned = words.map(({ text, box }): Word => {
    const off = { ...box, x: box.x + jitter(), y: box.y + jitter(), height: box.height + jitter() };
    return { text, confidence: 0.98, box: turnBox(off, size, angle) };
  });
  // One line a row of words, as the reader groups them.
  const rows = new Map<number, Word[]>();
  words.forEach(({ box }, at) => {
    const word = turned[at];
    if (word !== undefined) rows.set(box.y, [...(rows.get(box.y) ?? []), word]);
  });
  const lines: Line[] = [...rows.values()].map((members) => ({
    words: members.sort((a, b) => a.box.x - b.box.x),
    box: members[0]?.box ?? { x: 0, y: 0, width: 0, height: 0 },
    angle,
  }));
  return { ...size, paragraphs: lines.map((line) => ({ lines: [line] })) };
}

function turnPoint(
  x: number,
  y: number,
  size: { width: number; height: number },
  angle: number,
): { x: number; y: number } {
  const radians = (angle * Math.PI) / 180;
  const [dx, dy] = [x - size.width / 2, y - size.height / 2];
  return {
    x: size.width / 2 + dx * Math.cos(radians) - dy * Math.sin(radians),
    y: size.height / 2 + dx * Math.sin(radians) + dy * Math.cos(radians),
  };
}

/** The upright box around a turned one. */
function turnBox(box: Box, size: { width: number; height: number }, angle: number): Box {
  const center = turnPoint(box.x + box.width / 2, box.y + box.height / 2, size, angle);
  const radians = Math.abs((angle * Math.PI) / 180);
  const width = box.width * Math.cos(radians) + box.height * Math.sin(radians);
  const tall = box.width * Math.sin(radians) + box.height * Math.cos(radians);
  return { x: center.x - width / 2, y: center.y - tall / 2, width, height: tall };
}

function drawLines(
  lines: readonly Segment[],
  size: { width: number; height: number },
  { angle = 0, ruleColor = 120, paper = 255, dashed = false }: Layout,
): Pixels {
  const data = new Uint8ClampedArray(4 * size.width * size.height).fill(paper);
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  for (const { fromX, fromY, toX, toY } of lines) {
    const from = turnPoint(fromX, fromY, size, angle);
    const to = turnPoint(toX, toY, size, angle);
    const steps = Math.ceil(2 * Math.hypot(to.x - from.x, to.y - from.y));
    for (let step = 0; step <= steps; step += 1) {
      if (dashed && step % 12 >= 8) continue;
      const x = Math.round(from.x + ((to.x - from.x) * step) / steps);
      const y = Math.round(from.y + ((to.y - from.y) * step) / steps);
      data.fill(ruleColor, 4 * (y * size.width + x), 4 * (y * size.width + x) + 3);
    }
  }
  return { data, width: size.width, height: size.height };
}
