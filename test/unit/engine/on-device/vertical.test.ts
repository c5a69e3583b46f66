import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPicture } from '../../../../lib/engine/on-device/read-picture.ts';
import { createReader, type Reader } from '../../../../lib/engine/on-device/reader.ts';
import { columnInk } from '../../../../lib/engine/on-device/vertical/column-ink.ts';
import { cutColumn } from '../../../../lib/engine/on-device/vertical/cut-column.ts';
import { findColumns } from '../../../../lib/engine/on-device/vertical/find-columns.ts';
import type { Pixels } from '../../../../lib/image/pixels.ts';
import type { RecognizedText } from '../../../../lib/image/recognized-text.ts';
import { plainText } from '../../../../lib/image/text-segments.ts';
import { noHints } from '../../../../lib/task/reading-hints.ts';
import { loadNodeModels } from '../../../fixtures/node-models.ts';
import { verticalTexts } from '../../../fixtures/vertical-texts.ts';
import { characterErrorRate } from './character-error-rate.ts';

const pictures = new URL('../../../fixtures/pictures/languages/', import.meta.url);

async function pixelsOf(name: string): Promise<Pixels> {
  const { data, width, height } = PNG.sync.read(await readFile(new URL(`${name}.png`, pictures)));
  return { data: new Uint8ClampedArray(data), width, height };
}

/** Those that every run reads; `npm run test:languages` reads them all. */
const always = new Set(['vertical-ja-heading']);
const isWanted = (name: string): boolean => process.env['ALL_LANGUAGES'] !== undefined || always.has(name);

/** Error rates without spaces: measured, and a little more. */
const limits: Readonly<Record<string, number>> = {
  'vertical-ja': 0.05,
  'vertical-zh-Hans': 0.05,
  'vertical-zh-Hant': 0.08,
  'vertical-ja-heading': 0.03,
};

describe('the reader on columns of upright characters', { timeout: 180_000 }, () => {
  let first: Reader;

  beforeAll(async () => {
    first = createReader(await loadNodeModels());
  }, 60_000);

  async function read(name: string): Promise<RecognizedText> {
    const { signal } = new AbortController();
    const options = { signal, languages: noHints, onProgress: () => undefined };
    return (await readPicture(await pixelsOf(name), { first, helpers: () => [] }, options)).recognized;
  }

  it.each(verticalTexts.filter(({ name }) => isWanted(name)))(
    'reads $name from right to left',
    async ({ name, tag, heading = '', text }) => {
      const recognized = await read(name);
      const found = plainText(recognized).replaceAll(/\s/gu, '');
      const rate = characterErrorRate(found, (heading + text).replaceAll(/\s/gu, ''));
      console.log(`${name}: ${(100 * rate).toFixed(1)} % of characters wrong`);
      expect(recognized.languages).toEqual([tag]);
      expect(rate).toBeLessThanOrEqual(limits[name] ?? 0.02);
      const columns = recognized.paragraphs.slice(heading === '' ? 0 : 1).flatMap(({ lines }) => lines);
      const lefts = columns.map(({ box }) => box.x);
      expect(lefts).toEqual(lefts.toSorted((a, b) => b - a));
      for (const { words, box } of columns) {
        expect(words.every((word) => word.box.width < 30 && word.box.y >= box.y)).toBe(true);
      }
    },
  );
});

/** Black squares of 16 px on white, one below the other every 20 px, with what else is drawn. */
function columnOfSquares(
  count: number,
  ...more: readonly [x: number, y: number, width: number, height: number][]
) {
  const pixels = {
    width: 60,
    height: 20 * count + 20,
    data: new Uint8ClampedArray(240 * (20 * count + 20)).fill(255),
  };
  const squares = Array.from({ length: count }, (_, at) => [10, 12 + 20 * at, 18, 16] as const);
  for (const [left, top, width, height] of [...squares, ...more]) {
    for (let y = top; y < top + height; y += 1) {
      for (let x = left; x < left + width; x += 1)
        pixels.data.fill(0, 4 * (y * 60 + x), 4 * (y * 60 + x) + 3);
    }
  }
  return pixels;
}

const squaresBox = { centerX: 24, centerY: 60, width: 40, height: 116, angle: 0 };

describe('a column of characters', () => {
  it('is cut between them', () => {
    const ink = columnInk(columnOfSquares(5), squaresBox);
    const cells = ink && cutColumn(ink)?.cells.map(({ top, bottom }) => (top + bottom) / 2 + ink.box.y);
    expect(cells).toHaveLength(5);
    for (const [at, middle] of (cells ?? []).entries())
      expect(Math.abs(middle - 20 - 20 * at)).toBeLessThan(5);
  });

  it('is cut free of the readings beside it', () => {
    const ink = columnInk(columnOfSquares(5, [30, 40, 8, 30]), squaresBox);
    expect(ink?.box).toMatchObject({ x: 10, width: 18 });
  });
});

describe('tall lines that are no columns', () => {
  const line = (text: string, confidence: number) => ({
    rectangle: squaresBox,
    words: [{ text, confidence, box: { x: 0, y: 0, width: 10, height: 10 } }],
  });
  const tall = { centerX: 20, centerY: 60, width: 24, height: 112, angle: 0 };

  it('are asked for only where there are tall lines', async () => {
    const asked: string[] = [];
    const flat = { centerX: 30, centerY: 20, width: 50, height: 20, angle: 0 };
    const found = await findColumns(columnOfSquares(5), [flat], async (_pixels, _rectangle, data) => {
      asked.push(data ?? 'en');
      return undefined;
    });
    expect([found.size, asked]).toEqual([0, []]);
  });

  it('a label turned by a quarter is left alone', async () => {
    const found = await findColumns(columnOfSquares(5), [tall], async (_pixels, _rectangle, data) =>
      data === undefined ? line('Fragile goods', 0.97) : line('人人生而自由', 0.9),
    );
    expect(found.size).toBe(0);
  });

  it.each([
    ['figures', '31415', 0.99],
    ['single letters', 'ABCDE', 0.99],
    ['icons', '口日三回田', 0.6],
    ['one sign', '口', 0.95],
  ])('%s one below the other are left alone', async (_name, text, confidence) => {
    const found = await findColumns(columnOfSquares(5), [tall], async (_pixels, _rectangle, data) =>
      data === undefined ? undefined : line(text, confidence),
    );
    expect(found.size).toBe(0);
  });

  it('are columns where they are read surely as such', async () => {
    const found = await findColumns(columnOfSquares(5), [tall], async (_pixels, _rectangle, data) =>
      data === undefined ? line('x', 0.3) : line('人人生而自', 0.95),
    );
    expect(found.size).toBe(1);
  });
});
