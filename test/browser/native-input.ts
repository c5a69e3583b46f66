import type { Page } from 'puppeteer-core';
import type { Point } from './extension-browser.ts';
import { waitUntil } from './wait-until.ts';
import type { Xvfb } from './xvfb.ts';

/**
 * Right-clicks an element with the screen's own pointer, and walks the browser's own menu with keys.
 * The menu is not part of any page, so its windows on the screen tell when it and each submenu are up.
 *
 * @param keys one after the other, such as `['Up', 'Up', 'Right', 'Return']` for the extension's first
 *   submenu over a picture, where only "Inspect" lies below it.
 */
export async function takeFromNativeMenu(
  xvfb: Xvfb,
  page: Page,
  selector: string,
  keys: readonly string[],
): Promise<void> {
  await page.bringToFront();
  const { x, y } = await onScreen(page, selector);
  const before = await windowCount(xvfb);
  await xvfb.xdotool('mousemove', String(x), String(y), 'click', '3');
  let open = before + 1;
  await moreWindows(xvfb, open);
  for (const key of keys) {
    await xvfb.xdotool('key', key);
    if (key === 'Right') await moreWindows(xvfb, (open += 1));
  }
}

/** Presses keys on the screen's own keyboard, in the browser's window; such as `alt+shift+s`. */
export async function pressNativeKeys(xvfb: Xvfb, page: Page, keys: string): Promise<void> {
  await page.bringToFront();
  const { x, y } = await onScreen(page, 'html');
  await xvfb.xdotool('mousemove', String(x), String(y));
  await waitUntil('the page to have the focus', () => page.evaluate(() => document.hasFocus()));
  await xvfb.xdotool('key', keys);
}

/** The middle of an element on the screen, in px. The browser's bars are all above the page. */
async function onScreen(page: Page, selector: string): Promise<Point> {
  await page.waitForSelector(selector);
  return page.$eval(selector, (element) => {
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    return {
      x: Math.round(screenX + box.left + Math.min(box.width, innerWidth) / 2),
      y: Math.round(screenY + (outerHeight - innerHeight) + box.top + Math.min(box.height, innerHeight) / 2),
    };
  });
}

async function moreWindows(xvfb: Xvfb, count: number): Promise<void> {
  await waitUntil('the menu on the screen', async () => (await windowCount(xvfb)) >= count);
}

async function windowCount(xvfb: Xvfb): Promise<number> {
  const list = await xvfb.xdotool('search', '--onlyvisible', '--name', '.*');
  return list.split('\n').filter(Boolean).length;
}
