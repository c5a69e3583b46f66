import { browser } from './browser.ts';

/**
 * Opens the page that reads many pictures as one table, in a tab.
 *
 * @param tabId the tab whose pictures can be picked there.
 */
export async function openBatch(tabId?: number): Promise<void> {
  const address = browser.runtime.getURL('batch.html');
  await browser.tabs.create({ url: tabId === undefined ? address : `${address}?tabId=${tabId}` });
}
