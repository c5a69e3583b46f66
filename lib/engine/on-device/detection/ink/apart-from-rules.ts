import { type Extent, heightOf, widthOf } from './extent.ts';
import { labelRegions, type RegionBox, type Regions } from './label-regions.ts';
import { isDense, mayBeText, textAtRules } from './text-at-rules.ts';
import { usualHeight } from './usual-height.ts';

/** In heights of letters: the outline of a box and a grid are higher; a straight stroke of them is longer. */
const leastOutline = 1.2;
const straightLength = 4;
/** An outline or a grid covers less of its extent than this, and is straight in this share of its ink: a chart is not. */
const mostInk = 0.25;
const leastStraight = 0.5;
/**
 * What is not straight is a drawing, whose strokes are thin: a place two letters wide and one high that has more ink
 * than this may be a word that a stroke of it touches. Measured: 0.25 in curves of charts, 0.5 and more in words.
 */
const mostStrokes = 0.4;
/** In heights of letters, and in px: a stroke that is thicker may be a word whose letters touch, unless it is longer than words are. */
const thickestRule = 0.4;
const thickestPx = 5;
const longestWord = 12;
/** In heights of letters: the outline of a badge, a button or a field is no higher. */
const highestFrame = 2.5;
/** More parts that may be letters are a texture, or a drawing. */
const mostParts = 1_000;
/** In heights of letters, and in px: what is so near to two sides of an outline is where it is bent. */
const nearSide = 0.3;
const nearPx = 3;

/** The shapes of a picture. */
export interface ApartShapes {
  readonly shapes: readonly RegionBox[];
  /** Those in which a word may be lost, such as the name of a place in the roads of a map; none of the `shapes`. */
  readonly drawings: readonly RegionBox[];
  /** Those of the `shapes` that touch a rule. */
  readonly atRules: ReadonlySet<Extent>;
}

/**
 * The shapes of a picture, with the letters that touch a rule of a table or a frame apart from it: a descender that
 * reaches the rule below would else be taken for a part of the rule, with its whole word where that is set tight.
 */
export function apartFromRules({ boxes, runs }: Regions, width: number): ApartShapes {
  const shapes = boxes.slice(1);
  const usual = usualHeight(shapes);
  const grids = new Map(
    shapes.flatMap((box, at) =>
      mayBeGrid(box, usual) ? [[at + 1, new Uint8Array(areaOf(box))] as const] : [],
    ),
  );
  if (grids.size === 0) return { shapes, drawings: [], atRules: new Set() };
  for (const { start, end, number } of runs) {
    const [mask, box] = [grids.get(number), boxes[number]];
    if (mask === undefined || box === undefined) continue;
    const y = Math.floor(start / width);
    const to = (y - box.top) * widthOf(box) - box.left - y * width;
    mask.fill(1, to + start, to + end);
  }
  const apart: RegionBox[] = [];
  const drawings: RegionBox[] = [];
  const atRules = new Set<Extent>();
  for (const [at, box] of shapes.entries()) {
    const mask = grids.get(at + 1);
    const parts = mask && lettersAt(box, mask, usual);
    const isDrawing =
      mask !== undefined && (parts ? parts.length > mostParts : mayHoldWord(mask, box, usual));
    if (isDrawing) {
      drawings.push(box);
      continue;
    }
    const text = parts && textAtRules(parts, shapes, usual);
    apart.push(...(text ?? [box]));
    for (const part of text ?? []) atRules.add(part);
    // What frames a line is still wanted, to tell what stands in it from what stands beside it.
    if (parts !== undefined && heightOf(box) <= highestFrame * usual) apart.push({ ...box, area: 0 });
  }
  return { shapes: apart, drawings, atRules };
}

