import type { PartedLines } from './clean-lines.ts';
import { type Extent, extentAround, heightOf, meet, widthOf } from './extent.ts';

/** Air around what the detector looks at, in px; it looks at no less than this each way, or it sees lines in part (measured). */
const air = 12;
const leastSide = 256;
/** What is no wider than this, in its heights, is a sign or two, not a line: if it is an icon, the reading tells. */
const widestSign = 1.8;
/** A line that is this many times longer than high is prose: where it is not clean, the page is tilted, or no plain one. */
const longLine = 12;
/** Where the detector has to look at more than this share of a picture, it may as well look at all of it. */
const mostRest = 0.4;
/** A lower line at the edge of a picture, in heights of the others, is cut through. */
const lowLine = 0.8;
/** So near to what is not clean, in its heights, a line may be a part of it. */
const near = 1;

/** A part of a page that is left to the detector. */
export interface RestRegion {
  /** With some air around; those of two regions share nothing. */
  readonly extent: Extent;
  /** What is left to it; all else in the region may be a part of lines that are known. */
  readonly left: readonly Extent[];
}

/** In px. */
interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The lines of a page, and where else text may be. */
export interface PageParts {
  readonly lines: readonly (readonly Extent[])[];
  readonly rest: readonly RestRegion[];
}

/**
 * Parts a page into the lines that can be read as they stand and what is left to the detector: lines that are not clean, with what
 * stands beside them, and `others`, which may be pictures. Undefined where too much is left.
 */
export function restOfPage(
  { clean, unclean: all }: PartedLines,
  others: readonly Extent[],
  page: PageSize,
): PageParts | undefined {
  const unclean = all.map(extentAround).filter((line) => !isSign(line));
  const left = [...unclean, ...others];
  const low = lowLine * medianHeight(clean);
  const isCut = (line: Extent): boolean =>
    heightOf(line) < low && (line.top <= 0 || line.bottom >= page.height);
  const signs = all.filter((line) => isSign(extentAround(line)));
  const lines = [...clean, ...signs].filter((line) => {
    const extent = extentAround(line);
    if (!isCut(extent)) return !takeIfNear(extent, left);
    left.push(extent);
    return false;
  });
  if (lines.length === 0 || unclean.some(isLong)) return undefined;
  const rest = restRegions(left, page);
  return rest && { lines, rest };
}

/** The regions around what is left to the detector; undefined where it may as well look at all of the page. */
export function restRegions(left: readonly Extent[], page: PageSize): readonly RestRegion[] | undefined {
  const rest = united(
    left.map((extent) => ({ extent: withAir(extent, page), left: [within(extent, page)] })),
  );
  const area = rest.reduce((sum, { extent }) => sum + widthOf(extent) * heightOf(extent), 0);
  return area > mostRest * page.width * page.height ? undefined : rest;
}

/** Adds a line to what is left, if it touches any of that or stands close beside it. */
function takeIfNear(line: Extent, left: Extent[]): boolean {
  const away = near * heightOf(line);
  const isNear = left.some(
    (other) =>
      line.top < other.bottom &&
      other.top < line.bottom &&
      line.left - away < other.right &&
      other.left < line.right + away,
  );
  if (isNear) left.push(line);
  return isNear;
}

function isSign(extent: Extent): boolean {
  return widthOf(extent) <= widestSign * heightOf(extent);
}

function isLong(extent: Extent): boolean {
  return widthOf(extent) >= longLine * heightOf(extent);
}

function withAir({ left, top, right, bottom }: Extent, page: PageSize): Extent {
  const across = Math.max(air, (leastSide - right + left) / 2);
  const down = Math.max(air, (leastSide - bottom + top) / 2);
  return within({ left: left - across, top: top - down, right: right + across, bottom: bottom + down }, page);
}

function within({ left, top, right, bottom }: Extent, page: PageSize): Extent {
  return {
    left: Math.max(0, Math.floor(left)),
    top: Math.max(0, Math.floor(top)),
    right: Math.min(page.width, Math.ceil(right)),
    bottom: Math.min(page.height, Math.ceil(bottom)),
  };
}

/** Regions that share nothing, of all those given. */
function united(regions: readonly RestRegion[]): RestRegion[] {
  const apart: RestRegion[] = [];
  for (const region of regions) {
    let whole = region;
    const next = (): number => apart.findIndex(({ extent }) => meet(extent, whole.extent));
    for (let at = next(); at >= 0; at = next()) {
      const met = [whole, ...apart.splice(at, 1)];
      whole = {
        extent: extentAround(met.map(({ extent }) => extent)),
        left: met.flatMap(({ left }) => left),
      };
    }
    apart.push(whole);
  }
  return apart;
}

function medianHeight(lines: readonly (readonly Extent[])[]): number {
  const heights = lines.map((line) => heightOf(extentAround(line))).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}
