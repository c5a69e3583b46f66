import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { createReader } from '../../../../lib/engine/on-device/reader.ts';
import { loadNodeModels } from '../../../fixtures/node-models.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPicture } from '../../../../lib/engine/on-device/read-picture.ts';
import type { Reader } from '../../../../lib/engine/on-device/reader.ts';
import type { RecognizedText } from '../../../../lib/image/recognized-text.ts';
import { plainText } from '../../../../lib/image/text-segments.ts';
import type { ReadingHints } from '../../../../lib/task/reading-hints.ts';
import { languageTexts, textsOfSeveralLanguages } from '../../../fixtures/language-texts.ts';
import { characterErrorRate } from './character-error-rate.ts';

const pictures = new URL('../../../fixtures/pictures/languages/', import.meta.url);

/** Those that every run reads; `npm run test:languages` reads them all. */
const always = new Set(['ar', 'de', 'hi', 'ja', 'ru', 'zh-Hans']);
const isWanted = (tag: string): boolean => process.env['ALL_LANGUAGES'] !== undefined || always.has(tag);

/** Error rates without spaces, where a little is misread: measured, and a little more. */
const limits: Readonly<Record<string, number>> = {
  bn: 0.02,
  el: 0.02,
  hy: 0.04,
  ja: 0.02,
  kk: 0.04,
  ko: 0.06,
  ur: 0.07,
  vi: 0.02,
  'zh-Hant': 0.1,
};

describe('the reader on pictures in other languages', { timeout: 180_000 }, () => {
  let first: Reader;

  beforeAll(async () => {
    first = createReader(await loadNodeModels());
  }, 60_000);

  async function read(name: string, languages: ReadingHints = { likely: [] }): Promise<RecognizedText> {
    const { data, width, height } = PNG.sync.read(await readFile(new URL(`${name}.png`, pictures)));
    const signal = new AbortController().signal;
    const page = await readPicture(
      { data: new Uint8ClampedArray(data), width, height },
      { first, helpers: () => [] },
      { signal, languages, onProgress: () => undefined },
    );
    return page.recognized;
  }

  it.each(languageTexts.filter(({ tag }) => isWanted(tag)))(
    'finds out that it is $tag, and reads it',
    async ({ tag, text }) => {
      const recognized = await read(tag);
      const found = plainText(recognized);
      const rate = characterErrorRate(found.replaceAll(/\s/gu, ''), text.replaceAll(/\s/gu, ''));
      expect(recognized.languages).toEqual([tag]);
      expect(rate).toBeLessThanOrEqual(limits[tag] ?? 0.01);
    },
  );

  it('reads a language that was chosen', async () => {
    const text = languageTexts.find(({ tag }) => tag === 'pl')?.text ?? '';
    const recognized = await read('pl', { chosen: 'pl', likely: [] });
    expect(recognized.languages).toEqual(['pl']);
    expect(characterErrorRate(plainText(recognized), text)).toBe(0);
  });

  it.each(textsOfSeveralLanguages)('reads $name', async ({ name, text, languages }) => {
    const recognized = await read(name);
    expect(recognized.languages).toEqual(languages);
    expect(characterErrorRate(plainText(recognized), text)).toBeLessThanOrEqual(0.02);
  });
});
