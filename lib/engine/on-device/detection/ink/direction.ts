import type { Point } from '../convex-hull.ts';

/** A stretch along or across a direction, in px. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The direction in which some places lie, that of their principal axis: degrees clockwise, from -90 (excluded) to 90. */
export function directionOf(points: readonly Point[]): number {
  let [x, y] = [0, 0];
  for (const point of points) {
    x += point.x / points.length;
    y += point.y / points.length;
  }
  let [xx, yy, xy] = [0, 0, 0];
  for (const point of points) {
    xx += (point.x - x) ** 2;
    yy += (point.y - y) ** 2;
    xy += (point.x - x) * (point.y - y);
  }
  const angle = (Math.atan2(2 * xy, xx - yy) * 90) / Math.PI;
  return angle <= -90 ? angle + 180 : angle;
}

/** How far two directions are apart, in degrees, whichever way each runs. */
export function degreesBetween(one: number, other: number): number {
  const difference = Math.abs(one - other) % 180;
  return Math.min(difference, 180 - difference);
}

/** How far along a direction some places reach. */
export function along(points: readonly Point[], angle: number): Stretch {
  const radians = (angle * Math.PI) / 180;
  return stretchOf(points, Math.cos(radians), Math.sin(radians));
}

/** How far some places reach to the right of a direction, as it runs. */
export function across(points: readonly Point[], angle: number): Stretch {
  const radians = (angle * Math.PI) / 180;
  return stretchOf(points, -Math.sin(radians), Math.cos(radians));
}

/** In px. */
export function lengthOf({ from, to }: Stretch): number {
  return to - from;
}

function stretchOf(points: readonly Point[], byX: number, byY: number): Stretch {
  let [from, to] = [Infinity, -Infinity];
  for (const { x, y } of points) {
    const at = x * byX + y * byY;
    if (at < from) from = at;
    if (at > to) to = at;
  }
  return { from, to };
}
