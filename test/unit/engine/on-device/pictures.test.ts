import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { interpret } from '../../../../lib/engine/on-device/interpret.ts';
import { answerInPicture } from '../../../../lib/engine/on-device/orientation/answer-in-picture.ts';
import { uprightPixels } from '../../../../lib/engine/on-device/orientation/upright-pixels.ts';
import { plainText } from '../../../../lib/image/text-segments.ts';
import { printedText } from './printed-text.ts';
import { readPicture, type Readers } from '../../../../lib/engine/on-device/read-picture.ts';
import { createReader } from '../../../../lib/engine/on-device/reader.ts';
import { noHints } from '../../../../lib/task/reading-hints.ts';
import type { Pixels } from '../../../../lib/image/pixels.ts';
import type { Box, RecognizedText, Word } from '../../../../lib/image/recognized-text.ts';
import { loadNodeModels } from '../../../fixtures/node-models.ts';
import { picturePixels } from '../../../fixtures/picture-pixels.ts';
import { characterErrorRate } from './character-error-rate.ts';

const pictures = new URL('../../../fixtures/pictures/', import.meta.url);

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const shared = Math.max(0, width) * Math.max(0, height);
  return shared / (a.width * a.height + b.width * b.height - shared);
}

describe('the reader on pictures', { timeout: 60_000 }, () => {
  let readers: Readers;
  const results = new Map<string, RecognizedText>();

  beforeAll(async () => {
    readers = { first: createReader(await loadNodeModels()), helpers: () => [] };
  }, 60_000);

  async function readPixels(pixels: Pixels): Promise<RecognizedText> {
    const { signal } = new AbortController();
    const options = { signal, languages: noHints, onProgress: () => undefined };
    return (await readPicture(pixels, readers, options)).recognized;
  }

  /** Every picture is read once, however many tests look at it. */
  async function read(name: string): Promise<RecognizedText> {
    const recognized = results.get(name) ?? (await readPixels(await picturePixels(name)));
    results.set(name, recognized);
    return recognized;
  }

  it.each([
    ['receipt', 0],
    ['settings', 0.005],
    ['settings-2x', 0.005],
    ['dark', 0.005],
    ['table', 0.005],
    ['hero', 0.005],
    ['article', 0.005],
    ['article-turned', 0.005],
    ['small', 0.01],
    ['low-contrast', 0.01],
    ['code', 0.03],
  ])('reads %s with a character error rate of at most %f', async (name, limit) => {
    const truth = await readFile(new URL(`${name}.txt`, pictures), 'utf8');
    expect(characterErrorRate(printedText(await read(name)), truth)).toBeLessThanOrEqual(limit);
  });

  it.each(['settings', 'settings-2x', 'table', 'receipt'])('boxes the words of %s', async (name) => {
    const truth = JSON.parse(await readFile(new URL(`${name}.json`, pictures), 'utf8')) as Word[];
    const { paragraphs } = await read(name);
    const words = paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.words));
    const found = truth.filter(({ text, box }) =>
      words.some((word) => word.text === text && overlap(word.box, box) >= 0.5),
    );
    expect(found.length / truth.length).toBeGreaterThanOrEqual(0.93);
  });

  it('joins an article to paragraphs', async () => {
    const { paragraphs } = await read('article-turned');
    expect(paragraphs.map(({ lines }) => lines.length)).toEqual([1, 3, 3, 3]);
    expect(plainText(await read('article')).split('\n\n')).toHaveLength(4);
  });

  it('keeps a receipt line by line', async () => {
    expect(plainText(await read('receipt'))).toContain(
      'Ground coffee 5.20\nHand soap x 2 3.96\n\nSubtotal 24.19\n',
    );
  });

  it('keeps the rows of a table together', async () => {
    expect(plainText(await read('table'))).toBe(
      (await readFile(new URL('table.txt', pictures), 'utf8')).trim(),
    );
  });

  it('keeps the indents of code', async () => {
    const indents = plainText(await read('code'))
      .split('\n')
      .map((line) => line.search(/\S/u));
    expect(indents.filter((indent) => indent >= 0)).toEqual([0, 0, 2, 2, 4, 4, 2, 2, 0, 0, 0]);
  });

  it.each([
    ['receipt', 90, 'receipt'],
    ['low-contrast', 180, 'text'],
    ['table', 270, 'table'],
  ] as const)('reads %s turned by %i degrees like the upright one', async (name, turn, task) => {
    const upright = await picturePixels(name);
    const expected = {
      recognized: await read(name),
      ...interpret(await read(name), { taskId: task }, upright),
    };
    const picture = uprightPixels(upright, turn === 90 ? 270 : turn === 270 ? 90 : 180);
    const { signal } = new AbortController();
    const page = await readPicture(picture, readers, {
      signal,
      languages: noHints,
      onProgress: () => undefined,
    });
    const found = interpret(page.recognized, { taskId: task }, page.pixels);
    const answer = answerInPicture({ recognized: page.recognized, ...found }, page.turn, picture);
    expect(page.turn).toBe(turn);
    expect(answer).toEqual(answerInPicture(expected, turn, picture));
    expect(answer.recognized).toMatchObject({ width: picture.width, height: picture.height });
    expect(plainText(answer.recognized)).toBe(plainText(expected.recognized));
  });

  it('finds nothing on a blank picture', async () => {
    expect(await read('blank')).toEqual({ width: 320, height: 200, paragraphs: [] });
  });

  it.each([
    [1, 1],
    [10, 3],
    [3, 200],
  ])('takes a picture of %i by %i px', async (width, height) => {
    const data = new Uint8ClampedArray(4 * width * height).fill(255);
    expect(await readPixels({ data, width, height })).toEqual({ width, height, paragraphs: [] });
  });

  it('reads a line too long for one look, and lettering on a transparent ground', async () => {
    const recognized = await readPixels(repeatFirstLine(await picturePixels('small'), 5));
    expect(recognized).toMatchObject({ width: 1500, height: 34 });
    expect(printedText(recognized).match(/By using this service/g)).toHaveLength(5);
  });

  it('stops between lines, with the reason it is given', async () => {
    const controller = new AbortController();
    const reading = readPicture(await picturePixels('article'), readers, {
      signal: controller.signal,
      languages: noHints,
      onProgress: ({ stage }) => {
        if (stage === 'reading') controller.abort(new Error('enough'));
      },
    });
    await expect(reading).rejects.toThrow('enough');
  });
});

/** The picture's first line several times side by side, dark pixels opaque and light ones clear. */
function repeatFirstLine(source: Pixels, times: number): Pixels {
  const lineWidth = 300;
  const height = 34;
  const width = lineWidth * times;
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = 4 * (y * source.width + 12 + (x % lineWidth));
      data[4 * (y * width + x) + 3] = 255 - (source.data[from] ?? 255);
    }
  }
  return { data, width, height };
}
