import type { Box } from '../../../image/recognized-text.ts';

/** How a page is turned in its picture, around the picture's top left corner. */
export interface PageTurn {
  /** Degrees clockwise. */
  readonly angle: number;
  readonly cos: number;
  readonly sin: number;
}

/** A place in px, of the picture or of the upright page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A turn of `angle` degrees clockwise. */
export function pageTurn(angle: number): PageTurn {
  const radians = (angle * Math.PI) / 180;
  return { angle, cos: Math.cos(radians), sin: Math.sin(radians) };
}

/** Where a point of the picture is on the upright page. */
export function toPage({ cos, sin }: PageTurn, { x, y }: Point): Point {
  return { x: x * cos + y * sin, y: y * cos - x * sin };
}

/** Where a point of the upright page is in the picture. */
export function toPicture({ cos, sin }: PageTurn, { x, y }: Point): Point {
  return { x: x * cos - y * sin, y: y * cos + x * sin };
}

/** The upright box in the picture around a rectangle of the upright page. */
export function boxInPicture(
  turn: PageTurn,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
): Box {
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: left, y: bottom },
    { x: right, y: bottom },
  ].map((corner) => toPicture(turn, corner));
  const x = Math.min(...corners.map((corner) => corner.x));
  const y = Math.min(...corners.map((corner) => corner.y));
  const width = Math.max(...corners.map((corner) => corner.x)) - x;
  const height = Math.max(...corners.map((corner) => corner.y)) - y;
  return { x, y, width, height };
}
