import type { ScrollView } from '../../page-messages.ts';
import { boundsOf, type Edges } from '../edges.ts';
import { measureViewport } from '../element-box.ts';
import { frameMatrix, pictureBounds } from '../placement.ts';
import type { Port } from './scroll-path.ts';

const sides = { x: ['left', 'right'], y: ['top', 'bottom'] } as const;

/**
 * Where a picture stands now, and what of it is seen through the ports given. What a box cuts away that
 * no scrolling brings back is no part of the picture.
 */
export function pictureView(picture: Element, path: readonly Port[]): ScrollView {
  const whole = { ...pictureBounds(picture, matrixOf(picture.ownerDocument.defaultView)) };
  const seen = { ...whole };
  const scrolled = { x: false, y: false };
  for (const port of path) {
    const box = portBox(port);
    for (const axis of ['x', 'y'] as const) {
      if (!port.cuts[axis]) continue;
      cut(seen, box, axis);
      if (port.scrolls[axis]) scrolled[axis] = true;
      else if (!scrolled[axis]) cut(whole, box, axis);
    }
  }
  return { kind: 'view', whole: rect(whole), seen: rect(seen), viewport: measureViewport() };
}

/**
 * Scrolls every port, from the inside out, so that a point of the picture stands at its start; one that
 * shows all the rest already stays as it is. At once, whatever scrolling the page prefers.
 *
 * @param to CSS px from the picture's top left; negative for a margin before it.
 */
export function scrollToPoint(
  picture: Element,
  path: readonly Port[],
  to: { readonly x: number; readonly y: number },
): void {
  for (const [at, port] of path.entries()) {
    const { whole, seen } = pictureView(picture, path.slice(0, at));
    const box = portBox(port);
    const by = (axis: 'x' | 'y', side: 'width' | 'height') => {
      if (!port.scrolls[axis]) return 0;
      const [start, end] = sides[axis];
      const from = Math.max(whole[axis] + to[axis], seen[axis] + Math.min(0, to[axis]));
      const isInside = from >= box[start] && seen[axis] + seen[side] <= box[end];
      return isInside ? 0 : (from - box[start]) / scaleOf(port, side);
    };
    const [left, top] = [by('x', 'width'), by('y', 'height')];
    if (left !== 0 || top !== 0) (port.element ?? port.frame).scrollBy({ left, top, behavior: 'instant' });
  }
}

/** The inside of a port without its scrollbars. */
function portBox({ element, frame }: Port): Edges {
  if (element) {
    const box = element.getBoundingClientRect();
    const left = box.left + element.clientLeft * scaleOf({ element }, 'width');
    const top = box.top + element.clientTop * scaleOf({ element }, 'height');
    const width = element.clientWidth * scaleOf({ element }, 'width');
    const height = element.clientHeight * scaleOf({ element }, 'height');
    return moved({ left, top, right: left + width, bottom: top + height }, frame);
  }
  const { scrollingElement, documentElement } = frame.document;
  const { clientWidth, clientHeight } = scrollingElement ?? documentElement;
  return moved({ left: 0, top: 0, right: clientWidth, bottom: clientHeight }, frame);
}

/** How much larger an element is drawn than laid out, where it or what holds it is transformed. */
function scaleOf({ element }: Pick<Port, 'element'>, side: 'width' | 'height'): number {
  if (!(element && 'offsetWidth' in element)) return 1;
  const { offsetWidth, offsetHeight } = element as HTMLElement;
  const laidOut = side === 'width' ? offsetWidth : offsetHeight;
  const drawn = element.getBoundingClientRect()[side];
  // Layout sizes are told in whole px: a difference below one is no scale.
  return laidOut > 0 && Math.abs(drawn - laidOut) >= 1 ? drawn / laidOut : 1;
}

function moved(edges: Edges, frame: Window | null): Edges {
  return boundsOf(matrixOf(frame), edges);
}

/** To the top document's viewport; a picture under a foreign frame is never scrolled. */
function matrixOf(frame: Window | null): DOMMatrix {
  return (frame && frameMatrix(frame)) ?? new DOMMatrix();
}

function cut(edges: { -readonly [Side in keyof Edges]: number }, box: Edges, axis: 'x' | 'y'): void {
  const [start, end] = sides[axis];
  edges[start] = Math.max(edges[start], box[start]);
  edges[end] = Math.min(edges[end], box[end]);
}

function rect({ left, top, right, bottom }: Edges): ScrollView['whole'] {
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
