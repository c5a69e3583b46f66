import type { Page, WebWorker } from 'puppeteer-core';
import { launchChromium } from '../../browser/chromium-browser.ts';
import { waitForNoOverlay } from '../../browser/overlay.ts';
import { dispatchClipCommand } from '../../browser/chromium-gestures.ts';
import { startPageServer } from '../../servers/page-server.ts';
import type { Measure } from './measure.ts';

const runs = 15;

/** Chromium allows two shots a second; between two runs there must be room for one of each kind. */
const betweenRunsMs = 1200;

/**
 * From the shortcut to the frame in which the overlay first stands, on a 4K view, and the bare cost of the
 * shot without which there is nothing to freeze, in the same browser.
 */
export async function benchOverlay(): Promise<readonly Measure[]> {
  const server = await startPageServer();
  const browser = await launchChromium({ windowSize: { width: 3840, height: 2160 } });
  try {
    const page = await browser.newPage(`${server.origin}/receipt.html`);
    // Grants `activeTab`, and puts nothing into the page.
    await (await browser.openPopup(page)).close();
    const tabId = await browser.tabId(page);
    const worker = await browser.worker();
    const shot: number[] = [];
    const overlay: number[] = [];
    for (let run = 0; run < runs; run++) {
      shot.push(await shotTime(worker));
      await pause();
      overlay.push(await overlayTime(page, worker, tabId));
      await page.keyboard.press('Escape');
      await waitForNoOverlay(page);
      await pause();
    }
    const view = await page.evaluate(() => `${innerWidth} × ${innerHeight}`);
    return [
      { name: `captureVisibleTab alone, ${view}`, values: shot },
      { name: 'shortcut to overlay on the screen', values: overlay },
      { name: 'of which not the shot (pairwise)', values: overlay.map((ms, run) => ms - (shot[run] ?? 0)) },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function shotTime(worker: WebWorker): Promise<number> {
  return worker.evaluate(async () => {
    const start = performance.now();
    await chrome.tabs.captureVisibleTab({ format: 'png' });
    return performance.now() - start;
  });
}

/** Both ends are read from the computer's one clock: the worker's and the page's own start at other times. */
async function overlayTime(page: Page, worker: WebWorker, tabId: number): Promise<number> {
  const shown = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new MutationObserver((_changes, self) => {
          self.disconnect();
          requestAnimationFrame(() => {
            // After the frame in which it is first drawn.
            setTimeout(() => resolve(performance.timeOrigin + performance.now()));
          });
        }).observe(document.documentElement, { childList: true });
      }),
  );
  await page.evaluate(() => undefined);
  const start = await worker.evaluate(() => performance.timeOrigin + performance.now());
  await dispatchClipCommand(worker, tabId);
  return (await shown) - start;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, betweenRunsMs));
}
