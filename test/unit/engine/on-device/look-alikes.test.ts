import { describe, expect, it } from 'vitest';
import type { InkShape } from '../../../../lib/engine/on-device/recognition/symbols/ink-shapes.ts';
import { withBars } from '../../../../lib/engine/on-device/recognition/symbols/with-bars.ts';
import { withCapitalO } from '../../../../lib/engine/on-device/recognition/symbols/with-capital-o.ts';
import { withHexadecimalDigits } from '../../../../lib/engine/on-device/recognition/symbols/with-hexadecimal-digits.ts';

/** A box full of ink. */
function shape(width: number, top: number, bottom: number): InkShape {
  const row = Array.from({ length: width }, (_, at) => at);
  return { left: 0, right: width, top, bottom, rows: Array.from({ length: bottom - top }, () => row) };
}

describe('bars', () => {
  const beside = [shape(14, 6, 28), shape(12, 12, 28), shape(12, 12, 34)];

  it.each([
    ['a bar, which reaches below the letters', 'I', [shape(3, 6, 34)], '|'],
    ['two of them', 'll', [shape(3, 6, 34), shape(3, 6, 34)], '||'],
    ['a capital, which does not', 'I', [shape(3, 6, 28)], undefined],
    ['a letter with feet', 'I', [shape(9, 6, 34)], undefined],
    ['a low stroke', 'l', [shape(3, 14, 34)], undefined],
    ['another letter', 'J', [shape(3, 6, 34)], undefined],
  ] as const)('are told from letters by where they stand: %s', (_, text, own, expected) => {
    expect(withBars(text, () => ({ own, beside }))).toBe(expected);
  });

  it('stand beside something', () => {
    expect(withBars('I', () => ({ own: [shape(3, 6, 34)], beside: [] }))).toBeUndefined();
  });
});

describe('hexadecimal numbers', () => {
  it.each([
    ['3f9cla7be204', '3f9c1a7be204'],
    ['alb2c3d4-e5f6-47ll-8alb', 'a1b2c3d4-e5f6-4711-8a1b'],
    ['00:la:2b:3c:4d:5e,', '00:1a:2b:3c:4d:5e,'],
    ['#la73e8', '#1a73e8'],
    ['Ox1F4A', '0x1F4A'],
    ['OxOOFF', '0x00FF'],
    ['vl.18.11', 'v1.18.11'],
  ])('have figures: %s', (text, expected) => {
    expect(withHexadecimalDigits(text)).toBe(expected);
  });

  it.each([
    'Oxford',
    'Oxlade',
    'label',
    'fall',
    '#BOO',
    '#all',
    'level12',
    'vlog.',
    '1234567',
    '3f9c1a7be204',
    'Ill',
  ])('are none of these: %s', (text) => {
    expect(withHexadecimalDigits(text)).toBeUndefined();
  });
});

it('is a letter before a word, and a figure before a unit or in a number', () => {
  expect(withCapitalO('0pening')).toBe('Opening');
  for (const text of ['0px', '0abcdef', '007', '0mcg', 'Opening']) expect(withCapitalO(text)).toBeUndefined();
});
