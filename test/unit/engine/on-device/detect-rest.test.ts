import { describe, expect, it } from 'vitest';
import type { Detector } from '../../../../lib/engine/on-device/detection/detect-map.ts';
import { detectRest } from '../../../../lib/engine/on-device/detection/detect-rest.ts';
import { detectorModel } from '../../../../lib/engine/on-device/models.ts';
import { boundingBox, type RotatedRectangle } from '../../../../lib/engine/on-device/rotated-rectangle.ts';
import type { Pixels } from '../../../../lib/image/pixels.ts';

const size = { width: 600, height: 400 };

/** Takes all that is dark for text. */
const detector: Detector = {
  model: detectorModel,
  run: async (input, height, width) => {
    const data = Float32Array.from({ length: width * height }, (_, at) => ((input[at] ?? 1) < 0 ? 1 : 0));
    return { data, shape: [1, 1, height, width] };
  },
};

interface Bar {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** White paper with black bars. */
function page(bars: readonly Bar[]): Pixels {
  const data = new Uint8ClampedArray(4 * size.width * size.height).fill(255);
  for (const { left, top, right, bottom } of bars)
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1)
        data.fill(0, 4 * (y * size.width + x), 4 * (y * size.width + x) + 3);
  return { ...size, data };
}

const known: Bar = { left: 40, top: 40, right: 240, bottom: 60 };
const unknown: Bar = { left: 60, top: 90, right: 200, bottom: 110 };
const elsewhere: Bar = { left: 60, top: 300, right: 200, bottom: 320 };

const line: RotatedRectangle = { centerX: 140, centerY: 50, width: 204, height: 24, angle: 0, isTight: true };
const extent = { left: 0, top: 0, right: 300, bottom: 160 };

async function found(left: readonly Bar[]): Promise<number[][]> {
  const pixels = page([known, unknown, elsewhere]);
  const lines = await detectRest(
    pixels,
    { lines: [line], rest: [{ extent, left }] },
    detector,
    async () => {},
  );
  return lines.map((each) => {
    const { x, y, width, height } = boundingBox(each);
    return [x + width / 2, y + height / 2].map(Math.round);
  });
}

describe('detectRest', () => {
  it('looks only where it is told to, and there for what is not known', async () => {
    expect(await found([unknown])).toEqual([[130, 100]]);
  });

  it('sees all of what is left to it, where a known line lies over that', async () => {
    expect(await found([known, unknown])).toHaveLength(2);
  });

  it('tells of every look before it', async () => {
    const told: string[] = [];
    const rest = [extent, { ...extent, top: 200, bottom: 400 }].map((each) => ({ extent: each, left: [] }));
    await detectRest(page([elsewhere]), { lines: [], rest }, detector, async (done, total) => {
      told.push(`${done}/${total}`);
    });
    expect(told.at(0)).toBe('0/2');
    expect(told.at(-1)).toBe('1/2');
  });
});
