import { expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { Point } from '../browser/extension-browser.ts';
import { waitForOverlay } from '../browser/overlay.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { finishedRun } from './extractions-of.ts';
import { takenPicture } from './taken-picture.ts';
import { withBrowser } from './with-browser.ts';

/** How much of a picture is clipped, in CSS px from its top: enough for a few lines, quick to read. */
const clipHeight = 130;

async function corners(page: Page, selector: string): Promise<[Point, Point]> {
  const { left, top, right } = await page.$eval(selector, (element) => {
    const box = element.getBoundingClientRect();
    return { left: box.left, top: box.top, right: box.right };
  });
  return [
    { x: left + 1, y: top + 1 },
    { x: right - 1, y: top + clipHeight },
  ];
}

describeInBrowsers('clip a region', (kind) => {
  const stage = withBrowser(kind);

  test.each([
    [
      'from the popup',
      '/receipt.html',
      'Harbour Market',
      async (page: Page) => {
        const popup = await stage.browser.openPopup(page);
        await popup.click('Clip a region');
        await popup.waitUntilClosed();
      },
    ],
    ['by shortcut', '/receipt.html', undefined, (page: Page) => stage.browser.pressClipShortcut(page)],
    [
      'from the menu of the page',
      '/receipt.html',
      undefined,
      (page: Page) => stage.browser.clipByContextMenu(page, { x: 5, y: 5 }),
    ],
    [
      'over a page’s own open dialog',
      '/modal.html',
      undefined,
      (page: Page) => stage.browser.pressClipShortcut(page),
    ],
    [
      'on a page that allows nothing',
      '/strict-csp.html',
      undefined,
      (page: Page) => stage.browser.pressClipShortcut(page),
    ],
  ])('%s', async (_name, address, text, start) => {
    const page = await stage.browser.newPage(stage.server.origin + address);
    const before = await page.content();
    await start(page);
    const [from, to] = await corners(page, '#picture');
    await stage.browser.takeRegion(page, from, to);
    if (text === undefined) {
      const { png, run } = await takenPicture(stage.browser);
      expect(run?.picture?.method).toBe('screen-crop');
      expect([png.width, png.height]).toEqual([
        Math.round(to.x) - Math.round(from.x),
        Math.round(to.y) - Math.round(from.y),
      ]);
    } else {
      const popup = await stage.browser.popup();
      await popup.waitForStatus('done');
      expect(await popup.text('#result-text')).toContain(text);
      expect((await finishedRun(popup)).picture?.method).toBe('screen-crop');
      await popup.close();
    }
    expect(await page.content()).toBe(before);
  });

  test('Escape leaves, and nothing was read', async () => {
    const page = await stage.browser.newPage(`${stage.server.origin}/receipt.html`);
    const before = await page.content();
    await stage.browser.pressClipShortcut(page);
    await waitForOverlay(page);
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      (content: string) => document.documentElement.outerHTML === content,
      {},
      before.replace(/^<!DOCTYPE html>/u, ''),
    );
    const popup = await stage.browser.openPopup(page);
    await popup.waitForStatus('ready');
    await popup.close();
  });

  test('by keyboard alone', async () => {
    const page = await stage.browser.newPage(`${stage.server.origin}/modal.html`);
    await stage.browser.pressClipShortcut(page);
    await waitForOverlay(page);
    for (const key of ['ArrowDown', 'ArrowLeft', 'Enter'] as const) await page.keyboard.press(key);
    const { run } = await takenPicture(stage.browser);
    const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(run?.picture?.width).toBeCloseTo(view.width / 2, -1);
  });

  test('a page that makes up pointer and key events takes nothing', async () => {
    const page = await stage.browser.newPage(`${stage.server.origin}/receipt.html`);
    await stage.browser.pressClipShortcut(page);
    await waitForOverlay(page);
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      for (const type of ['pointerdown', 'pointermove', 'pointerup']) {
        host?.dispatchEvent(
          new PointerEvent(type, {
            bubbles: true,
            composed: true,
            clientX: type === 'pointerdown' ? 1 : 300,
            clientY: 300,
          }),
        );
      }
      for (const key of ['ArrowDown', 'Enter'])
        host?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot)).toBeNull();
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('div');
    await page.keyboard.press('Escape');
    const popup = await stage.browser.openPopup(page);
    await popup.waitForStatus('ready');
    await popup.close();
  });

  test('the whole view', async () => {
    const page = await stage.browser.newPage(`${stage.server.origin}/modal.html`);
    const popup = await stage.browser.openPopup(page);
    await popup.click('Whole view');
    await popup.waitForStatus('done');
    expect(await popup.text('#result-text')).toContain('The page asks something');
    await popup.close();
  });
});
