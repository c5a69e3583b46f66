import { describe, expect, it } from 'vitest';
import { isInkedLine } from '../../../../lib/engine/on-device/recognition/is-inked-line.ts';
import { isLoneSign } from '../../../../lib/engine/on-device/recognition/is-lone-sign.ts';
import { isSureSign } from '../../../../lib/engine/on-device/recognition/is-sure-sign.ts';
import { mayBeSign } from '../../../../lib/engine/on-device/recognition/may-be-sign.ts';
import type { ReadLine } from '../../../../lib/engine/on-device/recognition/read-line.ts';
import type { RotatedRectangle } from '../../../../lib/engine/on-device/rotated-rectangle.ts';

function rectangle(width: number, more: Partial<RotatedRectangle> = {}): RotatedRectangle {
  return { centerX: 50, centerY: 50, width, height: 20, angle: 0, isTight: true, ...more };
}

const box = { x: 0, y: 0, width: 20, height: 20 };

function read(text: string, confidence: number, fastConfidence?: number): ReadLine {
  const line = { rectangle: rectangle(20), words: [{ text, confidence, box }] };
  return fastConfidence === undefined ? line : { ...line, fastConfidence };
}

describe('what stands alone', () => {
  it('is a figure that both readers see, though neither is sure', () => {
    const figure = read('1', 0.68);
    expect([
      isSureSign(figure, 'strong'),
      isSureSign(figure, 'strong', '1'),
      isSureSign(figure, 'strong', '7'),
    ]).toEqual([false, true, false]);
    expect(isSureSign(read('0', 0.68), 'strong', '0')).toBe(false);
  });

  it('is no wider than a sign or two, and found by its ink', () => {
    expect([20, 36, 37].map((width) => isLoneSign(rectangle(width)))).toEqual([true, true, false]);
    expect([20, 36, 37].map((width) => isInkedLine(rectangle(width)))).toEqual([false, false, true]);
    const { isTight: _isTight, ...detected } = rectangle(20);
    expect([isLoneSign(detected), isInkedLine({ ...detected, width: 200 })]).toEqual([false, false]);
  });

  it.each([
    ['a figure of a table', read('8', 0.97), 'fast', true],
    ['a figure read less surely', read('1', 0.93), 'fast', true],
    ['a letter', read('A', 0.96), 'fast', true],
    ['a looking glass', read('Q', 0.92), 'fast', false],
    ['three bars', read('=', 0.93), 'fast', false],
    ['a logo', read('©', 0.97), 'fast', false],
    ['the end of a comment', read('*/', 0.9), 'fast', true],
    ['the end of a call', read('})', 0.81), 'strong', true],
    ['a key', read('On', 0.7), 'strong', false],
    ['a short word', read('Jul', 0.6), 'strong', true],
    ['a per cent sign', read('%', 1), 'strong', true],
    ['a figure that the fast reader doubts', read('8', 1, 0.85), 'strong', true],
    ['a cross', read('X', 0.8, 0.9), 'strong', false],
    ['a switch', read('0', 0.98, 0.67), 'strong', false],
    ['nothing', undefined, 'strong', false],
  ] as const)('is %s, and sure or not', (_, line, reader, isSure) => {
    expect(isSureSign(line, reader)).toBe(isSure);
  });

  it.each([
    ['a figure', 20, [['4', 0.85]], true],
    ['an arrow', 20, [['+', 0.84]], false],
    ['a gear', 20, [['a', 0.6]], false],
    ['an icon', 20, [], false],
    ['a short word', 20, [['jun', 0.6]], true],
    ['a number that the fast reader does not see', 34, [], true],
  ] as const)('is worth a second look if it is %s', (_, width, words, mayBe) => {
    const doubtful = words.map(([text, confidence]) => ({ text, confidence, box, isWhole: true }));
    const confidence = words[0]?.[1];
    const fast = confidence === undefined ? { doubtful } : { doubtful, confidence };
    expect(mayBeSign(rectangle(width), fast)).toBe(mayBe);
  });
});
