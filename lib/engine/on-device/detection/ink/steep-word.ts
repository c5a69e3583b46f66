import type { Pixels } from '../../../../image/pixels.ts';
import type { Point } from '../convex-hull.ts';
import { across, along, degreesBetween, directionOf, lengthOf, type Stretch } from './direction.ts';
import { edgePoints } from './edge-points.ts';
import { airBetween, type Extent, extentAround, heightOf, widthOf } from './extent.ts';
import { luminanceAt } from './luminance-at.ts';

/** In degrees: what is turned by less is a line of a tilted page, and left to the detector. */
const leastAngle = 20;
/** In the height of small letters: letters that follow one another upwards are together higher than one. */
const leastHeight = 1.8;
/** What is that much wider than high runs across. */
const mostWidth = 2.2;
/** In the height of small letters: how thick a word may be, and no word is longer. */
const [leastThickness, mostThickness, mostLength] = [0.6, 3.5, 50];
/** Words are longer than thick by so much; by that much, and than small letters are high, where nothing else says which way they run. */
const leastLength = 1.75;
const sureLength = 2.5;
/**
 * Letters of lines across have others beside them, on a level: so near, and so little higher or lower, in heights of small letters. Steep
 * lines side by side stand further apart. Of what follows one another by chance, more than this share does.
 */
const [leastBeside, mostBeside, mostOff] = [-0.2, 0.5, 0.35];
const mostCovered = 0.4;
/** What is this much wider than high, and than small letters are high, but no higher than a line, are letters across that touch. */
const wideWord = 1.5;
const leastWidth = 2.5;
/**
 * Letters that are no longer than this, in the word's thickness, follow one another with no more air than that, and than this share of the
 * longer one, but for this share of them: figures below one another in a column stand further apart.
 */
const letterLength = 1.2;
const mostAir = 0.25;
const mostAirOfLetter = 0.35;
const mostLoose = 0.5;
/** Along a word the strokes of its letters follow one another: an upright letter that is taller than others has no more than three. */
const leastChanges = 6;
const scanlines = [0.3, 0.4, 0.5, 0.6, 0.7];

/** Letters that follow one another up, down or aslant. */
export interface SteepWord {
  readonly shapes: readonly Extent[];
  /** Their outlines. */
  readonly points: readonly Point[];
  /** In which they follow one another: degrees clockwise, from -90 (excluded) to 90. */
  readonly angle: number;
  readonly along: Stretch;
  readonly across: Stretch;
}

/** Whether shapes may be a word that is set steeply, by the room they take. @param low the height of small letters, in px. */
export function mayBeSteep(shapes: readonly Extent[], low: number): boolean {
  const extent = extentAround(shapes);
  const [width, height] = [widthOf(extent), heightOf(extent)];
  return (
    height >= leastHeight * low && width <= mostWidth * height && Math.max(width, height) <= mostLength * low
  );
}

/** Whether most of some shapes stand in lines across. @param low the height of small letters, in px. */
export function standInLines(shapes: readonly Extent[], letters: readonly Extent[], low: number): boolean {
  const inLines = shapes.filter(
    (shape) => isAcross(shape, low) || letters.some((other) => areLevel(shape, other, low)),
  );
  return inLines.length > mostCovered * shapes.length;
}

function isAcross(shape: Extent, low: number): boolean {
  const [width, height] = [widthOf(shape), heightOf(shape)];
  return width >= Math.max(wideWord * height, leastWidth * low) && height < leastHeight * low;
}

function areLevel(one: Extent, other: Extent, low: number): boolean {
  if (one === other) return false;
  const air = airBetween(one, other);
  if (air < leastBeside * low || air > mostBeside * low) return false;
  return Math.abs(one.top + one.bottom - other.top - other.bottom) <= 2 * mostOff * low;
}

/** Shapes as a word that is set steeply; undefined if they are none. @param low the height of small letters, in px. */
export function steepWord(
  shapes: readonly Extent[],
  pixels: Pixels,
  { low, edge }: { readonly low: number; readonly edge: number },
): SteepWord | undefined {
  const points = edgePoints(shapes, pixels, edge);
  const word = asWord(shapes, points, directionOf(points));
  const [length, thickness] = [lengthOf(word.along), lengthOf(word.across)];
  const isWord =
    degreesBetween(word.angle, 0) >= leastAngle &&
    thickness >= leastThickness * low &&
    thickness <= mostThickness * low &&
    length >= leastLength * thickness &&
    !isLoose(word, thickness) &&
    changesAlong(word, pixels, edge) >= leastChanges;
  return isWord ? word : undefined;
}

/** Whether the shapes of a word stand too far apart to be its letters. */
function isLoose({ shapes, angle }: SteepWord, thickness: number): boolean {
  const stretches = shapes.map((shape) => along(cornersOf(shape), angle)).sort((a, b) => a.from - b.from);
  const loose = stretches.filter((stretch, at) => {
    const before = stretches[at - 1];
    const longer = Math.max(lengthOf(before ?? stretch), lengthOf(stretch));
    if (before === undefined || longer > letterLength * thickness) return false;
    return stretch.from - before.to > Math.min(mostAir * thickness, mostAirOfLetter * longer);
  });
  return loose.length > mostLoose * (shapes.length - 1);
}

function cornersOf({ left, top, right, bottom }: Extent): Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: left, y: bottom },
    { x: right, y: bottom },
  ];
}

/** Shapes as a word in a direction that is known. */
export function asWord(shapes: readonly Extent[], points: readonly Point[], angle: number): SteepWord {
  return { shapes, points, angle, along: along(points, angle), across: across(points, angle) };
}

/** Whether a word is long enough for its direction to be sure. @param low the height of small letters, in px. */
export function isLong(word: SteepWord, low: number): boolean {
  return lengthOf(word.along) >= sureLength * Math.max(low, lengthOf(word.across));
}

/** How often it changes along a word between ink and ground. */
function changesAlong(word: SteepWord, { data, width, height }: Pixels, edge: number): number {
  const radians = (word.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const levelAt = (u: number, v: number): number => {
    const x = Math.min(width - 1, Math.max(0, Math.floor(u * cos - v * sin)));
    const y = Math.min(height - 1, Math.max(0, Math.floor(u * sin + v * cos)));
    return luminanceAt(data, 4 * (y * width + x));
  };
  const changes = scanlines.map((share) => {
    const v = word.across.from + share * lengthOf(word.across);
    const levels: number[] = [];
    for (let u = word.along.from; u < word.along.to; u += 1) levels.push(levelAt(u, v));
    return changesIn(levels, edge);
  });
  return Math.max(...changes);
}

function changesIn(levels: readonly number[], edge: number): number {
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  if (most - least <= edge) return 0;
  const isInk = levels.map((level) => level < (least + most) / 2);
  return isInk.filter((ink, at) => at > 0 && ink !== isInk[at - 1]).length;
}
