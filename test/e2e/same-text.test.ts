import { beforeAll, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { readPicture } from '../../lib/engine/on-device/read-picture.ts';
import { createReader, type Reader } from '../../lib/engine/on-device/reader.ts';
import type { RecognizedText } from '../../lib/image/recognized-text.ts';
import { dropFiles } from '../browser/drop-files.ts';
import { loadNodeModels } from '../fixtures/node-models.ts';
import { picturePixels } from '../fixtures/picture-pixels.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { finishedRun } from './extractions-of.ts';
import { withBrowser } from './with-browser.ts';

/** One on a light ground, one on a dark one; each costs about a second. */
const pictures = ['low-contrast', 'hero'];

async function readInNode(name: string, reader: Reader): Promise<RecognizedText> {
  const readers = { first: reader, helpers: () => [] };
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  return (await readPicture(await picturePixels(name), readers, options)).recognized;
}

describeInBrowsers('what is read', (kind) => {
  const stage = withBrowser(kind);
  let reader: Reader;

  beforeAll(async () => {
    reader = createReader(await loadNodeModels());
  });

  test.each(pictures)('of %s is the same as in Node: every word, box and confidence', async (name) => {
    const bytes = readFileSync(new URL(`../fixtures/pictures/${name}.png`, import.meta.url));
    const popup = await stage.browser.openPopupAsTab('own');
    await dropFiles(popup, { name: `${name}.png`, bytes });
    await popup.waitForStatus('done');
    const run = await finishedRun(popup);
    await popup.close();
    const recognized = run.status === 'done' ? run.result.recognized : undefined;
    const inNode = await readInNode(name, reader);
    expect(inNode.paragraphs.length).toBeGreaterThan(0);
    expect(JSON.stringify(recognized)).toBe(JSON.stringify(inNode));
  });
});
