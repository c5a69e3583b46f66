import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readPicture } from '../../lib/engine/on-device/read-picture.ts';
import { createReader } from '../../lib/engine/on-device/reader.ts';
import type { RecognizedText } from '../../lib/image/recognized-text.ts';
import { noHints } from '../../lib/task/reading-hints.ts';
import { loadNodeModels } from '../fixtures/node-models.ts';
import { randomFrom } from '../fixtures/receipts/random.ts';
import { findSets } from './accuracy/truths.ts';
import { readPixels } from './evidence/read-pixels.ts';
import { soughtValues } from './evidence/sought-values.ts';
import { countPicture, emptyTally } from './evidence/tally.ts';
import { barOf, keepTally } from './evidence/write-page.ts';

/**
 * Reads pictures of which the values are known, in Node, and says how many are found again, and how many false ones
 * are flagged. `--readings DIR` keeps what was read, so that the same command goes on there; `--keep` writes docs/evidence.md.
 */
const { values } = parseArgs({
  options: {
    images: { type: 'string' },
    name: { type: 'string', default: '' },
    readings: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
if (values.images === undefined) throw new Error('Say where the pictures are: --images DIR.');

let readers: Parameters<typeof readPicture>[1] | undefined;
for (const { name, folder, truths } of findSets(values.images)) {
  const tally = emptyTally();
  const random = randomFrom(7);
  for (const { image, fields } of truths) {
    if (fields === undefined) continue;
    const recognized = await reading(path.join(folder, image));
    countPicture(tally, recognized, soughtValues(fields), random, (what) => console.log(`${image}: ${what}`));
  }
  if (tally.pictures === 0) continue;
  console.log(name, JSON.stringify({ ...tally, bar: barOf(tally) }, null, 1));
  if (values.keep)
    console.error(`Written: ${keepTally([values.name, name].filter(Boolean).join('-'), tally)}`);
}

async function reading(file: string): Promise<RecognizedText> {
  const kept =
    values.readings === undefined ? undefined : path.join(values.readings, `${path.basename(file)}.json`);
  if (kept !== undefined && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as RecognizedText;
  readers ??= { first: createReader(await loadNodeModels()), helpers: () => [] };
  const { signal } = new AbortController();
  const options = { signal, languages: noHints, onProgress: () => undefined };
  const { recognized } = await readPicture(readPixels(file), readers, options);
  if (kept !== undefined) {
    mkdirSync(path.dirname(kept), { recursive: true });
    writeFileSync(kept, JSON.stringify(recognized));
  }
  return recognized;
}
