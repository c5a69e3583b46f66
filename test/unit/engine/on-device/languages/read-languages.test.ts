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
        if (data !== undefined) asked.push(data);
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

  it('takes names and short lines of a kindred language for the page’s, longer ones for their own', async () => {
    const texts = [
      'Contrato de arrendamento da casa na cidade de Lisboa',
      'Inquilino Marta Figueiredo',
      'Il presente documento vale per il soggiorno nella casa sul lago fino a domenica',
    ];
    const rectangles = texts.map((_, at) => rectangleOf(20, at));
    const lines = texts.map((text, at) => lineOf(text, rectangles[at] ?? rectangleOf(20, at)));
    const { languages } = await readLanguages(rectangles, lines, noHints, {
      readWith: async (numbers) => numbers.map(() => undefined),
      identify: async (asked) => asked.map((text) => (/^(?:Inquilino|Il)/u.test(text) ? 'it' : 'pt')),
    });
    expect(languages).toEqual(['pt', 'pt', 'it']);
  });

  describe('of lines that only the fast reader has seen', () => {
    const rectangles = [20, 22, 21].map(rectangleOf);
    const unseen = rectangles.map((rectangle): ReadLine => {
      return { rectangle, words: [], fastConfidence: 0.3, onlyRead: 'nothing' };
    });

    /** What is asked: the data, `english` for none, with the lines and how much of each. */
    async function readUnseen(read: (at: number, data: string | undefined) => ReadLine | undefined) {
      const asked: string[] = [];
      const { lines, languages } = await readLanguages(rectangles, unseen, noHints, {
        readWith: async (numbers, data = 'english', most = Infinity) => {
          asked.push(`${data} ${numbers.join()} ${most}`);
          return numbers.map((at) => read(at, data === 'english' ? undefined : data));
        },
        identify: async (texts) => texts.map(() => undefined),
      });
      return { asked, languages, text: lines.map((line) => line?.words[0]?.text) };
    }

    it('reads all to the end where the strong reader knows the letters', async () => {
      const { asked, text } = await readUnseen((at) => lineOf('Harbour', rectangleOf(20, at)));
      expect(asked).toEqual(['english 1,2 8', 'english 0,1,2 Infinity']);
      expect(text).toEqual(['Harbour', 'Harbour', 'Harbour']);
    });

    it('reads none to the end where they are in the letters of other data', async () => {
      const { asked, text, languages } = await readUnseen((at, data) => {
        if (data === undefined) return lineOf(')( {', rectangleOf(20, at), 0.3);
        return data === 'kaz' ? lineOf('В порту было тихо', rectangleOf(20, at)) : undefined;
      });
      expect(asked.filter((each) => each.startsWith('english'))).toEqual(['english 1,2 8']);
      expect(text).toEqual(Array.from({ length: 3 }, () => 'В порту было тихо'));
      expect(new Set(languages).size).toBe(1);
    });

    it('reads to the end what no data reads', async () => {
      const { asked, text } = await readUnseen((at, data) =>
        data === undefined ? lineOf(')( {', rectangleOf(20, at), 0.3) : undefined,
      );
      expect(asked.at(-1)).toBe('english 0,1,2 Infinity');
      expect(text).toEqual([')( {', ')( {', ')( {']);
    });
  });
});
