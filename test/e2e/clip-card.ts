import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { ExtensionBrowser, Point } from '../browser/extension-browser.ts';
import { readPixelCard, type CardCrop } from './pixel-card.ts';
import { takenPicture } from './taken-picture.ts';

/** In CSS px, off the grid of device px at most ratios, so that rounding shows. */
const from = { x: 37, y: 53 };
const to = { x: 341, y: 229 };

/** Waits until the card is drawn for the view as it is now. */
export async function cardIsDrawn(page: Page, wantedRatio: number): Promise<void> {
  await page.waitForFunction(
    (wanted: number) =>
      // Firefox rounds the ratio to whole app units, by up to two percent.
      Math.abs(devicePixelRatio / wanted - 1) < 0.02 &&
      document.documentElement.dataset['drawnFor'] === `${innerWidth}×${innerHeight}@${devicePixelRatio}`,
    {},
    wantedRatio,
  );
}

/**
 * Clips a region of the card with the real pointer, and expects exactly its pixels.
 *
 * @param origin where the card's own viewport begins, in CSS px of the page's.
 */
export async function expectExactClip(
  browser: ExtensionBrowser,
  page: Page,
  origin: Point = { x: 0, y: 0 },
): Promise<void> {
  await browser.pressClipShortcut(page);
  await browser.takeRegion(page, from, to);
  const { png } = await takenPicture(browser);
  const ratio = await page.evaluate(() => devicePixelRatio);
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
