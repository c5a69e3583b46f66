import type { RotatedRectangle } from '../rotated-rectangle.ts';
import type { Point } from './convex-hull.ts';

/**
 * The rectangle of least area around a convex hull; one side lies on an edge of the hull (Freeman and
 * Shapira 1975). Its angle is folded to -45..45°, so a column of letters stays taller than wide, and
 * rounded to a thousandth of a degree, so that every browser's arithmetic gives the same crop.
 */
export function minimumRectangle(hull: readonly Point[]): RotatedRectangle {
  let best = rectangleAtAngle(hull, 0);
  hull.forEach((point, at) => {
    const next = hull[(at + 1) % hull.length] ?? point;
    if (next.x === point.x && next.y === point.y) return;
    const angle = (Math.atan2(next.y - point.y, next.x - point.x) * 180) / Math.PI;
    const candidate = rectangleAtAngle(hull, fold(angle));
    if (candidate.width * candidate.height < best.width * best.height) best = candidate;
  });
  return best;
}

function fold(angle: number): number {
  const quarterTurns = Math.round(angle / 90);
  return Math.round((angle - 90 * quarterTurns) * 1000) / 1000;
}

function rectangleAtAngle(hull: readonly Point[], angle: number): RotatedRectangle {
  const radians = (angle * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (const { x, y } of hull) {
    const u = x * cos + y * sin;
    const v = y * cos - x * sin;
    left = Math.min(left, u);
    right = Math.max(right, u);
    top = Math.min(top, v);
    bottom = Math.max(bottom, v);
  }
  const u = (left + right) / 2;
  const v = (top + bottom) / 2;
  return {
    centerX: u * cos - v * sin,
    centerY: u * sin + v * cos,
    width: right - left,
    height: bottom - top,
    angle,
  };
}
