import { browser } from './browser.ts';

/** Opens the page that reads many pictures as one table, in a tab; the one that is open already, where that can be told. */
export async function openBatch(): Promise<void> {
  const address = browser.runtime.getURL('batch.html');
  if (!import.meta.env.FIREFOX) {
    const [open] = await chrome.runtime.getContexts({ documentUrls: [address] });
    if (open !== undefined && open.tabId >= 0) {
      await browser.tabs.update(open.tabId, { active: true });
      await browser.windows.update(open.windowId, { focused: true });
      return;
    }
  }
  await browser.tabs.create({ url: address });
}
