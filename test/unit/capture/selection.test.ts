import { describe, expect, test } from 'vitest';
import {
  atLeastSmallest,
  between,
  handles,
  inside,
  isDrag,
  middle,
  move,
  resize,
  smallestSide,
} from '../../../lib/capture/page/overlay/selection.ts';

const bounds = { width: 200, height: 100 };
const rect = { x: 50, y: 20, width: 60, height: 40 };

describe('a selection', () => {
  test('is the same from whichever corner it is drawn, and never leaves the view', () => {
    expect(between({ x: 110, y: 60 }, { x: 50, y: 20 }, bounds)).toEqual(rect);
    expect(between({ x: 190, y: 90 }, { x: 400, y: -5 }, bounds)).toEqual({
      x: 190,
      y: 0,
      width: 10,
      height: 90,
    });
  });

  test('less than four px both ways is a click, and a thin drag is widened', () => {
    expect(isDrag({ x: 10, y: 10 }, { x: 13, y: 7 })).toBe(false);
    expect(isDrag({ x: 10, y: 10 }, { x: 90, y: 10 })).toBe(true);
    expect(atLeastSmallest({ x: 10, y: 100, width: 80, height: 0 }, bounds)).toEqual({
      x: 10,
      y: 100 - smallestSide,
      width: 80,
      height: smallestSide,
    });
  });

  test('moves as far as the view goes, with its size kept', () => {
    expect(move(rect, { x: 5, y: -7 }, bounds)).toEqual({ ...rect, x: 55, y: 13 });
    expect(move(rect, { x: 500, y: 500 }, bounds)).toEqual({ ...rect, x: 140, y: 60 });
  });

  test.each([
    ['nw', { x: 55, y: 25, width: 55, height: 35 }],
    ['n', { x: 50, y: 25, width: 60, height: 35 }],
    ['ne', { x: 50, y: 25, width: 65, height: 35 }],
    ['e', { x: 50, y: 20, width: 65, height: 40 }],
    ['se', { x: 50, y: 20, width: 65, height: 45 }],
    ['s', { x: 50, y: 20, width: 60, height: 45 }],
    ['sw', { x: 55, y: 20, width: 55, height: 45 }],
    ['w', { x: 55, y: 20, width: 55, height: 40 }],
  ] as const)('its handle %s moves its own sides only', (handle, expected) => {
    expect(resize(rect, handle, { x: 5, y: 5 }, bounds)).toEqual(expected);
  });

  test.each(handles)('its handle %s neither turns it inside out nor leaves the view', (handle) => {
    for (const by of [
      { x: -999, y: -999 },
      { x: 999, y: 999 },
    ]) {
      const { x, y, width, height } = resize(rect, handle, by, bounds);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(smallestSide);
      expect([x >= 0, y >= 0, x + width <= bounds.width, y + height <= bounds.height]).toEqual(
        Array(4).fill(true),
      );
    }
  });

  test('starts in the middle for the keyboard, on whole px', () => {
    expect(middle({ width: 201, height: 101 })).toEqual({ x: 50, y: 25, width: 101, height: 51 });
  });

  test('of another size of view is cut to this one, or is none', () => {
    expect(inside({ x: 150, y: 50, width: 100, height: 100 }, bounds)).toEqual({
      x: 150,
      y: 50,
      width: 50,
      height: 50,
    });
    expect(inside({ x: 250, y: 50, width: 100, height: 100 }, bounds)).toBeUndefined();
  });
});
