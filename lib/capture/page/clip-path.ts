import { boundsOf, openEdges, type Edges } from './edges.ts';
import { placementOf } from './placement.ts';

/**
 * The box that a `clip-path` leaves of an element, in its frame's viewport. Only the shapes that pages cut
 * pictures with are known; any other leaves the view as it is.
 */
export function clipPathBox(element: Element, clipPath: string): Edges {
  const placement = placementOf(element);
  const shape = /^(inset|circle|polygon)\(([^()]*)\)/u.exec(clipPath);
  const box = shape && shapeBox(shape[1] ?? '', shape[2] ?? '', placement);
  return box ? boundsOf(placement.matrix, box) : openEdges;
}

type Size = { readonly width: number; readonly height: number };

function shapeBox(shape: string, values: string, { width, height }: Size): Edges {
  const diagonal = Math.hypot(width, height) / Math.SQRT2;
  if (shape === 'inset') {
    const sides = (values.split(' round ')[0] ?? '').split(' ');
    const [top = '0', right = top, bottom = top, left = right] = sides;
    return {
      left: length(left, width),
      top: length(top, height),
      right: width - length(right, width),
      bottom: height - length(bottom, height),
    };
  }
  if (shape === 'circle') {
    const [radius = '', , x = '50%', y = '50%'] = values.replace(/^at/u, ' at').split(' ');
    const middle = { x: length(x, width), y: length(y, height) };
    const closest = Math.min(middle.x, middle.y, width - middle.x, height - middle.y);
    const r = /\d/u.test(radius) ? length(radius, diagonal) : closest;
    return { left: middle.x - r, top: middle.y - r, right: middle.x + r, bottom: middle.y + r };
  }
  const points = values
    .replace(/^(?:nonzero|evenodd),/u, '')
    .split(',')
    .map((point) => point.trim().split(' '));
  const xs = points.map(([x = '']) => length(x, width));
  const ys = points.map(([, y = '']) => length(y, height));
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function length(value: string, whole: number): number {
  const number = Number.parseFloat(value) || 0;
  return value.endsWith('%') ? (number * whole) / 100 : number;
}
