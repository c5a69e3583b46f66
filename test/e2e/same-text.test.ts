import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { readPicture } from '../../lib/engine/on-device/read-picture.ts';
import { createReader } from '../../lib/engine/on-device/reader.ts';
import type { RecognizedText } from '../../lib/image/recognized-text.ts';
import { noHints } from '../../lib/task/reading-hints.ts';
import { dropFiles } from '../browser/drop-files.ts';
import { loadNodeModels } from '../fixtures/node-models.ts';
import { picturePixels } from '../fixtures/picture-pixels.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { finishedRun } from './extractions-of.ts';
import { withBrowser } from './with-browser.ts';

/**
 * One is read by both readers, and by the data of three languages that are asked for signs; of the other, lines run up and aslant, and
 * the detector looks at a part.
 */
const names = ['measures', 'chart'];

/** Read once, for both browsers. */
const inNode = new Map<string, Promise<RecognizedText>>();

async function readInNode(name: string): Promise<RecognizedText> {
  const readers = { first: createReader(await loadNodeModels()), helpers: () => [] };
  const options = { signal: new AbortController().signal, languages: noHints, onProgress: () => undefined };
  return (await readPicture(await picturePixels(name), readers, options)).recognized;
}

describeInBrowsers('what is read', (kind) => {
  const stage = withBrowser(kind);
  test.each(names)('is the same as in Node: every word, box and confidence of %s', async (name) => {
    const bytes = readFileSync(new URL(`../fixtures/pictures/${name}.png`, import.meta.url));
    const popup = await stage.browser.openPopupAsTab('own');
    await dropFiles(popup, { name: `${name}.png`, bytes });
    await popup.waitForStatus('done');
    const run = await finishedRun(popup);
    await popup.close();
    const recognized = run.status === 'done' ? run.result.recognized : undefined;
    const reading = inNode.get(name) ?? readInNode(name);
    inNode.set(name, reading);
    const expected = await reading;
    expect(expected.paragraphs.length).toBeGreaterThan(0);
    expect(JSON.stringify(recognized)).toBe(JSON.stringify(expected));
  });
});
