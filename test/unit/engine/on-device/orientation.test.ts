import { describe, expect, it } from 'vitest';
import { boxInPicture, type QuarterTurn } from '../../../../lib/engine/on-device/orientation/quarter-turn.ts';
import { sidewaysTurn } from '../../../../lib/engine/on-device/orientation/sideways-turn.ts';
import { UpsideDownCheck } from '../../../../lib/engine/on-device/orientation/upside-down-check.ts';
import { uprightPixels } from '../../../../lib/engine/on-device/orientation/upright-pixels.ts';
import type { ReadLine } from '../../../../lib/engine/on-device/recognition/read-line.ts';
import type { RotatedRectangle } from '../../../../lib/engine/on-device/rotated-rectangle.ts';
import { medianLineHeight } from '../../../../lib/image/line-height.ts';
import type { Pixels } from '../../../../lib/image/pixels.ts';

/** A picture whose pixels are numbered from 0, row by row. */
function numbered(width: number, height: number): Pixels {
  const numbers = Uint32Array.from({ length: width * height }, (_, at) => at);
  return { data: new Uint8ClampedArray(numbers.buffer), width, height };
}

function numbersOf({ data, width }: Pixels): number[][] {
  const numbers = [...new Uint32Array(data.buffer)];
  return Array.from({ length: numbers.length / width }, (_, row) =>
    numbers.slice(row * width, (row + 1) * width),
  );
}

describe('uprightPixels', () => {
  it.each<[QuarterTurn, number[][]]>([
    [
      0,
      [
        [0, 1, 2],
        [3, 4, 5],
      ],
    ],
    [
      90,
      [
        [2, 5],
        [1, 4],
        [0, 3],
      ],
    ],
    [
      180,
      [
        [5, 4, 3],
        [2, 1, 0],
      ],
    ],
    [
      270,
      [
        [3, 0],
        [4, 1],
        [5, 2],
      ],
    ],
  ])('turns back a page turned by %i degrees', (turn, upright) => {
    expect(numbersOf(uprightPixels(numbered(3, 2), turn))).toEqual(upright);
  });

  it.each<QuarterTurn>([0, 90, 180, 270])('agrees with where boxes go, at %i degrees', (turn) => {
    const picture = numbered(5, 3);
    numbersOf(uprightPixels(picture, turn)).forEach((row, y) =>
      row.forEach((number, x) => {
        const place = { x: number % 5, y: Math.floor(number / 5), width: 1, height: 1 };
        expect(boxInPicture({ x, y, width: 1, height: 1 }, turn, picture)).toEqual(place);
      }),
    );
  });
});

function rectangle(width: number, height: number): RotatedRectangle {
  return { centerX: 0, centerY: 0, width, height, angle: 0 };
}

function line(confidence: number, text = 'harbour'): ReadLine {
  const box = { x: 0, y: 0, width: 1, height: 1 };
  return { rectangle: rectangle(100, 10), words: [{ text, confidence, box }] };
}

describe('sidewaysTurn', () => {
  const columns = [rectangle(20, 200), rectangle(20, 300), rectangle(20, 20), rectangle(60, 20)];

  it.each([90, 270] as const)('finds the way in which most lines make sense: %i', async (turn) => {
    const found = await sidewaysTurn(columns, async ({ angle, width }) => {
      expect(width).toBeGreaterThan(100);
      return angle === turn ? line(0.9) : line(0.6);
    });
    expect(found).toBe(turn);
  });

  it('leaves columns of upright letters as they are', async () => {
    expect(await sidewaysTurn(columns, async () => line(0.7))).toBe(0);
    expect(await sidewaysTurn(columns, async () => undefined)).toBe(0);
  });

  it('is not led by what is too short to tell', async () => {
    expect(await sidewaysTurn([rectangle(10, 25)], async () => line(0.99, 'I-'))).toBe(0);
  });

  it('takes long labels that run up for labels where a line across makes sense', async () => {
    const read = async ({ angle, width }: RotatedRectangle) => line(angle === 90 || width < 100 ? 0.95 : 0.4);
    expect(await sidewaysTurn([...columns, rectangle(140, 20), rectangle(90, 20)], read)).toBe(0);
    expect(await sidewaysTurn(columns, read)).toBe(90);
  });

  it('reads nothing where most lines run across', async () => {
    const read = () => Promise.reject(new Error('read'));
    expect(await sidewaysTurn([rectangle(300, 20), rectangle(20, 200)], read)).toBe(0);
    expect(await sidewaysTurn([], read)).toBe(0);
  });
});

describe('UpsideDownCheck', () => {
  const rectangles = [20, 200, 210, 30, 190, 180].map((width) => rectangle(width, 20));

  it('takes one long line that was surely read for proof, whatever else was', () => {
    const check = new UpsideDownCheck(rectangles);
    expect([check.note(0, line(1)), check.verdict]).toEqual([false, 'open']);
    expect([check.note(1, undefined), check.verdict]).toEqual([false, 'open']);
    expect([check.note(4, line(0.9)), check.verdict]).toEqual([false, 'upright']);
    expect([check.note(2, undefined), check.verdict]).toEqual([false, 'upright']);
  });

  it('doubts once none of the first long lines was, in whatever order they come', () => {
    const check = new UpsideDownCheck(rectangles);
    const noted = [5, 4, 0, 2, 1, 3].map((at) => check.note(at, line(0.6)));
    expect(noted).toEqual([false, false, false, false, true, false]);
    expect([check.verdict, check.telling.map(({ width }) => width)]).toEqual(['doubtful', [200, 210, 190]]);
  });

  it('goes by the longest of a few short lines, and settles at once without any', () => {
    const check = new UpsideDownCheck([rectangle(20, 20)]);
    expect([check.note(0, undefined), check.verdict]).toEqual([true, 'doubtful']);
    expect(new UpsideDownCheck([]).verdict).toBe('upright');
  });
});

describe('medianLineHeight', () => {
  it.each([0, 90, 180, 270])('measures type across its line, turned by %i degrees', (angle) => {
    const [width, height] = angle % 180 === 0 ? [70, 12] : [12, 70];
    const box = { x: 5, y: 5, width, height };
    const words = [{ text: 'harbour', confidence: 1, box }];
    const paragraphs = [{ lines: [{ words, box, angle }] }];
    expect(medianLineHeight({ width: 100, height: 100, paragraphs })).toBe(12);
  });
});
