import { readFile } from 'node:fs/promises';
import { beforeAll } from 'vitest';
import { readPicture, type Readers } from '../../../../lib/engine/on-device/read-picture.ts';
import { createReader } from '../../../../lib/engine/on-device/reader.ts';
import type { Pixels } from '../../../../lib/image/pixels.ts';
import type { Box, RecognizedText, Word } from '../../../../lib/image/recognized-text.ts';
import { noHints } from '../../../../lib/task/reading-hints.ts';
import { loadNodeModels } from '../../../fixtures/node-models.ts';
import { picturePixels } from '../../../fixtures/picture-pixels.ts';
import { characterErrorRate } from './character-error-rate.ts';
import { printedText } from './printed-text.ts';

const pictures = new URL('../../../fixtures/pictures/', import.meta.url);

/** A reader for the tests of a describe block, loaded before the first, and what they ask of it. */
export function readInNode() {
  let loaded: Readers | undefined;
  const results = new Map<string, RecognizedText>();

  beforeAll(async () => {
    loaded = { first: createReader(await loadNodeModels()), helpers: () => [] };
  }, 60_000);

  const readers = (): Readers => {
    if (!loaded) throw new Error('The reader is not loaded.');
    return loaded;
  };

  async function readPixels(pixels: Pixels): Promise<RecognizedText> {
    const { signal } = new AbortController();
    const options = { signal, languages: noHints, onProgress: () => undefined };
    return (await readPicture(pixels, readers(), options)).recognized;
  }

  /** Every picture is read once, however many tests look at it. */
  async function read(name: string): Promise<RecognizedText> {
    const recognized = results.get(name) ?? (await readPixels(await picturePixels(name)));
    results.set(name, recognized);
    return recognized;
  }

  async function errorRate(name: string): Promise<number> {
    const truth = await readFile(new URL(`${name}.txt`, pictures), 'utf8');
    return characterErrorRate(printedText(await read(name)), truth);
  }

  /** The part of a picture's words that were found with their text, at least half in their place. */
  async function shareOfBoxedWords(name: string): Promise<number> {
    const truth = JSON.parse(await readFile(new URL(`${name}.json`, pictures), 'utf8')) as Word[];
    const { paragraphs } = await read(name);
    const words = paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.words));
    const found = truth.filter(({ text, box }) =>
      words.some((word) => word.text === text && overlap(word.box, box) >= 0.5),
    );
    return found.length / truth.length;
  }

  return { readers, read, readPixels, errorRate, shareOfBoxedWords };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const shared = Math.max(0, width) * Math.max(0, height);
  return shared / (a.width * a.height + b.width * b.height - shared);
}
