import type { Pixels } from '../../../../image/pixels.ts';
import type { RotatedRectangle } from '../../rotated-rectangle.ts';
import type { Point } from '../convex-hull.ts';
import { across, degreesBetween, lengthOf } from './direction.ts';
import { edgePoints } from './edge-points.ts';
import { airBetween, type Extent, extentAround } from './extent.ts';
import { letterChains } from './letter-chains.ts';
import type { SortedShapes } from './sort-shapes.ts';
import { asWord, isLong, mayBeSteep, standInLines, type SteepWord, steepWord } from './steep-word.ts';

/** Words of one line, or of one axis, differ by no more degrees. */
const sameAngle = 15;
/** More of what may be words, and more words, are a texture. */
const mostCandidates = 1000;
const mostWords = 200;
/** So many words make a direction sure, be they short; or one that is long. */
const leastAlike = 3;
/** Words of one line, in its heights: air between them, how far their middles may be off, and how far one may reach beyond the other. */
const mostSpace = 0.9;
const mostOff = 0.4;
const mostBeyond = 0.5;
/** Added on all sides, in heights and no less than px: as around other lines that are found by their ink. */
const air = 0.12;
const leastAir = 1.5;
/** The direction of letters is refined within so many degrees, in steps of so many. */
const refinedWithin = 8;
const step = 0.5;
/** What is no further from running straight up does so. In degrees. */
const straight = 2;

/** What of a page is not set across, and the other shapes without it. */
export interface SteepLines extends Pick<SortedShapes, 'letters' | 'marks' | 'others'> {
  readonly lines: readonly RotatedRectangle[];
}

/**
 * The lines of a page that run up, down or aslant by 20 degrees and more, such as the labels of a chart's axes. Taken for lines
 * across, they would take what stands beside them with them.
 *
 * @param edge neighbouring pixels that differ by more, in any channel, have an edge between them: 1 to 255.
 */
export function steepLines(sorted: SortedShapes, pixels: Pixels, edge: number): SteepLines {
  const { letters, marks, others, sparse, low } = sorted;
  const chains = [...letterChains(letters, low), ...[...others, ...sparse].map((shape) => [shape])];
  const candidates = chains.filter((shapes) => mayBeSteep(shapes, low));
  if (candidates.length > mostCandidates) return { lines: [], letters, marks, others };
  const found = candidates
    .filter((shapes) => !standInLines(shapes, letters, low))
    .flatMap((shapes) => steepWord(shapes, pixels, { low, edge }) ?? []);
  const sure = found.filter((word) => {
    const alike = found.filter((other) => areParallel(word, other));
    return alike.length >= leastAlike || alike.some((other) => isLong(other, low));
  });
  if (sure.length === 0 || sure.length > mostWords) return { lines: [], letters, marks, others };
  const words = refined(sure);
  const taken = new Set(words.flatMap(({ shapes }) => shapes));
  const outlineOf = (shape: Extent): Point[] => edgePoints([shape], pixels, edge);
  const lines = joined(words.map((word) => withMore(word, [...letters, ...marks], taken, outlineOf)));
  const free = (shapes: readonly Extent[]): Extent[] => shapes.filter((shape) => !taken.has(shape));
  return {
    lines: lines.map(rectangleAround),
    letters: free(letters),
    marks: free(marks),
    others: free(others),
  };
}

/** Shapes and their outlines. */
type Pieces = Pick<SteepWord, 'shapes' | 'points'>;

function areParallel(one: SteepWord, other: SteepWord): boolean {
  return degreesBetween(one.angle, other.angle) <= sameAngle;
}

/** Whether a word goes on where another ends, or stands within it. */
function goesOn(word: SteepWord, { shapes, points }: Pieces): boolean {
  const other = asWord(shapes, points, word.angle);
  const height = lengthOf(word.across);
  const off = Math.abs(word.across.from + word.across.to - other.across.from - other.across.to) / 2;
  const beyond = Math.max(word.across.from - other.across.from, other.across.to - word.across.to);
  const space = Math.max(word.along.from, other.along.from) - Math.min(word.along.to, other.along.to);
  return off <= mostOff * height && beyond <= mostBeyond * height && space <= mostSpace * height;
}

function both({ shapes, points, angle }: SteepWord, more: Pieces): SteepWord {
  return asWord([...shapes, ...more.shapes], [...points, ...more.points], angle);
}

