import { describe, expect, it } from 'vitest';
import { lookAgain, type OrderedLines } from '../../../../lib/engine/on-device/look-again.ts';
import type { FindLinesOptions, FoundLines } from '../../../../lib/engine/on-device/reader.ts';
import type { ReadLine } from '../../../../lib/engine/on-device/recognition/read-line.ts';
import { boundingBox, type RotatedRectangle } from '../../../../lib/engine/on-device/rotated-rectangle.ts';
import type { Pixels } from '../../../../lib/image/pixels.ts';

const pixels: Pixels = { data: new Uint8ClampedArray(4), width: 800, height: 1000 };

/** Lines of a page, 40 px apart; those of the numbers given are not surely read. */
function page(count: number, unsure: readonly number[]): OrderedLines {
  const rectangles = Array.from({ length: count }, (_, at): RotatedRectangle => {
    return { centerX: 200, centerY: 20 + 40 * at, width: 300, height: 20, angle: 0, isTight: true };
  });
  return { rectangles, lines: rectangles.map((each, at) => read(each, unsure.includes(at) ? 0.5 : 0.96)) };
}

function read(rectangle: RotatedRectangle, confidence: number): ReadLine {
  const text = `line ${rectangle.centerY}`;
  return { rectangle, words: [{ text, confidence, box: boundingBox(rectangle) }] };
}

/** What the look comes to, with a detector that finds the rectangles given. */
async function look(lines: OrderedLines, found: readonly RotatedRectangle[] = [], isLossy = false) {
  const asked: FindLinesOptions['look'][] = [];
  const findLines = async (_: Pixels, options: FindLinesOptions): Promise<FoundLines> => {
    asked.push(options.look);
    return { rectangles: found, areInk: false };
  };
  const { signal } = new AbortController();
  const readAll = async (some: readonly RotatedRectangle[]) => some.map((each) => read(each, 0.99));
  return { asked, page: await lookAgain(pixels, lines, { findLines }, { signal, isLossy, read: readAll }) };
}

describe('lookAgain', () => {
  it('leaves a page as it is of which hardly a line is unsure', async () => {
    const lines = page(20, [3, 4]);
    expect(await look(lines)).toEqual({ asked: [], page: lines });
  });

  it('has the detector look where lines are unsure, and reads what it finds there in their place', async () => {
    const lines = page(20, [3, 4, 5]);
    const better: RotatedRectangle = { centerX: 210, centerY: 178, width: 320, height: 26, angle: 0 };
    const { asked, page: again } = await look(lines, [better]);
    expect(asked).toHaveLength(1);
    expect(typeof asked[0] === 'object' && asked[0].lines).toHaveLength(17);
    expect(again?.rectangles).toHaveLength(18);
    expect(again?.lines.map((line) => line?.words[0]?.confidence)).toEqual(
      again?.rectangles.map((rectangle) => (rectangle === better ? 0.99 : 0.96)),
    );
    expect(again?.rectangles.indexOf(better)).toBe(3);
  });

  it('has the detector look at any line of a picture that was compressed', async () => {
    const better: RotatedRectangle = { centerX: 210, centerY: 140, width: 320, height: 26, angle: 0 };
    const { asked, page: again } = await look(page(20, [3]), [better], true);
    expect(asked).toHaveLength(1);
    expect(again?.rectangles.indexOf(better)).toBe(3);
    expect((await look(page(20, []), [], true)).asked).toEqual([]);
  });

  it('drops what the detector does not take for text', async () => {
    const { page: again } = await look(page(12, [0, 1]));
    expect(again?.rectangles).toHaveLength(10);
    expect(again?.lines.every((line) => line?.words[0]?.confidence === 0.96)).toBe(true);
  });

  it('gives up a page of which too much is unsure', async () => {
    const all = Array.from({ length: 24 }, (_, at) => at);
    const { asked, page: again } = await look(page(24, all));
    expect([asked, again]).toEqual([[], undefined]);
  });

  it('does not count signs that stand alone, nor what the detector has found already', async () => {
    const { rectangles, lines } = page(9, []);
    const sign: RotatedRectangle = {
      centerX: 600,
      centerY: 20,
      width: 22,
      height: 20,
      angle: 0,
      isTight: true,
    };
    const detected: RotatedRectangle = { centerX: 680, centerY: 20, width: 200, height: 20, angle: 0 };
    const more = { rectangles: [...rectangles, sign, detected], lines: [...lines, undefined, undefined] };
    expect((await look(more)).asked).toEqual([]);
  });
});
