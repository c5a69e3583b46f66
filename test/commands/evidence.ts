import path from 'node:path';
import { parseArgs } from 'node:util';
import { readPicture } from '../../lib/engine/on-device/read-picture.ts';
import { createReader } from '../../lib/engine/on-device/reader.ts';
import { findEvidence, type SoughtValue } from '../../lib/evidence/find-evidence.ts';
import { type WordStream, wordStream } from '../../lib/evidence/word-stream.ts';
import { plainText } from '../../lib/image/text-segments.ts';
import { noHints } from '../../lib/task/reading-hints.ts';
import { falsify } from '../fixtures/falsify.ts';
import { loadNodeModels } from '../fixtures/node-models.ts';
import { randomFrom } from '../fixtures/receipts/random.ts';
import { findSets, type Truth } from './accuracy/truths.ts';
import { readPixels } from './evidence/read-pixels.ts';
import { soughtValues } from './evidence/sought-values.ts';
import { wasRead } from './evidence/was-read.ts';

/** Reads pictures of which the values are known, in Node, and says how many are found again, and how many false ones flagged. */
const { values } = parseArgs({
  options: { images: { type: 'string' }, most: { type: 'string', default: '40' } },
});
if (values.images === undefined) throw new Error('Say where the pictures are: --images DIR.');

const random = randomFrom(7);
const pictures = findSets(values.images)
  .flatMap(({ folder, truths }) => truths.map((truth) => ({ truth, file: path.join(folder, truth.image) })))
  .filter(({ truth }) => truth.fields !== undefined)
  .map((picture) => ({ picture, order: random() }))
  .toSorted((a, b) => a.order - b.order)
  .slice(0, Number(values.most));
const readers = { first: createReader(await loadNodeModels()), helpers: () => [] };
const counts = { sought: 0, read: 0, found: 0, planted: 0, flagged: 0 };
for (const [at, { picture }] of pictures.entries()) {
  await count(picture.truth, picture.file);
  console.error(`${at + 1} of ${pictures.length}: ${JSON.stringify(counts)}`);
}
const share = (part: number, whole: number) =>
  `${part} of ${whole}, ${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
console.log(
  `Pictures: ${pictures.length}; values: ${counts.sought}, of which the reader read ${counts.read}.`,
);
console.log(`True values found where they were read: ${share(counts.found, counts.read)}`);
console.log(`False values flagged: ${share(counts.flagged, counts.planted)}`);

async function count({ fields = {} }: Truth, file: string): Promise<void> {
  const { signal } = new AbortController();
  const options = { signal, languages: noHints, onProgress: () => undefined };
  const { recognized } = await readPicture(readPixels(file), readers, options);
  const [stream, text] = [wordStream(recognized), plainText(recognized)];
  for (const value of soughtValues(fields)) {
    const told = (what: string, of: SoughtValue) =>
      console.log(`${what}: ${path.basename(file)}: ${of.printed}`);
    counts.sought += 1;
    if (wasRead(value, text)) {
      counts.read += 1;
      if (isFound(value, stream)) counts.found += 1;
      else told('not found', value);
    }
    const planted = falsify(value, random);
    counts.planted += 1;
    if (isFound(planted, stream)) told('not flagged', planted);
    else counts.flagged += 1;
  }
}

function isFound(value: SoughtValue, stream: WordStream): boolean {
  return ['seen', 'written-differently'].includes(findEvidence(value, stream).status);
}
