import type { Browser } from 'puppeteer-core';
import { closeOpenPopup } from './close-open-popup.ts';
import type { ExtensionBrowser } from './extension-browser.ts';

/** Forgets all runs, settings, keys and what the person allowed, closes the popup and every tab but the first. */
export async function resetBrowser(browser: Browser, started: ExtensionBrowser): Promise<void> {
  await closeOpenPopup(started);
  const own = await started.openPopupAsTab('own');
  await own.evaluateExpression(`(async () => {
    for (const type of ['dismiss-all', 'erase-everything']) await browser.runtime.sendMessage({ type });
    await browser.storage.local.clear();
  })()`);
  const [, ...pages] = await browser.pages();
  // An extension's own tab in Firefox may be gone before it has said so.
  for (const page of pages) await page.close().catch(() => undefined);
}
