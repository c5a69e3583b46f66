import type { Pixels } from '../../../../image/pixels.ts';
import type { RotatedRectangle } from '../../rotated-rectangle.ts';
import { apartFromIcons } from './apart-from-icons.ts';
import type { ApartShapes } from './apart-from-rules.ts';
import { attachMarks } from './attach-marks.ts';
import { type PartedLines, partCleanLines } from './clean-lines.ts';
import { type Extent, extentAround, heightOf, widthOf } from './extent.ts';
import { groupLetters } from './group-letters.ts';
import { isCut } from './is-cut.ts';
import { luminanceRange } from './luminance-range.ts';
import { rangeIn } from './range-in.ts';
import { type RestRegion, restOfPage } from './rest-of-page.ts';
import { sortShapes } from './sort-shapes.ts';
import { steepLines } from './steep-lines.ts';

/**
 * Added on all sides of a line's ink, in its heights. Measured on the project's pictures for the fast reader: with 0.12
 * every word is right, from 0.16 on it doubts more lines and misreads some.
 */
const air = 0.12;
/** And no less than this, in px. */
const leastAir = 1.5;

/** More marks for each letter are a texture. Measured: 0.04 on screens, 0.25 in print, 0.5 in lists of addresses. */
const mostMarks = 1;
/** More that stand by no line are leaders or noise. Measured: 0.07 at most; 0.24 and more in noise, 0.5 and more with leaders. */
const mostAlone = 0.15;
/**
 * In a dot of a letter some channel differs by this much, hardly ever in what lossy compression leaves around letters: with more of
 * such specks for each letter, letters are not parted as they were drawn. Measured: 0.11 at most in PNG, 0.35 and more in JPEG. With
 * an edge that is meant for these, some of the specks are dots of grey letters.
 */
const leastRange = 64;
const mostSpecks = { drawn: 0.2, lossy: 0.5 };
/** And by this many times as much as what has an edge, since specks have edges too. */
const leastRanges = 2;
/**
 * A line that differs from its ground by fewer times that, in luminance, may have lost some of its letters. Of colours, JPEG keeps
 * a quarter of the pixels.
 */
const leastLineRanges = 2.5;

/** What a look at the ink of a picture tells, in image px. */
export interface InkLines {
  /** Top to bottom. */
  readonly lines: readonly RotatedRectangle[];
  /** Where else text may stand that only the detector can tell from the rest: in pictures, where lines touch. */
  readonly rest: readonly RestRegion[];
  /** Lossy compression has gone over the picture: some lines may be there in part. */
  readonly isLossy: boolean;
}

const noShapes: readonly Extent[] = [];

/** How shapes were told from their ground. */
export interface InkEdge {
  /** Neighbouring pixels that differ by more, in any channel, have an edge between them: 1 to 255. */
  readonly edge: number;
  /**
   * For a picture that lossy compression has gone over: finds what may be text that is too faint to have such edges,
   * undefined where that is much.
   */
  readonly faint?: () => readonly Extent[] | undefined;
}

/**
 * The lines of text that shapes are. Undefined if the shapes are no plain page, `specked` if that may be because of specks, which
 * are no shapes where an edge is more.
 */
export function linesOfShapes(
  ink: ApartShapes,
  pixels: Pixels,
  { edge, faint }: InkEdge,
): InkLines | 'specked' | undefined {
  const sorted = sortShapes(ink.shapes);
  if (sorted === undefined) return 'specked';
  const { letters, marks, frames } = sorted;
  if (letters.length === 0) return undefined;
  const range = Math.max(leastRange, leastRanges * edge);
  const specks = marks.filter((mark) => rangeIn(mark, pixels) < range).length;
  const most = mostSpecks[faint === undefined ? 'drawn' : 'lossy'];
  if (marks.length > mostMarks * letters.length || specks > most * letters.length) return 'specked';
  const steep = steepLines({ ...sorted, others: [...sorted.others, ...ink.drawings] }, pixels, edge);
  const lines = attachMarks(apartFromIcons(groupLetters(steep.letters, frames), frames), steep.marks);
  const shapes = lines.reduce((sum, { length }) => sum + length, 0);
  const alone = steep.marks.length + steep.letters.length - shapes;
  if (alone > mostAlone * letters.length) return specks > alone / 2 ? 'specked' : undefined;
  const tooFaint = faint === undefined ? noShapes : faint();
  if (tooFaint === undefined) return undefined;
  const parted = partCleanLines(lines);
  const cut = parted.clean.filter(
    (line) => line.some((shape) => ink.atRules.has(shape)) && isCut(extentAround(line), pixels),
  );
  const whole = { ...parted, clean: parted.clean.filter((line) => !cut.includes(line)) };
  const others = [...steep.others, ...cut.map(extentAround), ...tooFaint];
  const page = restOfPage(faint ? withoutFaint(whole, pixels, edge) : whole, others, pixels);
  if (page === undefined) return undefined;
  return {
    lines: [...page.lines.map(toRectangle), ...steep.lines].sort(fromTop),
    rest: page.rest,
    isLossy: faint !== undefined,
  };
}

/** Lines that may be there in part are as unclean as those that lie on top of others. */
function withoutFaint({ clean, unclean }: PartedLines, pixels: Pixels, edge: number): PartedLines {
  const isFaint = clean.map((line) => luminanceRange(extentAround(line), pixels) < leastLineRanges * edge);
  return {
    clean: clean.filter((_, at) => isFaint[at] !== true),
    unclean: [...unclean, ...clean.filter((_, at) => isFaint[at] === true)],
  };
}

/** The edge before a stroke belongs to the pixel before it: a shape begins one pixel early. */
function toRectangle(line: readonly Extent[]): RotatedRectangle {
  const extent = extentAround(line);
  const [width, height] = [widthOf(extent) - 1, heightOf(extent) - 1];
  const around = 2 * Math.max(leastAir, air * height);
  return {
    centerX: (extent.left + 1 + extent.right) / 2,
    centerY: (extent.top + 1 + extent.bottom) / 2,
    width: width + around,
    height: height + around,
    angle: 0,
    isTight: true,
  };
}

function fromTop(a: RotatedRectangle, b: RotatedRectangle): number {
  return a.centerY - b.centerY || a.centerX - b.centerX;
}
