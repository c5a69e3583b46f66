import { describe, expect, it } from 'vitest';
import type { LineLook, LineWord } from '../../../../lib/engine/on-device/recognition/line-engine.ts';
import {
  type FastReading,
  readLineFast,
} from '../../../../lib/engine/on-device/recognition/read-line-fast.ts';
import type { Pixels } from '../../../../lib/image/pixels.ts';

const [width, height] = [240, 24];
const rectangle = {
  centerX: width / 2,
  centerY: height / 2,
  width,
  height,
  angle: 0,
  isTight: true,
} as const;

/** A line with bars of ink on white paper, `from` and `to` in px, `top` and `bottom` too. */
function line(bars: readonly (readonly [from: number, to: number, top?: number, bottom?: number])[]): Pixels {
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (const [from, to, top = 4, bottom = 20] of bars) {
    for (let y = top; y < bottom; y += 1) {
      for (let x = from; x < to; x += 1) data.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3);
    }
  }
  return { data, width, height };
}

/** Reads a line whose words the line engine sees from and to these px of it. */
function read(
  pixels: Pixels,
  words: readonly (readonly [text: string, from: number, to: number])[],
): FastReading {
  return readLineFast(pixels, rectangle, (_, look) => seenAs(words, look));
}

/** The words in the px of the picture that the engine is given. */
function seenAs(
  words: readonly (readonly [text: string, from: number, to: number])[],
  look: LineLook,
  confidence = 0.96,
): LineWord[] {
  const [scale, margin] = look === 'exact' ? [26 / height, 0] : [36 / height, 10];
  return words.map(([text, from, to]) => {
    return { text, confidence, left: margin + from * scale, right: margin + to * scale };
  });
}

describe('readLineFast', () => {
  const bars = line([
    [20, 60],
    [100, 140],
  ]);
  const words = [
    ['one', 20, 60],
    ['two', 100, 140],
  ] as const;

  it('reads a line that was found by its ink once, exactly as it stands, if that is sure', () => {
    const looks: LineLook[] = [];
    const { line: sure } = readLineFast(bars, rectangle, (_, look) => {
      looks.push(look);
      return seenAs(words, look);
    });
    expect(looks).toEqual(['exact']);
    expect(sure?.words.map(({ box }) => Math.round(box.x))).toEqual([20, 100]);
  });

  it('has the line looked for where that is not sure, or where it was not found by its ink', () => {
    const looks: LineLook[] = [];
    const { isTight, ...loose } = rectangle;
    expect(isTight).toBe(true);
    const unsure = (_: Pixels, look: LineLook) => {
      looks.push(look);
      return seenAs(words, look, look === 'exact' ? 0.5 : 0.96);
    };
    expect(readLineFast(bars, rectangle, unsure).line).toBeDefined();
    expect(readLineFast(bars, loose, unsure).line).toBeDefined();
    expect(looks).toEqual(['exact', 'line', 'search']);
  });

  it('trusts words that account for all ink', () => {
    const { line: trusted } = read(
      line([
        [20, 60],
        [100, 140],
      ]),
      [
        ['one', 20, 60],
        ['two', 100, 140],
      ],
    );
    expect(trusted?.words.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('does not trust a line where a stroke was passed over', () => {
    expect(
      read(
        line([
          [20, 26],
          [30, 60],
        ]),
        [['7', 30, 60]],
      ).line,
    ).toBeUndefined();
  });

  it('has only what is doubtful read again, with the ink beside it that was passed over', () => {
    const { parts } = read(
      line([
        [10, 16],
        [20, 60],
        [100, 140],
        [180, 220],
      ]),
      [
        ['4', 20, 60],
        ['two', 100, 140],
        ['three', 180, 220],
      ],
    );
    expect(parts?.sure.map(({ text }) => text)).toEqual(['two', 'three']);
    const [end] = parts?.open.map(({ centerX, width: wide }) => centerX + wide / 2) ?? [];
    expect(end).toBeGreaterThan(60);
    expect(end).toBeLessThan(100);
  });

  it('trusts words that two readings have the same, though neither is sure', () => {
    const three = line([
      [20, 60],
      [100, 140],
      [180, 220],
    ]);
    const seen = [...words, ['six', 180, 220]] as const;
    const reading = (exact: string) =>
      readLineFast(three, rectangle, (_, look) =>
        seenAs(look === 'exact' ? [...words, [exact, 180, 220]] : seen, look, 0.8),
      );
    expect(reading('six').line?.words.map(({ confidence }) => confidence)).toEqual([0.93, 0.93, 0.93]);
    expect(reading('sin').line).toBeUndefined();
    expect(reading('sin').parts?.sure.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('gives a letter by itself all of its ink, and no more', () => {
    expect(
      read(
        line([
          [20, 32],
          [100, 140],
        ]),
        [
          ['a', 20, 26],
          ['two', 100, 140],
        ],
      ).line,
    ).toBeDefined();
    expect(
      read(
        line([
          [20, 55],
          [100, 140],
        ]),
        [
          ['a', 20, 26],
          ['two', 100, 140],
        ],
      ).line,
    ).toBeUndefined();
    expect(
      read(
        line([
          [20, 32],
          [100, 140],
        ]),
        [
          ['1', 20, 26],
          ['two', 100, 140],
        ],
      ).line,
    ).toBeUndefined();
  });

  it('does not take the line under several words for letters between them', () => {
    const linked = line([
      [20, 60],
      [70, 110],
      [20, 110, 21, 22],
      [200, 230],
    ]);
    expect(
      read(linked, [
        ['two', 20, 60],
        ['links', 70, 110],
        ['end', 200, 230],
      ]).line,
    ).toBeDefined();
  });
});
