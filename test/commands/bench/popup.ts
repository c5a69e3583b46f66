import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../../browser/chromium-browser.ts';
import { startChromium } from '../../browser/chromium-launch.ts';
import { waitUntil } from '../../browser/wait-until.ts';
import { startPageServer } from '../../servers/page-server.ts';
import { makeEmptyPopup } from './empty-popup.ts';
import type { Measure } from './measure.ts';
import { pairwise } from './pairwise.ts';

const runs = 15;

/** The first runs warm both browsers, and are not counted. */
const warmUps = 3;

/**
 * From the press of the toolbar button to the first frame in which the popup's button can be pressed: of Fieldshot, whose
 * popup draws nothing before it is whole, and of an extension whose popup is a page with one button, in turn.
 */
export async function benchPopup(): Promise<readonly Measure[]> {
  const folder = await makeEmptyPopup();
  const server = await startPageServer();
  const [own, empty] = await Promise.all([launchChromium(), startChromium({ extensionDirectory: folder })]);
  try {
    const address = `${server.origin}/receipt.html`;
    const ownPage = await own.newPage(address);
    const emptyPage = await empty.browser.newPage();
    await emptyPage.goto(address);
    const times: { readonly own: number[]; readonly empty: number[] } = { own: [], empty: [] };
    for (let run = -warmUps; run < runs; run += 1) {
      const one = await ownTime(own, ownPage);
      const other = await emptyTime(empty, emptyPage);
      if (run < 0) continue;
      times.own.push(one);
      times.empty.push(other);
    }
    return [
      { name: 'popup, from the button to what can be pressed', values: times.own },
      { name: 'the same of an empty popup', values: times.empty },
      { name: 'popup / empty popup', values: pairwise(times.own, times.empty), unit: '×' },
    ];
  } finally {
    await own.close();
    await empty.browser.close();
    await server.close();
    for (const each of [folder, empty.profile]) await rm(each, { recursive: true, force: true });
  }
}

async function ownTime(browser: Awaited<ReturnType<typeof launchChromium>>, page: Page): Promise<number> {
  await page.bringToFront();
  const start = performance.timeOrigin + performance.now();
  const popup = await browser.openPopup(page);
  const end = await popup.evaluate(firstPaint);
  await popup.close();
  return end - start;
}

async function emptyTime(
  { browser, extension }: Awaited<ReturnType<typeof startChromium>>,
  page: Page,
): Promise<number> {
  await page.bringToFront();
  const start = performance.timeOrigin + performance.now();
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((each) => each.url().endsWith('/empty.html'));
  const popup = await target.asPage();
  const end = await popup.evaluate(firstPaint);
  await popup.close();
  await waitUntil('the popup to close', () => !browser.targets().includes(target));
  return end - start;
}

/** When the page first showed anything, ms since the epoch. */
function firstPaint(): Promise<number> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint');
      if (!paint) return;
      observer.disconnect();
      resolve(performance.timeOrigin + paint.startTime);
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}
