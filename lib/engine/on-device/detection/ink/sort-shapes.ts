import { type Extent, heightOf, widthOf } from './extent.ts';
import type { RegionBox } from './label-regions.ts';
import { usualHeight } from './usual-height.ts';

/** The shapes of a plain picture. */
export interface SortedShapes {
  /** Letters, and what joined letters make. */
  readonly letters: readonly Extent[];
  /** Dots, commas, dashes and the like. */
  readonly marks: readonly Extent[];
  /** Outlines as high as a line or two: of badges, buttons and fields, whose text is none of what stands beside them. */
  readonly frames: readonly Extent[];
  /** What is none of these nor a rule or a grid: a picture, perhaps with text in it. */
  readonly others: readonly Extent[];
  /** What covers little of its extent, as grids do, and words that are set aslant. */
  readonly sparse: readonly Extent[];
  /** The height of small letters, in px: where words are set aslant, most shapes are higher. */
  readonly low: number;
}

/** In the height that most letters have: what is lower is a mark, what is taller a picture. */
const markHeight = 0.35;
const tallest = 8;
/** Lower shapes are marks in any case, in px. */
const leastHeight = 4;
/** A shape wider than so many of its heights is no word, nor are so many words that touch; of a bar, all is ink. */
const widest = 20;
const widestWords = 60;
const mostInk = 0.85;
/** A rule: thinner than this in letter heights, longer than the other. */
const ruleThickness = 0.4;
const ruleLength = 2.5;
/** A box's outline covers less of it than this; any letter of that width covers more. */
const outlineShare = 0.25;
const outlineRatio = 1.5;
const outlineHeight = 1.2;
/** In letter heights: an outline that is higher may hold several lines, which have their own air. */
const highestFrame = 2.5;
/** A grid or a large frame covers less of its extent than this; letters of that size cover more. */
const gridShare = 0.15;
const gridHeight = 3;
/** More shapes are a texture: a page that fills the largest screen has less than half of this. */
const mostShapes = 20_000;

/** So many of all shapes are no higher than small letters. */
const lowShare = 0.25;

/** Tells what each shape of a picture may be. Undefined where they are too many. */
export function sortShapes(shapes: readonly RegionBox[]): SortedShapes | undefined {
  if (shapes.length > mostShapes) return undefined;
  const usual = usualHeight(shapes);
  const letters: Extent[] = [];
  const marks: Extent[] = [];
  const frames: Extent[] = [];
  const others: Extent[] = [];
  const sparse: Extent[] = [];
  for (const shape of shapes) {
    const height = heightOf(shape);
    if (isFrame(shape, usual) && height <= highestFrame * usual) frames.push(shape);
    if (isSparse(shape, usual)) sparse.push(shape);
    else if (isRule(shape, usual)) continue;
    else if (height < Math.max(leastHeight, markHeight * usual)) marks.push(shape);
    else if (height <= tallest * usual && isNoWider(shape, height)) letters.push(shape);
    else others.push(shape);
  }
  return { letters, marks, frames, others, sparse, low: usualHeight(shapes, lowShare) };
}

function isNoWider(shape: RegionBox, height: number): boolean {
  const width = widthOf(shape);
  return (
    width <= widest * height || (width <= widestWords * height && shape.area <= mostInk * width * height)
  );
}

function isRule(shape: RegionBox, usual: number): boolean {
  const [width, height] = [widthOf(shape), heightOf(shape)];
  const [thin, long] = [Math.min(width, height), Math.max(width, height)];
  return (
    (thin <= Math.max(leastHeight - 1, ruleThickness * usual) && long > ruleLength * usual) ||
    isFrame(shape, usual)
  );
}

function isSparse(shape: RegionBox, usual: number): boolean {
  const [width, height] = [widthOf(shape), heightOf(shape)];
  return Math.min(width, height) > gridHeight * usual && shape.area < gridShare * width * height;
}

function isFrame(shape: RegionBox, usual: number): boolean {
  const [width, height] = [widthOf(shape), heightOf(shape)];
  const isHigh = Math.min(width, height) > outlineHeight * usual;
  return isHigh && width >= outlineRatio * height && shape.area < outlineShare * width * height;
}
