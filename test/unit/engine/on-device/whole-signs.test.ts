import { describe, expect, it } from 'vitest';
import { wholeSigns } from '../../../../lib/engine/on-device/detection/whole-signs.ts';
import type { RotatedRectangle } from '../../../../lib/engine/on-device/rotated-rectangle.ts';

function rectangle(centerX: number, centerY: number, width: number, height: number): RotatedRectangle {
  return { centerX, centerY, width, height, angle: 0 };
}

const lines = [0, 1, 2].map((row) => rectangle(150, 20 + 40 * row, 200, 20));

describe('wholeSigns', () => {
  it('gives a lone sign the height of the lines', () => {
    const bracket = rectangle(27, 140, 7, 7);
    expect(wholeSigns([...lines, bracket])).toEqual([...lines, rectangle(27, 140, 10, 20)]);
  });

  it('leaves what is whole, what would reach into a line, and a page without lines', () => {
    const whole = [rectangle(27, 140, 8, 18), rectangle(27, 180, 30, 6)];
    expect(wholeSigns([...lines, ...whole])).toEqual([...lines, ...whole]);
    const comma = rectangle(258, 24, 6, 6);
    const accent = rectangle(150, 118, 6, 6);
    expect(wholeSigns([...lines, comma, accent])).toEqual([...lines, rectangle(258, 24, 10, 20), accent]);
    expect(wholeSigns([rectangle(27, 140, 7, 7)])).toEqual([rectangle(27, 140, 7, 7)]);
  });
});
