import type { Pixels } from '../../../image/pixels.ts';
import type { Box } from '../../../image/recognized-text.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import type { RotatedRectangle } from '../rotated-rectangle.ts';
import { type CellForm, cellForm } from './cell-form.ts';
import type { ColumnInk } from './column-ink.ts';
import type { Cell, CutColumn } from './cut-column.ts';

/** A column of characters, cut. */
export interface Column extends ColumnInk, CutColumn {}

/** A picture with its columns laid down across below it, each as a line of its own. */
export interface LaidColumns {
  readonly pixels: Pixels;
  /** Where the columns lie, in their order. */
  readonly rectangles: readonly RotatedRectangle[];
  /** A line as read there with its words where the characters stand; any other line as it is. */
  readonly placeBack: (line: ReadLine) => ReadLine;
}

/** Height of a line, in sides of its characters: the air that the detector leaves around lines. */
const lineHeight = 1.4;
/** Air between the lines, in px. */
const between = 4;

/** Lays columns side by side, character by character, below a copy of their picture: there they are read as any line. */
export function layColumns(picture: Pixels, columns: readonly Column[]): LaidColumns {
  const laid = columns.map((column) => ({ column, side: Math.ceil(column.side), top: 0 }));
  let height = picture.height;
  for (const each of laid) {
    each.top = height + between;
    height = each.top + Math.ceil(lineHeight * each.side);
  }
  const width = Math.max(picture.width, ...laid.map(({ column, side }) => side * (column.cells.length + 1)));
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let y = 0; y < picture.height; y += 1) {
    data.set(picture.data.subarray(4 * y * picture.width, 4 * (y + 1) * picture.width), 4 * y * width);
  }
  const pixels = { data, width, height };
  for (const { column, side, top } of laid) drawColumn(picture, pixels, column, side, top);
  const rectangles = laid.map(({ column, side, top }) => rectangleOf(column, side, top));
  return {
    pixels,
    rectangles,
    placeBack: (line) => {
      const at = rectangles.findIndex(({ centerY }) => centerY === line.rectangle.centerY);
      const [found, rectangle] = [laid[at], rectangles[at]];
      if (!line.rectangle.isColumn || found === undefined || rectangle === undefined) return line;
      return inPicture(line, found.column, found.side);
    },
  };
}

function rectangleOf({ cells }: Column, side: number, top: number): RotatedRectangle {
  const width = side * cells.length;
  const height = Math.ceil(lineHeight * side);
  return {
    centerX: (side + width) / 2,
    centerY: top + height / 2,
    width,
    height,
    angle: 0,
    isColumn: true,
  };
}

function drawColumn(from: Pixels, to: Pixels, column: Column, side: number, top: number): void {
  const height = Math.ceil(lineHeight * side);
  const [red, green, blue] = column.ground;
  for (let y = top; y < top + height; y += 1) {
    for (let x = 0; x < side * (column.cells.length + 1); x += 1) {
      to.data.set([red, green, blue, 255], 4 * (y * to.width + x));
    }
  }
  column.cells.forEach((cell, at) => {
    drawCell(from, to, column, cell, {
      x: Math.round(side / 2) + at * side,
      y: top + Math.round((height - side) / 2),
      side,
    });
  });
}

interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Copies one character, pixel by pixel, to its square. */
function drawCell(from: Pixels, to: Pixels, column: Column, cell: Cell, square: Square): void {
  const { box } = column;
  const { side } = square;
  const form = cellForm(column, cell, side);
  const inset = Math.round((side - box.width) / 2);
  const lead = Math.round((side - (cell.bottom - cell.top)) / 2) - cell.top;
  for (let row = Math.max(0, cell.top); row < Math.min(box.height, cell.bottom); row += 1) {
    for (let across = 0; across < box.width; across += 1) {
      const upright = { x: inset + across, y: lead + row };
      const { x, y } =
        form.kind === 'raised' ? lowered(form, across, row, side) : turned(form, upright, side);
      const source = 4 * ((box.y + row) * from.width + box.x + across);
      if (x < 0 || x >= side || y < -air || y >= side + air) continue;
      to.data.set(from.data.subarray(source, source + 4), 4 * ((square.y + y) * to.width + square.x + x));
    }
  }
}

/** Above and below a character's square, in px, that a character cut too long may reach. */
const air = 2;

/** Where a pixel of a character belongs when it stands in a line across. */
function turned({ kind }: CellForm, { x, y }: Point, side: number): Point {
  return kind === 'turned' ? { x: y, y: side - 1 - x } : { x, y };
}

/** A comma stands at the lower left of its square, this far from its sides, in sides. */
const fromCorner = 0.1;

function lowered(mark: CellForm & { kind: 'raised' }, across: number, row: number, side: number): Point {
  const margin = Math.round(fromCorner * side);
  return { x: across - mark.left + margin, y: row - mark.bottom + side - Math.round(margin / 2) };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function inPicture(line: ReadLine, { box, cells }: Column, side: number): ReadLine {
  const words = line.words.map((word) => {
    const first = Math.round((word.box.x - side / 2) / side);
    const last = Math.round((word.box.x + word.box.width - side / 2) / side) - 1;
    return { ...word, box: boxOf(box, cells.slice(Math.max(0, first), Math.max(first, last) + 1)) };
  });
  const rectangle = {
    centerX: box.x + box.width / 2,
    centerY: box.y + box.height / 2,
    width: box.width,
    height: box.height,
    angle: 0,
    isColumn: true,
  } as const;
  return { ...line, rectangle, words };
}

function boxOf(box: Box, cells: readonly Cell[]): Box {
  const top = Math.max(0, cells[0]?.top ?? 0);
  const bottom = Math.min(box.height, cells.at(-1)?.bottom ?? box.height);
  return { x: box.x, y: box.y + top, width: box.width, height: Math.max(1, bottom - top) };
}
