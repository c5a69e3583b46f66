import { browser } from './browser.ts';

/**
 * Opens the page that reads many pictures as one table, in a tab: of the same window where that may show it. Chromium shows
 * pages of extensions in no incognito window; the page is told what window it was opened for.
 *
 * @param tab the tab whose pictures can be picked there.
 */
export async function openBatch(tab?: {
  readonly id: number;
  readonly windowId: number;
  readonly incognito: boolean;
}): Promise<void> {
  const address = new URL(browser.runtime.getURL('batch.html'));
  if (tab) address.searchParams.set('tabId', String(tab.id));
  if (tab?.incognito) address.searchParams.set('private', '');
  const mayShareWindow = tab && (import.meta.env.FIREFOX || !tab.incognito);
  await browser.tabs.create({ url: address.href, ...(mayShareWindow && { windowId: tab.windowId }) });
}
