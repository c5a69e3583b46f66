import type { ElementHandle, Page } from 'puppeteer-core';

/** Waits for an element; `#frame >> #picture` is one inside a frame. */
export async function elementIn(page: Page, selector: string): Promise<ElementHandle> {
  const steps = selector.split(' >> ');
  let frame = page.mainFrame();
  for (const [index, step] of steps.entries()) {
    const element = await frame.waitForSelector(step);
    if (!element) break;
    if (index === steps.length - 1) return element;
    const inner = await element.contentFrame();
    if (!inner) break;
    frame = inner;
  }
  throw new Error(`There is no ${selector}.`);
}
