import { type Extent, extentAround, heightOf } from './extent.ts';

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
  return growing.map(({ shapes }) => shapes);
}

/** Infinity where the mark is too far from the line. */
function distanceFrom(line: Extent, mark: Extent): number {
  const height = heightOf(line);
  const x = Math.max(0, line.left - mark.right, mark.left - line.right);
  const y = Math.max(0, line.top - mark.bottom, mark.top - line.bottom);
  return x > beside * height || y > above * height ? Infinity : x + 2 * y;
}