/** Takes the words of a line for one. */
function joined(words: readonly SteepWord[]): SteepWord[] {
  const lines: SteepWord[] = [];
  for (const word of words.toSorted((a, b) => lengthOf(b.along) - lengthOf(a.along))) {
    const at = lines.findIndex((line) => areParallel(line, word) && goesOn(line, word));
    const line = lines[at];
    if (line === undefined) lines.push(word);
    else lines[at] = both(line, word);
  }
  return lines.length < words.length ? joined(lines) : lines;
}

/** A word with the letters and marks that stand in it and at its ends, which are taken from then on. */
function withMore(
  word: SteepWord,
  shapes: readonly Extent[],
  taken: Set<Extent>,
  outlineOf: (shape: Extent) => readonly Point[],
): SteepWord {
  let grown = word;
  for (let more = next(); more !== undefined; more = next()) {
    for (const shape of more.shapes) taken.add(shape);
    grown = both(grown, more);
  }
  return grown;

  function next(): Pieces | undefined {
    const around = extentAround(grown.shapes);
    for (const shape of shapes) {
      if (taken.has(shape) || !areNear(around, shape, lengthOf(grown.across))) continue;
      const other = { shapes: [shape], points: outlineOf(shape) };
      if (goesOn(grown, other) && isWithin(word, other.points)) return other;
    }
    return undefined;
  }
}

/** Whether something reaches hardly beyond a word to either side. */
function isWithin(word: SteepWord, points: readonly Point[]): boolean {
  const { from, to } = across(points, word.angle);
  const most = mostBeyond * lengthOf(word.across);
  return from >= word.across.from - most && to <= word.across.to + most;
}

function areNear(one: Extent, other: Extent, most: number): boolean {
  const down = Math.max(one.top - other.bottom, other.top - one.bottom);
  return airBetween(one, other) <= most && down <= most;
}

/** Words with the direction that they and their like have, which is more exact than that of one. */
function refined(words: readonly SteepWord[]): SteepWord[] {
  const [longest, ...others] = words.toSorted((a, b) => lengthOf(b.along) - lengthOf(a.along));
  if (longest === undefined) return [];
  const alike = [longest, ...others.filter((other) => areParallel(longest, other))];
  const angle = sharpest(longest.angle, alike);
  return [
    ...alike.map(({ shapes, points }) => asWord(shapes, points, angle)),
    ...refined(others.filter((other) => !alike.includes(other))),
  ];
}

/** Near a direction, the one along which the outlines of words fall together most: that of their feet and heads. */
function sharpest(angle: number, words: readonly SteepWord[]): number {
  let [best, most] = [angle, 0];
  for (let tried = angle - refinedWithin; tried <= angle + refinedWithin; tried += step) {
    const sharpness = words.reduce((sum, { points }) => sum + sharpnessOf(points, tried), 0);
    if (sharpness > most) [best, most] = [tried, sharpness];
  }
  return degreesBetween(best, 90) <= straight ? 90 : best;
}

function sharpnessOf(points: readonly Point[], angle: number): number {
  const radians = (angle * Math.PI) / 180;
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  const { from, to } = across(points, angle);
  const counts = new Uint32Array(Math.floor(to - from) + 1);
  for (const { x, y } of points) {
    const row = Math.floor(y * cos - x * sin - from);
    counts[row] = (counts[row] ?? 0) + 1;
  }
  return counts.reduce((sum, count) => sum + count * count, 0);
}

/** The detector's way to say it: a line that is turned by more than 45 degrees is higher than wide. */
function rectangleAround({ angle, along, across: off }: SteepWord): RotatedRectangle {
  const height = lengthOf(off);
  const around = 2 * Math.max(leastAir, air * height);
  const [middle, beside] = [(along.from + along.to) / 2, (off.from + off.to) / 2];
  const radians = (angle * Math.PI) / 180;
  const line = {
    centerX: middle * Math.cos(radians) - beside * Math.sin(radians),
    centerY: middle * Math.sin(radians) + beside * Math.cos(radians),
    isTight: true,
  } as const;
  const [long, thick] = [lengthOf(along) + around, height + around];
  if (Math.abs(angle) <= 45) return { ...line, width: long, height: thick, angle };
  const upright = angle > 0 ? angle - 90 : angle + 90;
  return { ...line, width: thick, height: long, angle: upright, isSteep: true };
}
