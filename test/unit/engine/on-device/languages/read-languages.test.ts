import { describe, expect, it } from 'vitest';
import { readLanguages } from '../../../../../lib/engine/on-device/languages/read-languages.ts';
import type { ReadLine } from '../../../../../lib/engine/on-device/recognition/read-line.ts';
import type { RotatedRectangle } from '../../../../../lib/engine/on-device/rotated-rectangle.ts';
import { noHints } from '../../../../../lib/task/reading-hints.ts';

const height = 20;

function rectangleOf(ratio: number, at: number): RotatedRectangle {
  return { centerX: 300, centerY: 30 * at, width: ratio * height, height, angle: 0 };
}

/** A line of text as it was read as English. */
function lineOf(text: string, rectangle: RotatedRectangle, fastConfidence?: number): ReadLine {
  const box = { x: 0, y: 0, width: rectangle.width, height };
  const confidence = fastConfidence === undefined ? 0.96 : 0.6;
  return {
    rectangle,
    words: [{ text, confidence, box }],
    ...(fastConfidence !== undefined && { fastConfidence }),
  };
}

/** The data that is asked about a page of English with one line that could not be read, so long in heights. */
async function dataAskedFor(ratio: number, likely: readonly string[]): Promise<string[]> {
  const rectangles = [20, 22, 21, 20, 19, 20, ratio].map(rectangleOf);
  const lines = rectangles.map((rectangle, at) =>
    at < 6 ? lineOf('The harbour was quiet', rectangle) : lineOf(')( {', rectangle, 0.3),
  );
  const asked: string[] = [];
  await readLanguages(
    rectangles,
    lines,
    { ...noHints, likely },
    {
      readWith: async (numbers, data) => {
        asked.push(data);
        return numbers.map(() => undefined);
      },
      identify: async (texts) => texts.map(() => 'en'),
    },
  );
  return asked;
}

describe('readLanguages', () => {
  it('loads no data for a sign or two on a page of English', async () => {
    expect(await dataAskedFor(2.5, [])).toEqual([]);
  });

  it('tries the usual scripts on a line of their length', async () => {
    expect(await dataAskedFor(6, [])).not.toEqual([]);
  });

  it('tries them where the page says that it is in another script', async () => {
    expect(await dataAskedFor(2.5, ['ru'])).not.toEqual([]);
  });

  it('takes a receipt for the language of its only line that tells one', async () => {
    const rectangles = [8, 9, 20].map(rectangleOf);
    const lines = ['Backerei', 'SUMME 4,50', 'Vielen Dank fur Ihren Besuch'].map((text, at) =>
      lineOf(text, rectangles[at] ?? rectangleOf(8, at)),
    );
    const { languages } = await readLanguages(rectangles, lines, noHints, {
      readWith: async (numbers) => numbers.map(() => undefined),
      identify: async (texts) => texts.map((text) => (text.startsWith('Vielen') ? 'de' : undefined)),
    });
    expect(languages).toEqual(['de', 'de', 'de']);
  });
});
