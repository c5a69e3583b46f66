import type { Box, Line, Paragraph } from '../../../image/recognized-text.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import { boundingBox } from '../rotated-rectangle.ts';

/** In widths of a column: columns of a text stand no further apart than this. */
const mostAir = 1.6;
/** Pieces of one column differ less than this from side to side. */
const sameColumn = 0.6;
/** A paragraph begins with a character's indent, and may end this much before its column does. */
const indent = 0.6;
const shortEnd = 1.7;

/** Text in columns: its place on the page and its paragraphs. */
export interface VerticalBlock {
  readonly box: Box;
  readonly paragraphs: readonly Paragraph[];
}

/** Joins columns of upright characters to blocks, and their columns, from right to left, to paragraphs. */
export function verticalBlocks(columns: readonly ReadLine[]): VerticalBlock[] {
  const lines = columns.map(({ words, rectangle }) => ({ words, box: boundingBox(rectangle), angle: 0 }));
  const blocks: Line[][] = [];
  for (const line of lines.toSorted((a, b) => b.box.height - a.box.height)) {
    const near = blocks.filter((block) => block.some((other) => areNeighbours(line.box, other.box)));
    const joined = [line, ...near.flat()];
    for (const block of near) blocks.splice(blocks.indexOf(block), 1);
    blocks.push(joined);
  }
  return blocks
    .map((block) => ({ box: around(block), paragraphs: paragraphsOf(columnsOf(block)) }))
    .sort((a, b) => a.box.y - b.box.y || b.box.x - a.box.x);
}

function areNeighbours(a: Box, b: Box): boolean {
  const air = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const width = Math.max(a.width, b.width);
  return air <= mostAir * width && shared > (isOneColumn(a, b) ? -2 * width : 0);
}

function isOneColumn(a: Box, b: Box): boolean {
  return Math.abs(middleOf(a) - middleOf(b)) < sameColumn * Math.max(a.width, b.width);
}

function middleOf({ x, width }: Box): number {
  return x + width / 2;
}

/** From right to left, the pieces of each joined from top to bottom. */
function columnsOf(lines: readonly Line[]): Line[] {
  const columns: Line[][] = [];
  for (const line of lines.toSorted((a, b) => middleOf(b.box) - middleOf(a.box))) {
    const last = columns.at(-1);
    if (last?.[0] !== undefined && isOneColumn(last[0].box, line.box)) last.push(line);
    else columns.push([line]);
  }
  return columns.map((pieces) => {
    const sorted = pieces.toSorted((a, b) => a.box.y - b.box.y);
    return { words: sorted.flatMap(({ words }) => words), box: around(pieces), angle: 0 };
  });
}

function paragraphsOf(columns: readonly Line[]): Paragraph[] {
  const { y: top, height } = around(columns);
  const groups: Line[][] = [];
  columns.forEach((column, at) => {
    const before = columns[at - 1];
    const { y, width } = column.box;
    const isNew =
      before === undefined ||
      y > top + indent * width ||
      before.box.y + before.box.height < top + height - shortEnd * before.box.width;
    if (isNew) groups.push([column]);
    else groups.at(-1)?.push(column);
  });
  return groups.map((lines) => ({ lines }));
}

function around(lines: readonly Line[]): Box {
  const x = Math.min(...lines.map(({ box }) => box.x));
  const y = Math.min(...lines.map(({ box }) => box.y));
  const right = Math.max(...lines.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...lines.map(({ box }) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
