import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../lib/image/text-segments.ts';
import { printedText } from './printed-text.ts';
import { readInNode } from './read-in-node.ts';
import { readPicture } from '../../../../lib/engine/on-device/read-picture.ts';
import { noHints } from '../../../../lib/task/reading-hints.ts';
import { flattenTransparency } from '../../../../lib/image/flatten-transparency.ts';
import type { Pixels } from '../../../../lib/image/pixels.ts';
import { picturePixels } from '../../../fixtures/picture-pixels.ts';

describe('the reader on pictures', { timeout: 180_000 }, () => {
  const { readers, read, readPixels, errorRate, shareOfBoxedWords } = readInNode();

  it.each([
    ['settings', 0.005],
    ['settings-2x', 0.005],
    ['dark', 0.005],
    ['hero', 0.005],
    ['article', 0.005],
    ['article-turned', 0.005],
    ['small', 0.01],
    ['code', 0.03],
  ])('reads %s with a character error rate of at most %f', async (name, limit) => {
    expect(await errorRate(name)).toBeLessThanOrEqual(limit);
  });

  it.each([
    ['the signs of measures, amounts and comparisons, and takes none for another', 'measures'],
    ['the labels of a chart, up its side and aslant below it, and its values on rules of its grid', 'chart'],
  ])('reads %s', async (_, name) => {
    const truth = await readFile(new URL(`../../../fixtures/pictures/${name}.txt`, import.meta.url), 'utf8');
    expect(
      printedText(await read(name))
        .trim()
        .split(/\n+/u),
    ).toEqual(truth.trim().split(/\n+/u));
  });

  it.each(['settings', 'settings-2x', 'chart'])('boxes the words of %s', async (name) => {
    expect(await shareOfBoxedWords(name)).toBeGreaterThanOrEqual(0.93);
  });

  it('joins an article to paragraphs', async () => {
    const { paragraphs } = await read('article-turned');
    expect(paragraphs.map(({ lines }) => lines.length)).toEqual([1, 3, 3, 3]);
    expect(plainText(await read('article')).split('\n\n')).toHaveLength(4);
  });

  it('keeps the indents of code', async () => {
    const indents = plainText(await read('code'))
      .split('\n')
      .map((line) => line.search(/\S/u));
    expect(indents.filter((indent) => indent >= 0)).toEqual([0, 0, 2, 2, 4, 4, 2, 2, 0, 0, 0]);
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
    const recognized = await readPixels(
      flattenTransparency(repeatFirstLine(await picturePixels('small'), 5)),
    );
    expect(recognized).toMatchObject({ width: 1500, height: 34 });
    expect(printedText(recognized).match(/By using this service/g)).toHaveLength(5);
  });

  it('stops between lines, with the reason it is given', async () => {
    const controller = new AbortController();
    const reading = readPicture(await picturePixels('article'), readers(), {
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
