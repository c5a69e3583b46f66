import { type Extent, extentAround, heightOf } from './extent.ts';

/** Two parts of a line between which marks stand, such as two dashes, are this near to each other or to these, in heights of the higher one. */
const mostAir = 0.8;
/** And share so much of the lower one's height. */
const leastShared = 0.5;

/** How far a mark may stand from its line, in the line's heights: beside it, and above or below it. */
const beside = 1.4;
const above = 0.3;

/** A line that grows by its marks. */
interface GrowingLine {
  readonly shapes: Extent[];
  readonly extent: Extent;
}

/** Gives every mark to the line that it stands nearest to; one that stands by no line is no text. */
export function attachMarks(lines: readonly (readonly Extent[])[], marks: readonly Extent[]): Extent[][] {
  const growing: GrowingLine[] = lines.map((shapes) => ({
    shapes: [...shapes],
    extent: extentAround(shapes),
  }));
  for (const mark of marks) {
    let nearest: GrowingLine | undefined;
    let least = Infinity;
    for (const line of growing) {
      const distance = distanceFrom(line.extent, mark);
      if (distance >= least) continue;
      least = distance;
      nearest = line;
    }
    nearest?.shapes.push(mark);
  }
  return joinAtMarks(growing);
}

/** Takes lines for one that only marks part. */
function joinAtMarks(lines: readonly GrowingLine[]): Extent[][] {
  const joined: GrowingLine[] = [];
  for (const line of lines.toSorted((a, b) => a.extent.left - b.extent.left)) {
    const before = joined.findIndex((other) => areOneAtMarks(other, line));
    const other = joined[before];
    if (other === undefined) joined.push(line);
    else {
      const extent = extentAround([other.extent, line.extent]);
      joined[before] = { shapes: [...other.shapes, ...line.shapes], extent };
    }
  }
  return joined.map(({ shapes }) => shapes);
}

/** `extent` is that of the letters only. */
function areOneAtMarks(left: GrowingLine, right: GrowingLine): boolean {
  const [lower, higher] = [heightOf(left.extent), heightOf(right.extent)].sort((a, b) => a - b);
  const shared =
    Math.min(left.extent.bottom, right.extent.bottom) - Math.max(left.extent.top, right.extent.top);
  if (shared < leastShared * (lower ?? 0) || right.extent.left < left.extent.right) return false;
  const air = extentAround(right.shapes).left - extentAround(left.shapes).right;
  return air <= mostAir * (higher ?? 0) && air < right.extent.left - left.extent.right;
}

/** Infinity where the mark is too far from the line. */
function distanceFrom(line: Extent, mark: Extent): number {
  const height = heightOf(line);
  const x = Math.max(0, line.left - mark.right, mark.left - line.right);
  const y = Math.max(0, line.top - mark.bottom, mark.top - line.bottom);
  return x > beside * height || y > above * height ? Infinity : x + 2 * y;
}
