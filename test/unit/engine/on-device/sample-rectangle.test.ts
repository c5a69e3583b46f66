import { describe, expect, it } from 'vitest';
import type { RotatedRectangle } from '../../../../lib/engine/on-device/rotated-rectangle.ts';
import { sampleRectangle } from '../../../../lib/engine/on-device/sample-rectangle.ts';
import type { Pixels } from '../../../../lib/image/pixels.ts';

const bytes = { channelOrder: 'rgb', mean: [0, 0, 0], deviation: [1 / 255, 1 / 255, 1 / 255] } as const;

function speckled(width: number, height: number): Pixels {
  const data = Uint8ClampedArray.from({ length: 4 * width * height }, (_, at) => (at * at * 31) % 251);
  return { data, width, height };
}

function sample(pixels: Pixels, rectangle: RotatedRectangle, width: number, height: number): number[] {
  return [...sampleRectangle(pixels, rectangle, width, height, bytes)];
}

describe('sampleRectangle', () => {
  it('takes a picture at its own size as it is, channel by channel', () => {
    const picture = speckled(4, 3);
    const whole = { centerX: 2, centerY: 1.5, width: 4, height: 3, angle: 0 };
    const channels = [0, 1, 2].flatMap((channel) =>
      Array.from({ length: 12 }, (_, at) => picture.data[4 * at + channel] ?? 0),
    );
    expect(sample(picture, whole, 4, 3)).toEqual(channels);
  });

  it.each([
    ['shrunk', { centerX: 20.3, centerY: 15.1, width: 31.7, height: 22.2, angle: 0 }, 9, 7],
    ['enlarged', { centerX: 11.9, centerY: 9.4, width: 8.3, height: 6.1, angle: 0 }, 21, 16],
    ['beyond its edges', { centerX: 2, centerY: 29, width: 60, height: 12, angle: 0 }, 30, 12],
  ])('gives the same upright and after a whole turn: %s', (_name, rectangle, width, height) => {
    const picture = speckled(40, 30);
    const turned = sample(picture, { ...rectangle, angle: 360 }, width, height);
    sample(picture, rectangle, width, height).forEach((value, at) => {
      expect(value).toBeCloseTo(turned[at] ?? NaN, 3);
    });
  });

  it('draws a turned rectangle upright', () => {
    const picture = speckled(6, 6);
    const downwards = { centerX: 3, centerY: 3, width: 6, height: 6, angle: 90 };
    const [first, second] = sample(picture, downwards, 6, 6);
    expect(first).toBeCloseTo(picture.data[4 * 5] ?? NaN, 3);
    expect(second).toBeCloseTo(picture.data[4 * (6 + 5)] ?? NaN, 3);
  });
});
