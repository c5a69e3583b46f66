import type { CssRect } from '../../../image/crop.ts';

/** A point of the viewport, in CSS px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Sides of the viewport, in CSS px. */
export interface Bounds {
  readonly width: number;
  readonly height: number;
}

/** The eight handles of a selection, named as compass points: `nw` is the top left corner. */
export const handles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;

/** One of {@link handles}. */
export type Handle = (typeof handles)[number];

/** The smallest side of a selection, in CSS px: a drag of less, both ways, is a click. */
export const smallestSide = 4;

/** The rectangle between two corners, inside the bounds. */
export function between(start: Point, end: Point, bounds: Bounds): CssRect {
  const [left, right] = ordered(clamp(start.x, 0, bounds.width), clamp(end.x, 0, bounds.width));
  const [top, bottom] = ordered(clamp(start.y, 0, bounds.height), clamp(end.y, 0, bounds.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The rectangle with each side at least {@link smallestSide}, inside the bounds. */
export function atLeastSmallest(rect: CssRect, bounds: Bounds): CssRect {
  const width = Math.max(rect.width, smallestSide);
  const height = Math.max(rect.height, smallestSide);
  return move({ ...rect, width, height }, { x: 0, y: 0 }, bounds);
}

/** Whether a drag between two points was meant as one: less than {@link smallestSide} both ways is a click. */
export function isDrag(start: Point, end: Point): boolean {
  return Math.max(Math.abs(end.x - start.x), Math.abs(end.y - start.y)) >= smallestSide;
}

/** The rectangle moved by so many CSS px, as far as the bounds allow. */
export function move(rect: CssRect, by: Point, bounds: Bounds): CssRect {
  return {
    ...rect,
    x: clamp(rect.x + by.x, 0, bounds.width - rect.width),
    y: clamp(rect.y + by.y, 0, bounds.height - rect.height),
  };
}

/** The rectangle with one of its handles moved by so many CSS px; its other sides stay. */
export function resize(rect: CssRect, handle: Handle, by: Point, bounds: Bounds): CssRect {
  let [left, top, right, bottom] = [rect.x, rect.y, rect.x + rect.width, rect.y + rect.height];
  if (handle.includes('w')) left = clamp(left + by.x, 0, right - smallestSide);
  if (handle.includes('e')) right = clamp(right + by.x, left + smallestSide, bounds.width);
  if (handle.includes('n')) top = clamp(top + by.y, 0, bottom - smallestSide);
  if (handle.includes('s')) bottom = clamp(bottom + by.y, top + smallestSide, bounds.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Where the keyboard starts: half of the view each way, in its middle. */
export function middle({ width, height }: Bounds): CssRect {
  return {
    x: Math.round(width / 4),
    y: Math.round(height / 4),
    width: Math.round(width / 2),
    height: Math.round(height / 2),
  };
}

/** The part of a rectangle inside the bounds; undefined where too little of it is left to be seen. */
export function inside(rect: CssRect, bounds: Bounds): CssRect | undefined {
  const cut = between(rect, { x: rect.x + rect.width, y: rect.y + rect.height }, bounds);
  return cut.width >= 1 && cut.height >= 1 ? cut : undefined;
}

function ordered(a: number, b: number): [least: number, most: number] {
  return a < b ? [a, b] : [b, a];
}

/** The number, brought into limits; where they cross, the least. */
export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
