import { readFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { dropFiles } from '../../browser/drop-files.ts';
import { repositoryRoot } from '../../browser/extension-directory.ts';
import { launchExtension } from '../../browser/launch-extension.ts';
import type { PopupHandle } from '../../browser/popup-handle.ts';
import { waitUntil } from '../../browser/wait-until.ts';
import { batchStatus, openBatchPage } from '../../e2e/batch-page.ts';
import { patchedBuild } from '../../trust/patched-build.ts';
import type { Measure } from './measure.ts';
import { unlikeBefore } from './unlike-before.ts';

/** Receipts that are read one after another, none of them the same. */
const count = 12;

/** As the build has it: the most workers of the reader. */
const poolSize = 'Math.min(4,Math.max(2,navigator.hardwareConcurrency-1))';

/** Many pictures on this device, in Chromium: with all workers of the reader, and with one in a copy of the build. */
export async function benchBatchPool(): Promise<readonly Measure[]> {
  const build = patchedBuild('chromium', [{ files: /\.js$/u, from: poolSize, to: '1' }]);
  try {
    const one = await tookMs(build);
    const all = await tookMs();
    return [
      { name: `${count} receipts on this device, one worker`, values: [one] },
      { name: `${count} receipts on this device, all workers`, values: [all] },
      { name: 'on this device: one worker / all', values: [one / all], unit: '×' },
    ];
  } finally {
    rmSync(build, { recursive: true, force: true });
  }
}

async function tookMs(extensionDirectory?: string): Promise<number> {
  const browser = await launchExtension('chromium', extensionDirectory ? { extensionDirectory } : {});
  try {
    const page = await browser.openPopupAsTab('own');
    const receipt = await readFile(path.join(repositoryRoot, 'test/fixtures/pictures/receipt.png'));
    // The first one lets the models be loaded.
    await readAll(page, [unlikeBefore(receipt, count)]);
    return await readAll(
      page,
      Array.from({ length: count }, (_, at) => unlikeBefore(receipt, at)),
    );
  } finally {
    await browser.close();
  }
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
