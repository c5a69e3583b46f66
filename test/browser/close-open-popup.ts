import type { ExtensionBrowser } from './extension-browser.ts';

/** How long a popup that closes by itself is looked for, in ms. */
const patienceMs = 2000;

/** Closes the real popup, if one is open; one that closes by itself meanwhile is as good. */
export async function closeOpenPopup(browser: ExtensionBrowser): Promise<void> {
  if (!(await browser.isPopupOpen())) return;
  try {
    await (await browser.popup({ timeoutMs: patienceMs })).close();
  } catch (thrown) {
    if (await browser.isPopupOpen()) throw thrown;
  }
}
