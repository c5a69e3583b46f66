import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { ExtensionBrowser, Point } from '../browser/extension-browser.ts';
import { readPixelCard, type CardCrop } from './pixel-card.ts';
import { takenPicture } from './taken-picture.ts';

/** Waits until the card is drawn for the view as it is now. */
export async function cardIsDrawn(page: Page, wantedRatio: number): Promise<void> {
  await page.waitForFunction(
    (wanted: number) =>
      // Firefox rounds a device px to whole app units, 60 to the CSS px: by half of one at most.
      Math.abs(devicePixelRatio / wanted - 1) < Math.max(0.02, wanted / 100) &&
      document.documentElement.dataset['drawnFor'] === `${innerWidth}×${innerHeight}@${devicePixelRatio}`,
    {},
    wantedRatio,
  );
}

/**
 * Clips a region of the card with the real pointer, and expects exactly its pixels. The region is off the grid
 * of device px at most ratios, so that rounding shows.
 *
 * @param origin where the card's own viewport begins, in CSS px of the page's.
 */
export async function expectExactClip(
  browser: ExtensionBrowser,
  page: Page,
  origin: Point = { x: 0, y: 0 },
): Promise<void> {
  // At the greatest ratios and zooms the view is smaller than the region would be.
  const view = await page.evaluate(() => ({ x: innerWidth, y: innerHeight, ratio: devicePixelRatio }));
  const from = { x: Math.min(37, Math.floor(view.x / 5)), y: Math.min(53, Math.floor(view.y / 5)) };
  const to = { x: Math.min(341, view.x - 7), y: Math.min(229, view.y - 7) };
  await browser.pressClipShortcut(page);
  await browser.takeRegion(page, from, to);
  const { png } = await takenPicture(browser);
  const { ratio } = view;
  const edge = (length: number) => Math.round(length * ratio);
  const expected: CardCrop = {
    left: edge(from.x) - edge(origin.x),
    top: edge(from.y) - edge(origin.y),
    width: edge(to.x) - edge(from.x),
    height: edge(to.y) - edge(from.y),
    wrongPixels: 0,
  };
  expect(readPixelCard(png)).toEqual(expected);
}
