import type { Page } from 'puppeteer-core';
import { launchExtension } from '../../browser/launch-extension.ts';
import type { PopupHandle } from '../../browser/popup-handle.ts';
import { waitUntil } from '../../browser/wait-until.ts';
import { openBatchPage } from '../../e2e/batch-page.ts';
import { startPageServer } from '../../servers/page-server.ts';
import type { Measure } from './measure.ts';

const pictures = 10_000;

/** What is done with them, and the selector of what is clicked for it; scrolling has none. */
const acts: readonly (readonly [act: string, selector: string])[] = [
  ['one picked', '.tile input'],
  ['all of its kind picked', '.tile .similar'],
  ['none picked', '.picker .row button:nth-of-type(2)'],
  ['all picked', '.picker .row button'],
  ['scrolled on', ''],
];

/** How long the page of many pictures stands still while one picks from a web page's 10,000; and how long those take to be listed. */
export async function benchBatchPicking(): Promise<readonly Measure[]> {
  const browser = await launchExtension('chromium');
  const server = await startPageServer();
  try {
    server.serve('/many.html', { type: 'text/html', body: '<ul></ul>' });
    const page: Page = await browser.newPage(`${server.origin}/many.html`);
    await page.evaluate(drawMany, pictures);
    const tabId = await browser.tabId(page);
    const popup = await browser.openPopup(page);
    await popup.waitForStatus('ready');
    await popup.close();
    const desk = await browser.openPopupAsTab('own');
    await desk.evaluateExpression("document.querySelector('main')?.removeAttribute('data-status')");
    await openBatchPage(desk, `?tabId=${tabId}`);
    const startedAt = Date.now();
    await desk.click('#page-pictures');
    await waitUntil('the pictures', () => desk.evaluate(() => document.querySelector('.tile') !== null), {
      timeoutMs: 120_000,
    });
    const listed = Date.now() - startedAt;
    return [{ name: `${pictures} pictures of a page: listed`, values: [listed] }, ...(await stalls(desk))];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function stalls(desk: PopupHandle): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const [act, selector] of acts) {
    const values = await desk.evaluate(longestStalls, selector, 5);
    measures.push({ name: `${pictures} pictures of a page, ${act}: the longest stall`, values });
  }
  return measures;
}

function drawMany(count: number): void {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 120;
  const address = canvas.toDataURL();
  for (let at = 0; at < count; at++) {
    const image = document.createElement('img');
    image.src = address;
    document.querySelector('ul')?.append(image);
  }
}

/** Does a thing some times; of each, the longest gap between two turns of the page's own loop, in ms. */
async function longestStalls(selector: string, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < times; run++) {
    let last = performance.now();
    let longest = 0;
    const end = last + 500;
    if (selector === '') document.querySelector('.tiles')?.scrollBy(0, 1_000);
    else document.querySelector<HTMLElement>(selector)?.click();
    while (last < end) {
      await new Promise((resolve) => setTimeout(resolve));
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    taken.push(longest);
  }
  return taken;
}
