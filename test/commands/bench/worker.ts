import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { launchChromium, type ChromiumBrowser } from '../../browser/chromium-browser.ts';
import { extensionDirectory } from '../../browser/extension-directory.ts';
import { buildWithoutEngines } from './build-without-engines.ts';
import type { Measure } from './measure.ts';
import { pairwise } from './pairwise.ts';

const runs = 21;

/**
 * From a message to a background that has ended to its answer, as it is after each pause of half a minute: with all that
 * concerns engines behind addresses, and with a background that was built without it, in turn.
 */
export async function benchWorker(): Promise<readonly Measure[]> {
  const without = await buildWithoutEngines();
  const browsers = await Promise.all([launchChromium(), launchChromium({ extensionDirectory: without })]);
  try {
    const [whole, bare] = await Promise.all(browsers.map(starter));
    const own: number[] = [];
    const other: number[] = [];
    // The first runs warm both, and are not counted.
    for (let run = -3; run < runs; run += 1) {
      const [one, two] = [(await whole?.()) ?? Number.NaN, (await bare?.()) ?? Number.NaN];
      if (run < 0) continue;
      own.push(one);
      other.push(two);
    }
    const sizes = await Promise.all([extensionDirectory('chromium'), without].map(backgroundSize));
    return [
      { name: 'background, from ended to its first answer', values: own },
      { name: 'the same, built without engines behind addresses', values: other },
      { name: 'start / start without', values: pairwise(own, other), unit: '×' },
      { name: 'its script', values: sizes.slice(0, 1), unit: 'KB' },
      { name: 'its script without', values: sizes.slice(1), unit: 'KB' },
    ];
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    await rm(path.dirname(without), { recursive: true, force: true });
  }
}

/** Ends the background and gives how long the next answer takes, in ms, each time that it is called. */
async function starter(browser: ChromiumBrowser): Promise<() => Promise<number>> {
  const page = await browser.openPopupAsTab('own');
  // The popup's page holds a connection, which would wake the background before the message does.
  await page.evaluateExpression("location.assign('/options.html')");
  return async () => {
    await browser.worker();
    await browser.killBackground();
    return page.evaluate(async () => {
      const start = performance.now();
      await chrome.runtime.sendMessage({ type: 'has-last-region', tabId: 1 });
      return performance.now() - start;
    });
  };
}

async function backgroundSize(folder: string): Promise<number> {
  return (await stat(path.join(folder, 'background.js'))).size / 1000;
}
