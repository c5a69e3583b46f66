import { isWide, joinWords } from '../../../image/join-words.ts';
import type { Box, Line, Paragraph } from '../../../image/recognized-text.ts';
import { listingIndents } from './listing-indents.ts';
import { isReadLeftwards, type Row } from './rows.ts';

/** In heights of a line: how far left edges may differ, and how much air may lie between lines. */
const edgeTolerance = 1;
const gapLimit = 0.8;
/** Type of one paragraph differs in height by less than this factor. */
const heightRatio = 1.35;
/** A wrapped line reaches this far across its column. */
const fullShare = 0.8;
/** More air than this inside a row, in heights, divides cells, not words. */
const cellGap = 1.5;
/** Shorter lines are entries and labels, not prose. */
const leastCharacters = 20;
const leastWords = 3;
/** Before what could be an entry of its own, a line must be longer than entries of a list are. */
const leastCharactersBeforeEntry = 40;
const leastLetters = 0.65;

/** A printed row with its extent on the page turned upright, in image px. */
interface MeasuredRow {
  readonly line: Line;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly isProse: boolean;
  /** Spaces before it, in a program listing: such a row is a line of its own. */
  readonly indent?: number | undefined;
}

/** Joins a block's rows to paragraphs: only lines that were wrapped read on as one, others stay alone. */
export function paragraphsOf(rows: readonly Row[]): Paragraph[] {
  const indents = listingIndents(rows.map(toLine));
  const paragraphs: Paragraph[] = [];
  for (const group of groupsOf(rows.map((row, at) => measure(row, indents[at])))) {
    const right = Math.max(...group.map((row) => row.right));
    let wrapped: Line[] = [];
    group.forEach((row, at) => {
      wrapped.push(row.line);
      const next = group[at + 1];
      if (next !== undefined && isWrapped(row, next, right)) return;
      const { indent } = row;
      paragraphs.push(indent === undefined ? { lines: wrapped } : { lines: wrapped, indent });
      wrapped = [];
    });
  }
  return paragraphs;
}

function measure(row: Row, indent: number | undefined): MeasuredRow {
  const line = toLine(row);
  const text = joinWords(line.words);
  const top = mean(row.map((piece) => piece.top));
  const bottom = mean(row.map((piece) => piece.bottom));
  return {
    line,
    text,
    ...extentOf(row),
    top,
    bottom,
    isProse: isProse(row, text, bottom - top),
    indent,
  };
}

/** A row that is read from right to left is measured as in a mirror: it begins at its right. */
function extentOf(row: Row): { readonly left: number; readonly right: number } {
  const left = Math.min(...row.map((piece) => piece.left));
  const right = Math.max(...row.map((piece) => piece.right));
  return isReadLeftwards(row) ? { left: -right, right: -left } : { left, right };
}

function toLine(row: Row): Line {
  const words = row.flatMap((piece) => piece.words);
  const longest = row.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a));
  return { words, box: around(words.map((word) => word.box)), angle: longest.angle };
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function isProse(row: Row, text: string, height: number): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  if (letters < leastLetters * text.replaceAll(' ', '').length) return false;
  const words = row.flatMap((piece) => piece.words);
  return words.every((word, at) => {
    const before = words[at - 1];
    return before === undefined || airBetween(before.box, word.box) < cellGap * height;
  });
}

/** Px between two boxes side by side, whichever comes first. */
function airBetween(a: Box, b: Box): number {
  return Math.max(b.x - a.x - a.width, a.x - b.x - b.width);
}

/** Runs of rows that stand as one column of type: same left edge, same height, little air between. */
function groupsOf(rows: readonly MeasuredRow[]): MeasuredRow[][] {
  const groups: MeasuredRow[][] = [];
  rows.forEach((row, at) => {
    const before = rows[at - 1];
    const group = groups.at(-1);
    if (group !== undefined && before !== undefined && areNeighbours(before, row)) group.push(row);
    else groups.push([row]);
  });
  return groups;
}

function areNeighbours(above: MeasuredRow, below: MeasuredRow): boolean {
  const heightAbove = above.bottom - above.top;
  const heightBelow = below.bottom - below.top;
  const height = Math.min(heightAbove, heightBelow);
  return (
    above.isProse &&
    below.isProse &&
    above.indent === undefined &&
    below.indent === undefined &&
    Math.max(heightAbove, heightBelow) < heightRatio * height &&
    Math.abs(above.left - below.left) < edgeTolerance * height &&
    below.top - above.bottom < gapLimit * height
  );
}

/** Whether a row was broken because the next word did not fit, not because its text was over. */
function isWrapped(row: MeasuredRow, next: MeasuredRow, right: number): boolean {
  const readsOn = /^[\p{Ll}\p{Lo}]/u.test(next.text) || /[.,;:!?-]['")]?$/.test(row.text);
  const least = readsOn ? leastCharacters : leastCharactersBeforeEntry;
  const height = row.bottom - row.top;
  const breaksAnywhere = isWide(row.text);
  if (breaksAnywhere ? 2 * row.text.length < least : !isLongEnough(row.text, least)) return false;
  const firstWord = breaksAnywhere ? height : (next.line.words[0]?.box.width ?? 0);
  const reachesFar = row.right - row.left > fullShare * (right - row.left);
  return reachesFar && row.right + 0.25 * height + firstWord > right - 0.5 * height;
}

function isLongEnough(text: string, least: number): boolean {
  return text.length >= least && text.split(' ').length >= leastWords;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
