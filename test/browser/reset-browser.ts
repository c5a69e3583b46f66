import type { Browser } from 'puppeteer-core';
import { closeOpenPopup } from './close-open-popup.ts';
import type { ExtensionBrowser } from './extension-browser.ts';

/** Forgets all runs and settings, closes the popup and every tab but the first. */
export async function resetBrowser(browser: Browser, started: ExtensionBrowser): Promise<void> {
  await closeOpenPopup(started);
  const own = await started.openPopupAsTab('own');
  await own.evaluateExpression(
    "Promise.all([browser.storage.local.clear(), browser.runtime.sendMessage({ type: 'dismiss-all' })])",
  );
  const [, ...pages] = await browser.pages();
  // An extension's own tab in Firefox may be gone before it has said so.
  for (const page of pages) await page.close().catch(() => undefined);
}
