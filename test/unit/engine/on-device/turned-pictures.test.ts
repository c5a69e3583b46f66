import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { interpret } from '../../../../lib/engine/on-device/interpret.ts';
import { answerInPicture } from '../../../../lib/engine/on-device/orientation/answer-in-picture.ts';
import { uprightPixels } from '../../../../lib/engine/on-device/orientation/upright-pixels.ts';
import { plainText } from '../../../../lib/image/text-segments.ts';
import { readPicture } from '../../../../lib/engine/on-device/read-picture.ts';
import { noHints } from '../../../../lib/task/reading-hints.ts';
import { picturePixels } from '../../../fixtures/picture-pixels.ts';
import { readInNode } from './read-in-node.ts';

const pictures = new URL('../../../fixtures/pictures/', import.meta.url);

// A file beside `pictures.test.ts`, so that two cores read.
describe('the reader on pictures that stand upright and turned', { timeout: 180_000 }, () => {
  const { readers, read, errorRate, shareOfBoxedWords } = readInNode();

  it.each([
    ['receipt', 0],
    ['table', 0.005],
    ['low-contrast', 0.01],
  ])('reads %s with a character error rate of at most %f', async (name, limit) => {
    expect(await errorRate(name)).toBeLessThanOrEqual(limit);
  });

  it.each(['table', 'receipt'])('boxes the words of %s', async (name) => {
    expect(await shareOfBoxedWords(name)).toBeGreaterThanOrEqual(0.93);
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
    const page = await readPicture(picture, readers(), {
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
});
