import { boundsOf, openEdges, type Edges } from './edges.ts';
import { pixels } from './pixels.ts';
import { placementOf } from './placement.ts';

/**
 * The box that a `clip-path` leaves of an element, in its frame's viewport. Only `inset()` makes a box that is
 * not the element's own, or close to it: circles and polygons reach their sides in all common use.
 */
export function clipPathBox(element: Element, clipPath: string): Edges {
  const values = /^inset\(([^()]*?)(?: round .*)?\)/u.exec(clipPath)?.[1];
  if (values === undefined) return openEdges;
  const { width, height, matrix } = placementOf(element);
  const [top = '0', right = top, bottom = top, left = right] = values.split(' ');
  return boundsOf(matrix, {
    left: length(left, width),
    top: length(top, height),
    right: width - length(right, width),
    bottom: height - length(bottom, height),
  });
}

function length(value: string, whole: number): number {
  const number = pixels(value);
  return value.endsWith('%') ? (number * whole) / 100 : number;
}
