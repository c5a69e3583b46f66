import type { Page } from 'puppeteer-core';
import type { Point } from './extension-browser.ts';
import { waitUntil } from './wait-until.ts';

/**
 * Whether the extension's overlay lies over this point. Its shadow root is closed, so all that a page can
 * see is a bare node of its own that takes every hit: the last child of the page, or of its open dialog.
 */
async function overlayIsOver(page: Page, { x, y }: Point): Promise<boolean> {
  return page.evaluate(
    (left, top) => {
      const hit = document.elementFromPoint(left, top);
      const parent = hit?.parentElement;
      return (
        hit?.localName === 'div' &&
        hit.attributes.length === 0 &&
        hit.childNodes.length === 0 &&
        parent?.lastElementChild === hit &&
        (parent === document.documentElement || parent.matches('dialog'))
      );
    },
    x,
    y,
  );
}

/** Waits for the overlay. */
export async function waitForOverlay(page: Page, at: Point = { x: 5, y: 5 }): Promise<void> {
  await waitUntil('the overlay', () => overlayIsOver(page, at));
}

/** Waits until the overlay is gone. */
export async function waitForNoOverlay(page: Page, at: Point = { x: 5, y: 5 }): Promise<void> {
  await waitUntil('the overlay to go', async () => !(await overlayIsOver(page, at)));
}

/** Waits for the overlay, then draws a rectangle on it: press, two moves, release. It stays to be adjusted. */
export async function dragOverOverlay(page: Page, from: Point, to: Point): Promise<void> {
  await waitForOverlay(page, from);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

/** Waits for the overlay, points at something under it, and takes what is outlined. */
export async function clickOverlay(page: Page, { x, y }: Point): Promise<void> {
  await waitForOverlay(page, { x, y });
  await page.mouse.move(x - 1, y);
  await page.mouse.click(x, y);
}

/** Draws a rectangle on the overlay, and takes it. */
export async function takeRegionInOverlay(page: Page, from: Point, to: Point): Promise<void> {
  await dragOverOverlay(page, from, to);
  await page.keyboard.press('Enter');
}
