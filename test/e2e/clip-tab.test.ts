import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { takeRegionInOverlay, waitForOverlay } from '../browser/overlay.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { heldPicture } from './extractions-of.ts';
import { withBrowser } from './with-browser.ts';

/** A picture by itself, as XML: no page in which an overlay could stand. */
const card = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><foreignObject width="300" height="200">
  </foreignObject><rect width="300" height="200" fill="#204060"/></svg>`;

/** Asked of the page itself: for an extension's tab in Firefox, puppeteer never hears of it. Empty once it is gone. */
async function addressOf(page: Page): Promise<string> {
  return page.evaluate(() => location.href).catch(() => '');
}

async function waitUntilGone(page: Page): Promise<void> {
  await waitUntil('the clip tab to close', async () => (await addressOf(page)) === '');
}

describeInBrowsers('the clip tab', (kind) => {
  const stage = withBrowser(kind);

  async function openClipTab(): Promise<{ page: Page; clip: Page }> {
    stage.server.serve('/bare.svg', { type: 'image/svg+xml', body: card });
    const page = await stage.browser.newPage(`${stage.server.origin}/bare.svg`);
    await stage.browser.pressClipShortcut(page);
    const clip = await waitUntil('the clip tab', async () => {
      const pages = await page.browser().pages();
      const addresses = await Promise.all(pages.map(addressOf));
      return pages[
        addresses.findIndex((each) => each.startsWith(`${stage.browser.extensionOrigin}/clip.html`))
      ];
    });
    await waitForOverlay(clip);
    return { page, clip };
  }

  test('takes a region of a page that scripts may not enter, and goes', async () => {
    const { page, clip } = await openClipTab();
    await takeRegionInOverlay(clip, { x: 20, y: 30 }, { x: 120, y: 90 });
    const popup = await stage.browser.popup();
    const { width, height, data } = await heldPicture(popup);
    expect([width, height]).toEqual([100, 60]);
    expect([...data.subarray(0, 3)]).toEqual([0x20, 0x40, 0x60]);
    await waitUntil('the page to be in front', () =>
      page.evaluate(() => document.visibilityState === 'visible'),
    );
    await waitUntilGone(clip);
    await popup.close();
  });

  test('Escape brings the page back, and nothing was read', async () => {
    const { page, clip } = await openClipTab();
    await clip.keyboard.press('Escape');
    await waitUntilGone(clip);
    await waitUntil('the page to be in front', () =>
      page.evaluate(() => document.visibilityState === 'visible'),
    );
    const popup = await stage.browser.openPopup(page);
    await popup.waitForStatus('ready');
    await popup.close();
  });

  // In Firefox no driver can open a page of its own and wait for it; the table of addresses is the same.
  test.runIf(kind === 'chromium')('the browser’s own pages are refused, by shortcut and whole', async () => {
    const page = await stage.browser.newPage('chrome://version');
    for (const start of [
      async () => {
        const popup = await stage.browser.openPopup(page);
        await popup.click('Whole view');
        return popup;
      },
      async () => {
        await stage.browser.pressClipShortcut(page);
        return stage.browser.popup();
      },
    ]) {
      const popup = await start();
      await popup.waitForStatus('failed');
      expect(await popup.text('#error-title')).toBe('This page belongs to the browser');
      await popup.close();
    }
  });
});
