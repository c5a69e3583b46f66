import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitForNoOverlay, waitForOverlay } from '../browser/overlay.ts';
import { cardIsDrawn, expectExactClip } from './clip-card.ts';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { heldPicture } from './extractions-of.ts';
import { readPixelCard } from './pixel-card.ts';
import { takenPicture } from './taken-picture.ts';
import { withBrowser } from './with-browser.ts';

/** A picture whose every pixel tells its own place, as those of `pixel-card.html` do. */
function codedPicture(width: number, height: number): Buffer {
  const png = new PNG({ width, height });
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4)
      png.data.set([x & 255, y & 255, ((x >> 8) << 4) | (y >> 8), 255], at);
  }
  return PNG.sync.write(png);
}

describeInBrowsers('what is clipped is exact', (kind) => {
  const stage = withBrowser(kind);

  /** Clicks the one picture of a page, which its page may not read, so that the screen is. */
  async function clickPicture(html: string, scrolled = 0): Promise<PNG> {
    const { server, browser } = stage;
    server.serve('/coded.png', { type: 'image/png', body: codedPicture(300, 200) });
    server.serve('/place.html', {
      type: 'text/html',
      body: `<!doctype html>${html.replace('SRC', `src="${server.otherOrigin}/coded.png"`)}`,
    });
    const page = await browser.newPage(`${server.origin}/place.html`);
    await page.evaluate((top) => scrollTo(0, top), scrolled);
    const middle = await page.$eval('img', (picture) => {
      const { x, y, width, height } = picture.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await browser.pressClipShortcut(page);
    await waitForOverlay(page);
    await page.mouse.click(middle.x, middle.y);
    return (await takenPicture(browser)).png;
  }

  const whole = { left: 0, top: 0, width: 300, height: 200, wrongPixels: 0 };

  test('on a scrolled page', async () => {
    const html = '<body style="margin: 0; padding: 1500px 33px; height: 4000px"><img SRC>';
    expect(readPixelCard(await clickPicture(html, 1313))).toEqual(whole);
  });

  test('on a page from right to left, wider than the view', async () => {
    const html =
      '<html dir="rtl"><body style="margin: 9px"><img SRC><div style="width: 3000px; height: 3000px">';
    expect(readPixelCard(await clickPicture(html))).toEqual(whole);
  });

  test.each([
    ['scaled', 'scale(2)', [600, 400], [0, 0]],
    ['turned by a quarter', 'rotate(90deg)', [200, 300], [0, 199]],
  ] as const)('of a picture that is %s: its bounding box', async (_name, transform, size, first) => {
    const style = `display: block; margin: 120px 200px; image-rendering: pixelated; transform: ${transform}`;
    const png = await clickPicture(`<img SRC style="${style}">`);
    expect([png.width, png.height]).toEqual(size);
    const { left, top } = readPixelCard(png);
    expect([left, top]).toEqual(first);
  });

  test('in nested frames', async () => {
    const { server, browser } = stage;
    const frame = (src: string) =>
      `<!doctype html><style>body { margin: 0 } iframe { position: absolute; left: 13px; top: 17px; border: 3px solid; padding: 2px; width: 600px; height: 400px }</style><iframe src="${src}"></iframe>`;
    server.serve('/inner.html', { type: 'text/html', body: frame('/pixel-card.html') });
    server.serve('/outer.html', { type: 'text/html', body: frame('/inner.html') });
    const page = await browser.newPage(`${server.origin}/outer.html`);
    await expectExactClip(browser, page, { x: 36, y: 44 });
  });

  test('when the zoom changes between two clips', async () => {
    const page = await stage.browser.newPage(`${stage.server.origin}/pixel-card.html`);
    await expectExactClip(stage.browser, page);
    await zoomTo(page, 1.1);
    await expectExactClip(stage.browser, page);
    await zoomTo(page, 1);
  });

  test('on a full screen', async () => {
    const page = await stage.browser.newPage(`${stage.server.origin}/pixel-card.html`);
    // Opened before, since a new tab would end the full screen.
    const own = await stage.browser.openPopupAsTab(await stage.browser.tabId(page));
    await page.bringToFront();
    await page.evaluate(() =>
      addEventListener('click', () => void document.documentElement.requestFullscreen(), { once: true }),
    );
    await page.mouse.click(200, 200);
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await cardIsDrawn(page, 1);
    await stage.browser.pressClipShortcut(page);
    await stage.browser.takeRegion(page, { x: 37, y: 53 }, { x: 341, y: 229 });
    await waitForNoOverlay(page);
    const popup = await popupOverFullScreen(own);
    const clip = readPixelCard(await heldPicture(popup));
    expect(clip).toEqual({ left: 37, top: 53, width: 304, height: 176, wrongPixels: 0 });
    await popup.close();
  });

  /** While a page fills the screen, Firefox closes any popup and Chromium may refuse one: then the small window shows the run. */
  async function popupOverFullScreen(own: PopupHandle): Promise<PopupHandle> {
    const { browser } = stage;
    const isWindowThere = () =>
      own.evaluateExpression(
        `${kind === 'chromium' ? 'chrome' : 'browser'}.windows.getAll({ windowTypes: ["popup"] }).then((all) => all.length > 0)`,
      );
    await waitUntil(
      'a popup or the small window',
      async () => (await browser.isPopupOpen()) || (await isWindowThere()),
    );
    return (await isWindowThere()) ? own : browser.popup();
  }

  async function zoomTo(page: Page, zoom: number): Promise<void> {
    await stage.browser.setPageZoom(page, zoom);
    await cardIsDrawn(page, zoom);
  }
});
