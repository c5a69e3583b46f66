import { describe, expect, it } from 'vitest';
import { flattenTransparency } from '../../../lib/image/flatten-transparency.ts';

/** A picture one px high, of colours with their opacity. */
function row(...colors: readonly (readonly [red: number, green: number, blue: number, alpha: number])[]) {
  return { data: new Uint8ClampedArray(colors.flat()), width: colors.length, height: 1 };
}

describe('a picture with transparent parts', () => {
  it('lies on white where what is visible is dark', () => {
    const flat = flattenTransparency(row([10, 20, 30, 255], [10, 20, 30, 0], [0, 0, 0, 51]));
    expect([...flat.data]).toEqual([10, 20, 30, 255, 255, 255, 255, 255, 204, 204, 204, 255]);
  });

  it('lies on black where what is visible is light', () => {
    const flat = flattenTransparency(row([255, 250, 255, 255], [255, 255, 255, 0], [255, 255, 255, 51]));
    expect([...flat.data]).toEqual([255, 250, 255, 255, 0, 0, 0, 255, 51, 51, 51, 255]);
  });

  it('lies on white where dark letters stand on a light ground that is half transparent', () => {
    const ground = [250, 250, 200, 120] as const;
    const flat = flattenTransparency(row(ground, ground, [20, 20, 20, 255], ground, ground));
    expect(flat.data[0]).toBeGreaterThan(240);
  });

  it('is found wherever its one transparent px is', () => {
    for (let at = 0; at < 9; at += 1) {
      const picture = row(...Array.from({ length: 9 }, (_, x) => [0, 0, 0, x === at ? 0 : 255] as const));
      expect(flattenTransparency(picture).data[4 * at]).toBe(255);
    }
  });

  it('is left as it is where it has none', () => {
    for (let width = 1; width < 9; width += 1) {
      const opaque = row(...Array.from({ length: width }, () => [1, 2, 3, 255] as const));
      expect(flattenTransparency(opaque)).toBe(opaque);
    }
  });
});
