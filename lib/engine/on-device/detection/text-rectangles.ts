import type { RotatedRectangle } from '../rotated-rectangle.ts';
import { connectedComponents, type Run } from './connected-components.ts';
import { convexHull } from './convex-hull.ts';
import { minimumRectangle } from './minimum-rectangle.ts';
import type { ProbabilityMap } from './probability-map.ts';

/** Constants of DB as measured on screens and documents; both a wider and a narrower unclip are worse. */
const textThreshold = 0.3;
const leastMeanProbability = 0.5;
const unclipRatio = 1.6;
const leastSide = 5;
/** Below this a tilt is noise of the mask, and upright crops are sharper. In degrees. */
const leastAngle = 1;

/**
 * The lines of text in a probability map, in map px, top to bottom (DB post-processing: Liao et al.
 * 2020). The map holds shrunken text cores; each core's least rectangle is grown back by
 * area × 1.6 / perimeter on all sides.
 */
export function textRectangles(map: ProbabilityMap): RotatedRectangle[] {
  const rectangles: RotatedRectangle[] = [];
  for (const component of connectedComponents(map, textThreshold)) {
    const core = minimumRectangle(convexHull(component.flatMap(endPoints)));
    if (meanProbability(map, core) < leastMeanProbability) continue;
    const rectangle = snap(unclip(core));
    if (Math.min(rectangle.width, rectangle.height) >= leastSide) rectangles.push(rectangle);
  }
  return rectangles.sort((a, b) => a.centerY - b.centerY || a.centerX - b.centerX);
}

function endPoints(run: Run): { x: number; y: number }[] {
  return [
    { x: run.start + 0.5, y: run.y + 0.5 },
    { x: run.end + 0.5, y: run.y + 0.5 },
  ];
}

function unclip(core: RotatedRectangle): RotatedRectangle {
  const area = core.width * core.height;
  const perimeter = 2 * (core.width + core.height);
  const distance = perimeter === 0 ? 0 : (area * unclipRatio) / perimeter;
  return { ...core, width: core.width + 2 * distance, height: core.height + 2 * distance };
}

function snap(rectangle: RotatedRectangle): RotatedRectangle {
  const { width, height, angle } = rectangle;
  const nearlySquare = Math.max(width, height) < 1.5 * Math.min(width, height);
  return Math.abs(angle) < leastAngle || nearlySquare ? { ...rectangle, angle: 0 } : rectangle;
}

function meanProbability(map: ProbabilityMap, rectangle: RotatedRectangle): number {
  const radians = (rectangle.angle * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  const halfWidth = rectangle.width / 2 + 0.01;
  const halfHeight = rectangle.height / 2 + 0.01;
  const reachX = Math.abs(halfWidth * cos) + Math.abs(halfHeight * sin);
  const reachY = Math.abs(halfWidth * sin) + Math.abs(halfHeight * cos);
  const fromX = Math.max(0, Math.floor(rectangle.centerX - reachX));
  const fromY = Math.max(0, Math.floor(rectangle.centerY - reachY));
  const toX = Math.min(map.width, Math.ceil(rectangle.centerX + reachX));
  const toY = Math.min(map.height, Math.ceil(rectangle.centerY + reachY));
  let sum = 0;
  let count = 0;
  for (let y = fromY; y < toY; y += 1) {
    for (let x = fromX; x < toX; x += 1) {
      const dx = x + 0.5 - rectangle.centerX;
      const dy = y + 0.5 - rectangle.centerY;
      if (Math.abs(dx * cos + dy * sin) > halfWidth) continue;
      if (Math.abs(dy * cos - dx * sin) > halfHeight) continue;
      sum += map.data[y * map.width + x] ?? 0;
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}
