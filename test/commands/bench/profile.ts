import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { interpret } from '../../../lib/engine/on-device/interpret.ts';
import { readPicture } from '../../../lib/engine/on-device/read-picture.ts';
import { createReader, type Models, type Reader } from '../../../lib/engine/on-device/reader.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';
import { noHints } from '../../../lib/task/reading-hints.ts';
import { launchChromium } from '../../browser/chromium-browser.ts';
import { repositoryRoot } from '../../browser/extension-directory.ts';
import { loadNodeModels } from '../../fixtures/node-models.ts';
import { picturePixels } from '../../fixtures/picture-pixels.ts';
import { ReadingSession } from '../eval/reading-session.ts';
import { readWithTesseract } from '../peers/tesseract-program.ts';
import type { Measure } from './measure.ts';
import { Stopwatch } from './stopwatch.ts';
import { unlikeBefore } from './unlike-before.ts';

const names = ['receipt', 'article', 'table'];
const runs = 2;

/**
 * Where the time goes: every part of the reading of the project's denser pictures together, in Node, with
 * the extension's own code and models in one thread; beside it Tesseract's program on the same pictures,
 * and the whole extension in Chromium, whose workers share the lines.
 */
export async function benchProfile(): Promise<readonly Measure[]> {
  const models = await loadNodeModels();
  const rounds: ReadonlyMap<string, number>[] = [];
  const program: number[] = [];
  const chromium: number[] = [];
  const browser = await launchChromium();
  try {
    const session = await ReadingSession.within(browser, defaultSettings);
    for (let run = -1; run < runs; run += 1) {
      const watch = new Stopwatch();
      let [tesseractMs, chromiumMs] = [0, 0];
      for (const name of names) {
        await readOnce(models, name, watch);
        const file = path.join(repositoryRoot, `test/fixtures/pictures/${name}.png`);
        tesseractMs += (await readWithTesseract(file)).ms;
        const { ms, error } = await session.read(`${name}.png`, unlikeBefore(await readFile(file), run + 1));
        if (error !== undefined) throw new Error(error);
        chromiumMs += ms;
      }
      // The first round warms all.
      if (run < 0) continue;
      rounds.push(parts(watch));
      program.push(tesseractMs);
      chromium.push(chromiumMs);
    }
  } finally {
    await browser.close();
  }
  const partNames = [...(rounds[0]?.keys() ?? [])];
  return [
    ...partNames.map((name) => ({ name, values: rounds.map((round) => round.get(name) ?? 0) })),
    { name: 'in Chromium, from gesture to result', values: chromium },
    { name: 'Tesseract’s program', values: program },
  ];
}

/** Reads and interprets a picture with every part's time counted; the parts nest. */
async function readOnce(models: Models, name: string, watch: Stopwatch): Promise<void> {
  const pixels = await picturePixels(name);
  const { detector, lineEngine, recognizer, languages } = models;
  const reader = createReader({
    detector: async () => {
      const found = await detector();
      return { ...found, run: watch.timed('detector network', found.run) };
    },
    lineEngine: watch.timed('fast reader', lineEngine),
    recognizer: async () => {
      const strong = await recognizer();
      return { ...strong, run: watch.timed('strong network', strong.run) };
    },
    languages,
  });
  const first: Reader = {
    findLines: watch.timed('find lines', reader.findLines),
    readLine: watch.timed('read lines', reader.readLine),
    identifyLanguages: reader.identifyLanguages,
  };
  const page = await watch.timed('text', readPicture)(
    pixels,
    { first, helpers: () => [] },
    { signal: new AbortController().signal, languages: noHints, onProgress: () => undefined },
  );
  watch.timed('tables and fields', interpret)(page.recognized, { taskId: 'receipt' }, page.pixels);
}

/** The nested times as parts that add up. */
function parts(watch: Stopwatch): ReadonlyMap<string, number> {
  const found = watch.of('find lines');
  const read = watch.of('read lines');
  const [network, fast, strong] = ['detector network', 'fast reader', 'strong network'].map((part) =>
    watch.of(part),
  );
  return new Map([
    ['detector: network', network ?? 0],
    ['detector: input and lines of its map', found - (network ?? 0)],
    ['fast reader: Tesseract’s line recogniser', fast ?? 0],
    ['strong reader: network', strong ?? 0],
    ['lines: drawing, decoding, spacing', read - (fast ?? 0) - (strong ?? 0)],
    ['layout', watch.of('text') - found - read],
    ['tables and fields', watch.of('tables and fields')],
    ['sum, in Node, one thread', watch.of('text') + watch.of('tables and fields')],
  ]);
}
