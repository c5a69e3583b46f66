import { describe, expect, it } from 'vitest';
import { apartFromRules } from '../../../../lib/engine/on-device/detection/ink/apart-from-rules.ts';
import { labelRegions } from '../../../../lib/engine/on-device/detection/ink/label-regions.ts';

const [width, height] = [1_000, 820];

/** Twenty letters, and under them a grid of fine rules, on each of which so many shapes of 5 px stand. */
function grid(shapesOnEach: number): Uint8Array {
  const mask = new Uint8Array(width * height);
  const fill = (x: number, y: number, wide: number, high: number): void => {
    for (let row = y; row < y + high; row += 1) mask.fill(1, row * width + x, row * width + x + wide);
  };
  for (let at = 0; at < 20; at += 1) fill(20 + 8 * at, 2, 4, 10);
  for (let line = 0; line < 40; line += 1) {
    fill(0, 38 + 20 * line, width, 1);
    for (let at = 0; at < shapesOnEach; at += 1) fill(20 + 30 * at, 33 + 20 * line, 5, 5);
  }
  fill(0, 38, 1, 781);
  return mask;
}

describe('apartFromRules', () => {
  it('has the shapes that stand on the rules of a table apart from these', () => {
    const { shapes, drawings } = apartFromRules(labelRegions(grid(3), 1, width, true), width);
    expect(shapes).toHaveLength(20);
    expect(drawings).toEqual([]);
  });

  it('takes rules on which thousands of shapes stand for a drawing', () => {
    const { shapes, drawings } = apartFromRules(labelRegions(grid(27), 1, width, true), width);
    expect(shapes).toHaveLength(20);
    expect(drawings).toHaveLength(1);
  });
});