/** Whether ink is as dense somewhere in a drawing as in a word. */
function mayHoldWord(mask: Uint8Array, box: RegionBox, usual: number): boolean {
  const [width, height] = [widthOf(box), heightOf(box)];
  const across = Math.ceil(width / usual);
  const counts = new Uint32Array(across * Math.ceil(height / usual));
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = Math.floor(y / usual) * across;
    for (let x = 0; x < width; x += 1, at += 1) {
      const cell = row + Math.floor(x / usual);
      if (mask[at] === 1) counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  const most = mostStrokes * 2 * usual * usual;
  return counts.some((count, at) => (at + 1) % across > 0 && count + (counts[at + 1] ?? 0) > most);
}

function mayBeGrid(box: RegionBox, usual: number): boolean {
  const thin = Math.min(widthOf(box), heightOf(box));
  const isLong = Math.max(widthOf(box), heightOf(box)) >= straightLength * usual;
  return usual > 0 && isLong && thin > leastOutline * usual && box.area < mostInk * areaOf(box);
}

function areaOf(box: Extent): number {
  return widthOf(box) * heightOf(box);
}

/** What of a grid is none of its rules; undefined where it is no grid. Its rounded corners are its own, a letter or word there is not. */
function lettersAt(box: RegionBox, mask: Uint8Array, usual: number): RegionBox[] | undefined {
  const [width, height] = [widthOf(box), heightOf(box)];
  const rest = mask.slice();
  let [level, levelAbove, upright] = [0, 0, 0];
  for (let y = 0; y < height; y += 1) {
    level += takeStraight(mask, rest, { from: y * width, step: 1, across: width, count: width }, usual);
    if (y < Math.floor(height / 2)) levelAbove = level;
  }
  for (let x = 0; x < width; x += 1)
    upright += takeStraight(mask, rest, { from: x, step: width, across: 1, count: height }, usual);
  // What underlines a link has no corners: there stand its first and last letters.
  const isUnderline = levelAbove === 0 && upright === 0;
  if (level + upright < leastStraight * box.area) return undefined;
  const near = Math.max(nearPx, nearSide * usual);
  const isCorner = ({ left, top, right, bottom }: Extent): boolean =>
    !isUnderline && [left, top, width - right, height - bottom].filter((away) => away <= near).length >= 2;
  return labelRegions(rest, 1, width, true)
    .boxes.slice(1)
    .filter((part) => mayBeText(part) && (isDense(part) || !isCorner(part)))
    .map((part) => ({
      left: part.left + box.left,
      right: part.right + box.left,
      top: part.top + box.top,
      bottom: part.bottom + box.top,
      area: part.area,
    }));
}

/** A row or column of a mask: its first place, from one to the next, and to the next row or column, and how many. */
interface Row {
  readonly from: number;
  readonly step: number;
  readonly across: number;
  readonly count: number;
}

/** Clears the strokes of a row that are straight: long, and thin or longer than words. @returns how many px it cleared. */
function takeStraight(mask: Uint8Array, rest: Uint8Array, row: Row, usual: number): number {
  const { from, step, count } = row;
  const most = Math.max(thickestPx, thickestRule * usual);
  let start = 0;
  let cleared = 0;
  for (let at = 0; at <= count; at += 1) {
    if (at < count && mask[from + at * step] === 1) continue;
    const length = at - start;
    const isLong = length >= straightLength * usual;
    if (isLong && (length > longestWord * usual || isThin(mask, row, { start, end: at, most }))) {
      for (let place = from + start * step; place < from + at * step; place += step) {
        cleared += rest[place] ?? 0;
        rest[place] = 0;
      }
    }
    start = at + 1;
  }
  return cleared;
}

/** Whether most of a stroke of a row, from `start` to `end`, is no thicker than `most` px. */
function isThin(
  mask: Uint8Array,
  { from, step, across }: Row,
  { start, end, most }: { readonly start: number; readonly end: number; readonly most: number },
): boolean {
  let thick = 0;
  for (let at = start; at < end; at += 1) {
    const place = from + at * step;
    let thickness = 1;
    while (thickness <= most && mask[place - thickness * across] === 1) thickness += 1;
    for (let more = 1; thickness <= most && mask[place + more * across] === 1; more += 1) thickness += 1;
    if (thickness > most) thick += 1;
  }
  return 2 * thick < end - start;
}
