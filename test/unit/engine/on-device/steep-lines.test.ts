import { describe, expect, it } from 'vitest';
import { copyPart, cutOut } from '../../../../lib/engine/on-device/cut-out.ts';
import { inkLines } from '../../../../lib/engine/on-device/detection/ink/ink-lines.ts';
import { uprightPixels } from '../../../../lib/engine/on-device/orientation/upright-pixels.ts';
import { readSteep } from '../../../../lib/engine/on-device/orientation/read-steep.ts';
import type { ReadLine } from '../../../../lib/engine/on-device/recognition/read-line.ts';
import {
  asSteep,
  boundingBox,
  type RotatedRectangle,
} from '../../../../lib/engine/on-device/rotated-rectangle.ts';
import { plainText } from '../../../../lib/image/text-segments.ts';
import type { Pixels } from '../../../../lib/image/pixels.ts';
import { picturePixels } from '../../../fixtures/picture-pixels.ts';
import { readInNode } from './read-in-node.ts';

/** A picture with another at its right, on white. */
function beside(left: Pixels, right: Pixels): Pixels {
  const width = left.width + right.width;
  const both = { width, height: left.height, data: new Uint8ClampedArray(4 * width * left.height).fill(255) };
  copyPart(left, { left: 0, top: 0, right: left.width, bottom: left.height }, both, { left: 0, top: 0 });
  const height = Math.min(left.height, right.height);
  copyPart(right, { left: 0, top: 0, right: right.width, bottom: height }, both, {
    left: -left.width,
    top: 0,
  });
  return both;
}

describe('a line that runs up or down beside text', { timeout: 60_000 }, () => {
  const { readPixels } = readInNode();

  it.each([
    ['up', 90],
    ['down', 270],
  ] as const)('is read, its words where they stand: %s', async (_, turn) => {
    const label = cutOut(await picturePixels('small'), { left: 12, top: 0, right: 312, bottom: 34 });
    const article = await picturePixels('article');
    const recognized = await readPixels(beside(article, uprightPixels(label, turn)));
    const text = plainText(recognized);
    expect(text).toContain('By using this service');
    expect(text).toContain(
      plainText(await readPixels(article))
        .split('\n\n')
        .at(-1),
    );
    const lines = recognized.paragraphs.flatMap((paragraph) => paragraph.lines);
    const line = lines.find(({ words }) => words[0]?.text === 'By');
    expect(line?.angle).toBe(turn === 90 ? -90 : 90);
    for (const { box } of line?.words ?? []) expect(box.x).toBeGreaterThanOrEqual(article.width);
    const tops = line?.words.map(({ box }) => box.y) ?? [];
    expect(tops).toEqual(tops.toSorted((a, b) => (turn === 90 ? b - a : a - b)));
  });
});

describe('figures below one another', () => {
  /** Three vertical strokes every 10 px, as of figures whose shapes touch, in rows so many px apart. */
  function column(pitch: number): Pixels {
    const [width, height] = [400, 300];
    const data = new Uint8ClampedArray(4 * width * height).fill(255);
    const ink = (left: number, top: number, wide: number, high: number): void => {
      for (let y = top; y < top + high; y += 1)
        for (let x = left; x < left + wide; x += 1)
          data.fill(20, 4 * (y * width + x), 4 * (y * width + x) + 3);
    };
    for (let row = 0; row < 8; row += 1) {
      for (let letter = 0; letter < 6; letter += 1) ink(20 + 12 * letter, 20 + 27 * row, 5, 16);
      ink(330, 20 + pitch * row, 22, 3);
      for (const stroke of [0, 9, 18]) ink(330 + stroke, 20 + pitch * row, 4, 16);
    }
    return { data, width, height };
  }

  it('are no line, unless they are as near as letters are', () => {
    const steep = (pitch: number) => inkLines(column(pitch))?.lines.filter(({ isSteep }) => isSteep).length;
    expect(steep(24)).toBe(0);
    expect(steep(27)).toBe(0);
    expect(steep(19)).toBe(1);
  });
});

describe('readSteep', () => {
  const pixels: Pixels = { data: new Uint8ClampedArray(4 * 60 * 200), width: 60, height: 200 };
  const steep: RotatedRectangle = {
    centerX: 30,
    centerY: 100,
    width: 16,
    height: 120,
    angle: 2,
    isSteep: true,
  };

  /** Reads with one confidence upwards, which is tried first, and another downwards. */
  async function read(...confidences: readonly number[]): Promise<[ReadLine | undefined, number]> {
    let asked = 0;
    const line = await readSteep(pixels, steep, async (_, rectangle) => {
      const confidence = confidences[asked] ?? 0;
      asked += 1;
      const { x, y, width, height } = boundingBox(rectangle);
      const box = { x: x + width / 2, y, width: width / 2, height };
      return { rectangle, words: [{ text: 'Units', confidence, box }] };
    });
    return [line, asked];
  }

  it('tries the other way only where one is not certain, and takes the surer', async () => {
    expect(await read(0.96)).toMatchObject([{ rectangle: { angle: -88 } }, 1]);
    expect(await read(0.9, 0.93)).toMatchObject([{ rectangle: { angle: 92 } }, 2]);
    expect(await read(0.9, 0.6)).toMatchObject([{ rectangle: { angle: -88 } }, 2]);
    expect(await read(0.7, 0.7)).toEqual([undefined, 2]);
  });

  it('places the second half of a line above where it runs up, and below where it runs down', async () => {
    const [up] = await read(0.99);
    const [down] = await read(0.5, 0.99);
    expect(up?.words[0]?.box.y).toBeLessThan(steep.centerY - 50);
    expect(down?.words[0]?.box.y).toBeGreaterThan(steep.centerY - 10);
  });

  it('is for what is so much higher than wide that it is no sign, and no column', () => {
    const high = { centerX: 0, centerY: 0, width: 10, height: 90, angle: 0 };
    expect(asSteep(high).isSteep).toBe(true);
    expect(asSteep({ ...high, height: 20 }).isSteep).toBeUndefined();
    expect(asSteep({ ...high, isColumn: true }).isSteep).toBeUndefined();
  });
});
