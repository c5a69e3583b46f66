import { describe, expect, it } from 'vitest';
import { cropBox, screenshotScale } from '../../../lib/image/crop.ts';

describe('screenshotScale', () => {
  it('trusts the pixel ratio where the bitmap agrees with it', () => {
    // 1000 device px at 110 percent zoom: innerWidth is rounded down to 909.
    expect(screenshotScale(1000, { width: 909, devicePixelRatio: 1.1 })).toBe(1.1);
  });

  it('goes by the bitmap where it does not', () => {
    expect(screenshotScale(800, { width: 800, devicePixelRatio: 2 })).toBe(1);
  });
});

describe('cropBox', () => {
  const bitmap = { width: 1500, height: 900 };

  it('rounds both edges, so that neighbours share theirs', () => {
    const left = cropBox({ x: 0.5, y: 0, width: 33.3, height: 10 }, 1.5, bitmap);
    const right = cropBox({ x: 33.8, y: 0, width: 10, height: 10 }, 1.5, bitmap);
    expect(left).toEqual({ x: 1, y: 0, width: 50, height: 15 });
    expect(left.x + left.width).toBe(right.x);
  });

  it('stays inside the bitmap', () => {
    expect(cropBox({ x: -10, y: 500, width: 2000, height: 500 }, 1, bitmap)).toEqual({
      x: 0,
      y: 500,
      width: 1500,
      height: 400,
    });
    expect(cropBox({ x: 1600, y: 0, width: 10, height: 10 }, 1, bitmap).width).toBe(0);
  });
});
