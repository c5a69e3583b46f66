import { expect, test } from 'vitest';
import { drawLine } from '../../../../lib/engine/on-device/recognition/draw-line.ts';
import { inkMatch } from '../../../../lib/engine/on-device/recognition/ink-runs.ts';
import { withSolidShapes } from '../../../../lib/engine/on-device/recognition/solid-shapes.ts';
import type { Pixels } from '../../../../lib/image/pixels.ts';

const size = { width: 100, height: 20 };

/** A line of 100 by 20 px with a shape in its first 20, and strokes like those of letters from there on. */
function line(isInShape: (x: number, y: number) => boolean): Pixels {
  const data = new Uint8ClampedArray(4 * size.width * size.height).fill(255);
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) {
      const isStroke = x >= 30 && x % 10 < 4 && y > 2 && y < 18;
      if (isStroke || isInShape(x + 0.5, y + 0.5)) data.fill(0, 4 * (y * 100 + x), 4 * (y * 100 + x) + 3);
    }
  }
  return { ...size, data };
}

function drawn(isInShape: (x: number, y: number) => boolean) {
  return drawLine(line(isInShape), { centerX: 50, centerY: 10, ...size, angle: 0 });
}

/** What stands before the strokes, which was read as an `e`. */
function first(isInShape: (x: number, y: number) => boolean): string | undefined {
  const [left, right] = [10 + 4 * 1.8, 10 + 16 * 1.8];
  const words = [
    { text: 'e', confidence: 0.9, left, right },
    { text: 'point', confidence: 0.9, left: 64, right: 190 },
  ];
  return withSolidShapes(words, drawn(isInShape))[0]?.text;
}

const distance = (x: number, y: number): number => Math.hypot(x - 10, y - 11);

test.each([
  ['a disc', '•', (x: number, y: number) => distance(x, y) <= 3.5],
  ['a ring', 'e', (x: number, y: number) => distance(x, y) <= 4 && distance(x, y) >= 2],
  ['a full stop', 'e', (x: number, y: number) => Math.hypot(x - 10, y - 17) <= 1.6],
  ['a disc as high as a letter', 'e', (x: number, y: number) => distance(x, y) <= 6],
  [
    'a T',
    'e',
    (x: number, y: number) => (y < 8 && y > 5 && x > 5 && x < 16) || (y < 17 && y > 5 && x > 9 && x < 12),
  ],
  ['a triangle on its base', '▲', (x: number, y: number) => y < 17 && Math.abs(x - 10) < (y - 5) / 2],
  ['a triangle on its tip', '▼', (x: number, y: number) => y > 5 && Math.abs(x - 10) < (17 - y) / 2],
])('sees %s as %s', (_, sign, isInShape) => {
  expect(first(isInShape)).toBe(sign);
});

/** A figure with what stands close before it, taken for a 4. */
function figure(isInShape: (x: number, y: number) => boolean): string | undefined {
  const word = { text: '42.4%', confidence: 0.87, left: 10 + 4 * 1.8, right: 190 };
  return withSolidShapes([word], drawn(isInShape))[0]?.text;
}

test('sees a triangle close before a figure, and leaves a 4', () => {
  expect(figure((x, y) => y < 17 && Math.abs(x - 10) < (y - 5) / 2)).toBe('▲2.4%');
  expect(figure((x, y) => y > 5 && Math.abs(x - 10) < (17 - y) / 2)).toBe('▼2.4%');
  const isFour = (x: number, y: number) =>
    (x > 11 && x < 14 && y > 4 && y < 17) || (y > 11 && y < 13 && x > 5 && x < 16);
  expect(figure(isFour)).toBe('42.4%');
  expect(figure(() => false)).toBe('42.4%');
});

test.each([
  ['1234567', 'same'],
  ['12345', 'more-ink'],
  ['12', 'other'],
  ['12345678', 'other'],
])('compares %s with seven strokes: %s', (text, match) => {
  const word = { text, confidence: 1, left: 64, right: 190 };
  expect(
    inkMatch(
      word,
      drawn(() => false),
    ),
  ).toBe(match);
});
