import { describe, expect, it } from 'vitest';
import { inkLines } from '../../../../lib/engine/on-device/detection/ink/ink-lines.ts';
import type { InkLines } from '../../../../lib/engine/on-device/detection/ink/lines-of-shapes.ts';
import { boundingBox, type RotatedRectangle } from '../../../../lib/engine/on-device/rotated-rectangle.ts';
import type { Pixels } from '../../../../lib/image/pixels.ts';
import { compress } from '../../../fixtures/compress.ts';
import { picturePixels } from '../../../fixtures/picture-pixels.ts';

type Color = readonly [red: number, green: number, blue: number];

interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: Color;
}

const black: Color = [20, 20, 20];
const size = { width: 960, height: 720 };

function page(strokes: readonly Stroke[]): Pixels {
  const data = new Uint8ClampedArray(4 * size.width * size.height).fill(255);
  for (const { x, y, width, height, color } of strokes) {
    for (let row = y; row < y + height; row += 1) {
      for (let at = x; at < x + width; at += 1) data.set(color, 4 * (row * size.width + at));
    }
  }
  return { ...size, data };
}

/** A line of letters, each two posts and a bar across. */
function letters(x: number, y: number, count: number, color: Color): Stroke[] {
  return Array.from({ length: count }, (_, at) => x + 12 * at + 6 * Math.floor(at / 4)).flatMap((left) => [
    { x: left, y, width: 2, height: 14, color },
    { x: left + 6, y: y + 4, width: 2, height: 10, color },
    { x: left + 2, y: y + 7, width: 4, height: 2, color },
  ]);
}

const text = [40, 80, 120, 160, 200, 240].flatMap((y) => letters(40, y, 30, black));

/** Whether the detector is to look where something stands. */
function holds({ rest }: InkLines, { x, y, width, height }: Stroke): boolean {
  return rest.some(
    ({ extent }) =>
      extent.left <= x && extent.top <= y && extent.right >= x + width && extent.bottom >= y + height,
  );
}

function sides(line: RotatedRectangle): number[] {
  const { x, y, width, height } = boundingBox(line);
  return [x, y, x + width, y + height];
}

describe('the lines of a picture that lossy compression has gone over', () => {
  it.each(['article', 'table', 'receipt'])('are those that were drawn: %s', async (name) => {
    const drawn = await picturePixels(name);
    const plain = inkLines(drawn);
    expect(plain?.isLossy).toBe(false);
    for (const step of [3, 8]) {
      const lossy = inkLines(compress(drawn, step));
      expect(lossy?.rest).toEqual([]);
      expect(lossy?.lines.length).toBeGreaterThanOrEqual(0.95 * (plain?.lines.length ?? Infinity));
      for (const line of lossy?.lines ?? []) {
        const away = (plain?.lines ?? []).map((other) =>
          Math.max(...sides(other).map((side, at) => Math.abs(side - (sides(line)[at] ?? Infinity)))),
        );
        // No more than the width of a letter.
        expect(Math.min(...away)).toBeLessThan(8);
      }
    }
  });

  it('are told from those of a plain picture', () => {
    expect(inkLines(page(text))?.isLossy).toBe(false);
    const lossy = inkLines(compress(page(text), 8));
    expect(lossy?.isLossy).toBe(true);
    expect(lossy?.lines).toHaveLength(6);
    expect(lossy?.rest).toEqual([]);
  });

  it('leave faint letters to the detector, below a line and beside one', () => {
    const faint: Color = [226, 226, 226];
    const below = letters(40, 258, 20, faint);
    const beside = letters(600, 120, 12, faint);
    const found = inkLines(compress(page([...text, ...below, ...beside]), 8));
    expect(found?.isLossy).toBe(true);
    for (const post of [below[3], beside[3], below.at(-3), beside.at(-3)]) {
      expect(found && post && holds(found, post)).toBe(true);
    }
    // The lines near it go with it, all others stay.
    expect(found?.lines.length).toBeGreaterThanOrEqual(4);
  });

  it('leave letters to the detector that differ from their ground in colour more than in luminance', () => {
    const yellow: Color = [244, 210, 90];
    const line = letters(40, 400, 8, yellow);
    const found = inkLines(compress(page([...text, ...line]), 8));
    expect(found && line[0] && holds(found, line[0])).toBe(true);
  });

  it('take faint rules and outlines for no letters', () => {
    const color: Color = [228, 228, 228];
    const rules = [
      { x: 40, y: 300, width: 800, height: 1, color },
      { x: 40, y: 500, width: 400, height: 1, color },
      { x: 40, y: 600, width: 400, height: 1, color },
      { x: 40, y: 500, width: 1, height: 100, color },
      { x: 439, y: 500, width: 1, height: 100, color },
    ];
    const found = inkLines(compress(page([...text, ...rules]), 8));
    expect(found?.lines).toHaveLength(6);
    expect(found?.rest).toEqual([]);
  });

  it.each([3, 4, 5, 6])('are the cells of a table with faint rules, without pieces of these: %i', (step) => {
    const color: Color = [229, 229, 229];
    const rows = [0, 1, 2, 3, 4, 5, 6, 7];
    const cells = rows.flatMap((row) => [40, 340, 640].flatMap((x) => letters(x, 40 + 40 * row, 14, black)));
    const across = [...rows, 8].map((row) => ({ x: 20, y: 27 + 40 * row, width: 910, height: 1, color }));
    const down = [30, 330, 630, 929].map((x) => ({ x, y: 20, width: 1, height: 340, color }));
    const found = inkLines(compress(page([...across, ...down, ...cells]), step));
    expect([found?.lines.length, found?.rest.length, found?.isLossy]).toEqual([24, 0, true]);
  });

  it('are not looked for in photos, whose edges are soft', () => {
    const { data, width, height } = page(text);
    const soft = Uint8ClampedArray.from(data);
    const reach = 1;
    for (let y = reach; y < height - reach; y += 1) {
      for (let x = reach; x < width - reach; x += 1) {
        let sum = 0;
        for (let at = -reach; at <= reach; at += 1) sum += data[4 * ((y + at) * width + x + at)] ?? 0;
        const at = 4 * (y * width + x);
        soft.fill((0.8 * sum) / (2 * reach + 1) + (x % 9 === 0 && y % 7 === 0 ? 14 : 0), at, at + 3);
      }
    }
    expect(inkLines({ data: soft, width, height })).toBeUndefined();
  });
});
