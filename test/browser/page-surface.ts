import type { KeyInput, Page } from 'puppeteer-core';
import type { PopupSurface } from './popup-handle.ts';

/** The popup as puppeteer's own page: a real popup in Chromium, or a tab in either browser. */
export function pageSurface(page: Page): PopupSurface {
  return {
    evaluate: (expression) => page.evaluate(expression),
    clickAt: ({ x, y }) => untilGone(page, page.mouse.click(x, y)),
    press: (key) => untilGone(page, press(page, key)),
    async screenshot(file) {
      await page.screenshot({ path: asPng(file) });
    },
    isOpen: () => answers(page),
    close: () => untilGone(page, page.close()),
  };
}

/** One key, with Shift held where it is named so: `Shift+Tab`. */
async function press({ keyboard }: Page, key: string): Promise<void> {
  const shifted = key.startsWith('Shift+') ? key.slice('Shift+'.length) : undefined;
  if (shifted !== undefined) await keyboard.down('Shift');
  await keyboard.press((shifted ?? key) as KeyInput);
  if (shifted !== undefined) await keyboard.up('Shift');
}

/** Asked of the page itself: for an extension's tab in Firefox, puppeteer never hears of its end. */
async function answers(page: Page): Promise<boolean> {
  if (page.isClosed()) return false;
  return page.evaluate('true').then(
    () => true,
    () => false,
  );
}

/** A click may close the very page it goes to; the protocol then ends with an error that is none. */
async function untilGone(page: Page, action: Promise<void>): Promise<void> {
  await action.catch((thrown: unknown) => {
    const isGone = page.isClosed() || /closed|detached|no such frame/i.test(String(thrown));
    if (!isGone) throw thrown;
  });
}

/** puppeteer wants to see the ending in the type. */
export function asPng(file: string): `${string}.png` {
  if (!file.endsWith('.png')) throw new Error(`${file} does not end with .png.`);
  return file as `${string}.png`;
}
