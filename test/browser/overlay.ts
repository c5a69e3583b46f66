import type { Page } from 'puppeteer-core';
import type { Point } from './extension-browser.ts';
import { waitUntil } from './wait-until.ts';

/**
 * Whether the extension's region overlay lies over this point. Its shadow root is closed, so all
 * a page can see is a host element of the document itself that takes every hit.
 */
async function overlayIsOver(page: Page, { x, y }: Point): Promise<boolean> {
  return page.evaluate(
    (left, top) => {
      const hit = document.elementFromPoint(left, top);
      return (
        hit?.parentElement === document.documentElement && hit !== document.body && hit !== document.head
      );
    },
    x,
    y,
  );
}

/** Waits for the region overlay. */
async function waitForOverlay(page: Page, at: Point = { x: 5, y: 5 }): Promise<void> {
  await waitUntil('the region overlay', () => overlayIsOver(page, at));
}

/** Waits for the overlay, then draws a rectangle on it: press, two moves, release. */
export async function dragOverOverlay(page: Page, from: Point, to: Point): Promise<void> {
  await waitForOverlay(page, from);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}
