import { describe, expect, it } from 'vitest';
import { connectedComponents } from '../../../../lib/engine/on-device/detection/connected-components.ts';
import { convexHull } from '../../../../lib/engine/on-device/detection/convex-hull.ts';
import { minimumRectangle } from '../../../../lib/engine/on-device/detection/minimum-rectangle.ts';
import type { ProbabilityMap } from '../../../../lib/engine/on-device/detection/probability-map.ts';
import { textRectangles } from '../../../../lib/engine/on-device/detection/text-rectangles.ts';
import { tileSide, tileSpans } from '../../../../lib/engine/on-device/detection/tiles.ts';

/** A map from a drawing: `#` is 1, anything else 0. */
function mapOf(...rows: readonly string[]): ProbabilityMap {
  const width = rows[0]?.length ?? 0;
  const values = rows.flatMap((row) => Array.from(row, (cell) => (cell === '#' ? 1 : 0)));
  return { data: Float32Array.from(values), width, height: rows.length };
}

describe('connectedComponents', () => {
  it('joins corners, and arms that meet further down', () => {
    const components = connectedComponents(mapOf('#...#', '.#.#.', '..#..', '.....', '##.##'), 0.3);
    expect(components.map((runs) => runs.length)).toEqual([5, 1, 1]);
    expect(components[1]).toEqual([{ y: 4, start: 0, end: 1 }]);
  });

  it('finds nothing in an empty map', () => {
    expect(connectedComponents(mapOf('...', '...'), 0.3)).toEqual([]);
  });
});

describe('convexHull', () => {
  it('keeps the corners only', () => {
    const points = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => ({ x, y })));
    expect(convexHull(points)).toEqual([
      { x: 0, y: 0 },
      { x: 2, y: 0 },
      { x: 2, y: 2 },
      { x: 0, y: 2 },
    ]);
  });
});

describe('minimumRectangle', () => {
  it('is upright around upright shapes, also tall ones', () => {
    const hull = [
      { x: 1, y: 1 },
      { x: 3, y: 1 },
      { x: 3, y: 9 },
      { x: 1, y: 9 },
    ];
    expect(minimumRectangle(hull)).toEqual({ centerX: 2, centerY: 5, width: 2, height: 8, angle: 0 });
  });

  it('follows a turned shape', () => {
    const hull = [
      { x: 0, y: 0 },
      { x: 8, y: 6 },
      { x: 6.5, y: 8 },
      { x: -1.5, y: 2 },
    ];
    const rectangle = minimumRectangle(hull);
    expect(rectangle.angle).toBe(36.87);
    expect(rectangle.width).toBeCloseTo(10, 4);
    expect(rectangle.height).toBeCloseTo(2.5, 4);
    expect(rectangle.centerX).toBeCloseTo(3.25, 4);
    expect(rectangle.centerY).toBeCloseTo(4, 4);
  });

  it('takes a single point', () => {
    expect(minimumRectangle([{ x: 2.5, y: 0.5 }])).toEqual({
      centerX: 2.5,
      centerY: 0.5,
      width: 0,
      height: 0,
      angle: 0,
    });
  });
});

describe('textRectangles', () => {
  it('grows a core back by area times 1.6 by perimeter', () => {
    const empty = '.'.repeat(30);
    const core = `....${'#'.repeat(21)}.....`;
    const found = textRectangles(mapOf(empty, core, core, core, core, core, empty));
    // A core of 20 x 4 between the centres of its outermost pixels: 80 * 1.6 / 48 on every side.
    expect(found).toHaveLength(1);
    expect(found[0]?.width).toBeCloseTo(20 + 16 / 3, 6);
    expect(found[0]?.height).toBeCloseTo(4 + 16 / 3, 6);
    expect(found[0]).toMatchObject({ centerX: 14.5, centerY: 3.5, angle: 0 });
  });

  it('drops specks', () => {
    expect(textRectangles(mapOf('....', '.##.', '....'))).toEqual([]);
  });
});

describe('tileSpans', () => {
  it('takes a short length whole', () => {
    expect(tileSpans(1280)).toEqual([{ start: 0, end: 1280, keepFrom: 0, keepTo: 1280 }]);
  });

  it.each([1281, 2432, 2433, 5000])('covers %i px without gaps in tiles that overlap', (length) => {
    const spans = tileSpans(length);
    expect(spans[0]?.keepFrom).toBe(0);
    expect(spans.at(-1)?.keepTo).toBe(length);
    spans.forEach((span, at) => {
      expect(span.end - span.start).toBeLessThanOrEqual(tileSide);
      expect(span.end).toBeLessThanOrEqual(length);
      const next = spans[at + 1];
      if (next === undefined) return;
      expect(next.keepFrom).toBe(span.keepTo);
      expect(span.end - next.start).toBeGreaterThanOrEqual(127);
    });
  });
});
