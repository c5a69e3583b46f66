import { type Extent, extentAround, heightOf, widthOf } from './extent.ts';

/** Two lines may overlap by this share of the lower one's height: descenders do. */
const mostOverlap = 0.3;
/** Letters of this share of a line's width that lie wholly above its middle, as well as wholly below: two lines. */
const halfShare = 0.12;
/** A lower line holds letters that cannot be told apart, in px. */
const leastHeight = 7;

/** Lines of letters, by whether they are what they seem. */
export interface PartedLines {
  readonly clean: readonly (readonly Extent[])[];
  readonly unclean: readonly (readonly Extent[])[];
}

/**
 * Parts the lines that are what they seem from those that lie on top of another, are made of two, as happens where letters
 * touch or a page is tilted, or are so low that they cannot be read.
 */
export function partCleanLines(lines: readonly (readonly Extent[])[]): PartedLines {
  const extents = lines.map(extentAround);
  const isClean = lines.map(isOneLine);
  extents.forEach((extent, at) => {
    for (let place = at + 1; place < extents.length; place += 1) {
      const other = extents[place];
      if (other === undefined || !areMixed(extent, other)) continue;
      isClean[at] = false;
      isClean[place] = false;
    }
  });
  return {
    clean: lines.filter((_, at) => isClean[at] === true),
    unclean: lines.filter((_, at) => isClean[at] !== true),
  };
}

function isOneLine(line: readonly Extent[]): boolean {
  const extent = extentAround(line);
  if (heightOf(extent) < leastHeight) return false;
  const middle = (extent.top + extent.bottom) / 2;
  const width = halfShare * widthOf(extent);
  const upper = line.filter(({ bottom }) => bottom <= middle);
  const lower = line.filter(({ top }) => top >= middle);
  return widthOfAll(upper) < width || widthOfAll(lower) < width;
}

function widthOfAll(shapes: readonly Extent[]): number {
  return shapes.reduce((sum, shape) => sum + widthOf(shape), 0);
}

function areMixed(one: Extent, other: Extent): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 0 && down > mostOverlap * Math.min(heightOf(one), heightOf(other));
}
