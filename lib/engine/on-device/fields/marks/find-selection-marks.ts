import type { Pixels } from '../../../../image/pixels.ts';
import type { Box, Line, RecognizedText, Word } from '../../../../image/recognized-text.ts';
import { type Lightness, lightnessOf } from '../../lightness.ts';
import { labelRegions, type RegionBox } from '../../detection/ink/label-regions.ts';
import { type InkMask, squareOutline, type SquareOutline } from './square-outline.ts';

/** A check box of a form and whether it is ticked, crossed or filled. */
export interface SelectionMark {
  /** Around its outline, in image px. */
  readonly box: Box;
  readonly isSelected: boolean;
}

/** In heights of type: sides of check boxes, and how far from a line's ends, and above and below it, they stand. */
const side = { least: 0.55, most: 2.4 };
const beside = 5;
const above = 0.8;
/** What readers make of a check box is no wider, in its widths. */
const widestMisread = 1.6;
/** A filled box is as wide as an empty one of the page, to this share. */
const alike = 0.85;
/** Smaller outlines, in px, are dots. */
const leastPx = 7;
/** A box with less of its inside printed is empty, one with more is ticked; between them it may be dirt or a thin stroke. */
const empty = 0.03;
const ticked = 0.07;
/** Lightness that parts ink from the ground: of 255, and of what differs most nearby. */
const leastContrast = 40;
const leastShare = 0.3;

/**
 * Finds the check boxes that stand in or beside the lines of an upright picture: square outlines about as high as the type, that
 * are none of its letters. Those that are neither surely empty nor surely ticked are left out.
 */
export function findSelectionMarks(pixels: Pixels, recognized: RecognizedText): SelectionMark[] {
  const lines = recognized.paragraphs.flatMap((paragraph) => paragraph.lines);
  const words = lines.flatMap((line) => line.words);
  const lightness = lightnessOf(pixels);
  const found: SquareOutline[] = [];
  for (const line of lines) {
    const height = heightOf(line);
    for (const outline of outlinesIn(lightness, windowAround(line, height, pixels), height)) {
      if (found.some(({ box }) => overlap(box, outline.box) > 0)) continue;
      if (!words.some((word) => isLetterOf(word, outline))) found.push(outline);
    }
  }
  const empties = found.filter(({ filled = 1 }) => filled <= empty);
  return found.flatMap(({ box, filled }) => {
    const isSelected =
      filled === undefined ? empties.some((other) => isAlike(other.box, box)) : filled >= ticked;
    return isSelected || (filled !== undefined && filled <= empty) ? [{ box, isSelected }] : [];
  });
}

/** Whether a solid square is as large as an empty box: a filled one, not an icon. */
function isAlike(one: Box, other: Box): boolean {
  const [less, more] = [one.width, other.width].sort((a, b) => a - b);
  return (less ?? 0) >= alike * (more ?? 0);
}

/**
 * Whether an outline is a letter of a word: one of several, or a character that is drawn as one. What readers make of a check box
 * is no wider than it, such as `O`, `[` and `L]`, or begins or ends what they make of the word beside it.
 */
function isLetterOf({ text, box }: Word, { box: outline, isDrawn }: SquareOutline): boolean {
  if (overlap(box, outline) <= 0.3 * outline.width * outline.height) return false;
  const ends = [outline.x - box.x, box.x + box.width - outline.x - outline.width];
  if (isDrawn && ends.some((away) => away < outline.width / 3) && !isDense(text)) return false;
  return isDense(text) || (/[\p{L}\d].*[\p{L}\d]/u.test(text) && box.width > widestMisread * outline.width);
}

function isDense(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
}

function outlinesIn(lightness: Lightness, window: Box, height: number): SquareOutline[] {
  const mask = inkOf(lightness, window);
  const sides = { least: Math.max(leastPx, side.least * height), most: side.most * height };
  const { boxes, runs } = labelRegions(mask.data, 1, mask.width, true);
  const shapes = boxes.map((box) => (isOfSize(box, sides) ? maskOf(box) : undefined));
  for (const { start, end, number } of runs) {
    const [shape, box] = [shapes[number], boxes[number]];
    if (shape === undefined || box === undefined) continue;
    const y = Math.floor(start / mask.width);
    const to = (y - box.top) * shape.width - box.left - y * mask.width;
    shape.data.fill(1, to + start, to + end);
  }
  return boxes.flatMap(({ left, top }, number) => {
    const shape = shapes[number];
    const found = shape && squareOutline(shape, sides);
    if (found === undefined) return [];
    const box = { ...found.box, x: left + found.box.x, y: top + found.box.y };
    // A tick may be apart from its outline, and is no part of the shape then.
    const { filled } = squareOutline(cutOut(mask, box), sides) ?? found;
    const inPicture = { ...box, x: window.x + box.x, y: window.y + box.y };
    return [{ box: inPicture, isDrawn: found.isDrawn, ...(filled !== undefined && { filled }) }];
  });
}

/** A tick may reach beyond its box by as much again. */
function isOfSize(
  { left, top, right, bottom }: RegionBox,
  sides: { readonly least: number; readonly most: number },
): boolean {
  const [width, height] = [right - left, bottom - top];
  return Math.min(width, height) >= sides.least && Math.max(width, height) <= 2 * sides.most;
}

function maskOf({ left, top, right, bottom }: RegionBox): InkMask {
  const [width, height] = [right - left, bottom - top];
  return { data: new Uint8Array(width * height), width, height };
}

function cutOut({ data, width }: Pick<InkMask, 'data' | 'width'>, box: Box): InkMask {
  const cut = new Uint8Array(box.width * box.height);
  for (let y = 0; y < box.height; y += 1) {
    const from = (box.y + y) * width + box.x;
    cut.set(data.subarray(from, from + box.width), y * box.width);
  }
  return { data: cut, width: box.width, height: box.height };
}

/** What differs from the most usual lightness of a part of a picture. */
function inkOf({ data, width }: Lightness, window: Box): InkMask {
  const { data: light } = cutOut({ data, width }, window);
  const counts = new Uint32Array(32);
  for (const value of light) counts[value >> 3] = (counts[value >> 3] ?? 0) + 1;
  const ground = 8 * counts.indexOf(Math.max(...counts)) + 4;
  const most = light.reduce((far, value) => Math.max(far, Math.abs(value - ground)), 0);
  const least = Math.max(leastContrast, leastShare * most);
  return {
    data: light.map((value) => (Math.abs(value - ground) >= least ? 1 : 0)),
    width: window.width,
    height: window.height,
  };
}

function windowAround({ box }: Line, height: number, { width, height: rows }: Pixels): Box {
  const x = Math.max(0, Math.floor(box.x - beside * height));
  const y = Math.max(0, Math.floor(box.y - above * height));
  const right = Math.min(width, Math.ceil(box.x + box.width + beside * height));
  const bottom = Math.min(rows, Math.ceil(box.y + box.height + above * height));
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

function heightOf({ words }: Line): number {
  const heights = words.map(({ box }) => box.height).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}

function overlap(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, across) * Math.max(0, down);
}
