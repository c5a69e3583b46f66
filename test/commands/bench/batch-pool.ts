import { readFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { dropFiles } from '../../browser/drop-files.ts';
import { repositoryRoot } from '../../browser/extension-directory.ts';
import type { ExtensionBrowser, LaunchOptions } from '../../browser/extension-browser.ts';
import { launchExtension } from '../../browser/launch-extension.ts';
import type { PopupHandle } from '../../browser/popup-handle.ts';
import { waitUntil } from '../../browser/wait-until.ts';
import { batchStatus, openBatchPage } from '../../e2e/batch-page.ts';
import { patchedBuild } from '../../trust/patched-build.ts';
import type { Measure } from './measure.ts';
import { unlikeBefore } from './unlike-before.ts';

/** Receipts that are read in one go, none of them the same; so many that the first and the last count for little. */
const count = 36;
/** Read before, so that what is loaded and compiled is. */
const warming = 12;
/** Those with one worker and those with all take turns, so that what else the machine does falls on both. */
const rounds = 3;

/** As the build has it: the most workers of the reader. */
const poolSize = 'Math.min(4,Math.max(2,navigator.hardwareConcurrency-1))';

/** Many pictures on this device, in Chromium: with all workers of the reader, and with one in a copy of the build. */
export async function benchBatchPool(): Promise<readonly Measure[]> {
  const build = patchedBuild('chromium', [{ files: /\.js$/u, from: poolSize, to: '1' }]);
  const browsers: ExtensionBrowser[] = [];
  const opened = async (options: LaunchOptions) => {
    const browser = await launchExtension('chromium', options);
    browsers.push(browser);
    return browser.openPopupAsTab('own');
  };
  try {
    const [one, all] = [await opened({ extensionDirectory: build }), await opened({})];
    for (const page of [one, all]) await tookMs(page, warming, rounds);
    const times: { readonly one: number; readonly all: number }[] = [];
    for (let round = 0; round < rounds; round += 1)
      times.push({ one: await tookMs(one, count, round), all: await tookMs(all, count, round) });
    return [
      { name: `${count} receipts on this device, one worker`, values: times.map((each) => each.one) },
      { name: `${count} receipts on this device, all workers`, values: times.map((each) => each.all) },
      {
        name: 'on this device: one worker / all',
        values: times.map((each) => each.one / each.all),
        unit: '×',
      },
    ];
  } finally {
    for (const browser of browsers) await browser.close();
    rmSync(build, { recursive: true, force: true });
  }
}

/** From the click on, until the page says that all are read. */
async function tookMs(page: PopupHandle, receipts: number, round: number): Promise<number> {
  const receipt = await readFile(path.join(repositoryRoot, 'test/fixtures/pictures/receipt.png'));
  const pictures = Array.from({ length: receipts }, (_, at) => unlikeBefore(receipt, round * count + at));
  return readAll(page, pictures);
}

async function readAll(page: PopupHandle, pictures: readonly Uint8Array[]): Promise<number> {
  await page.evaluateExpression("browser.runtime.sendMessage({ type: 'control-batch', action: 'drop' })");
  await page.evaluateExpression("document.querySelector('main')?.removeAttribute('data-status')");
  await openBatchPage(page);
  await dropFiles(page, ...pictures.map((bytes, at) => ({ name: `${at + 1}.png`, bytes })));
  await waitUntil('the count', async () =>
    (await page.text('.batch-count')).includes(String(pictures.length)),
  );
  const startedAt = Date.now();
  await page.click('#start');
  await waitUntil('the end', async () => (await batchStatus(page)) === 'finished', { timeoutMs: 600_000 });
  return Date.now() - startedAt;
}
