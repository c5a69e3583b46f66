import { AppError } from '../errors.ts';
import { browser } from './browser.ts';

/**
 * The parts of a tab that a run is bound to.
 *
 * @throws AppError `page-changed` where the tab has gone.
 */
export async function tabTarget(
  tabId: number,
): Promise<{ id: number; windowId: number; incognito: boolean }> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (tab?.windowId === undefined) throw new AppError('page-changed');
  return { id: tabId, windowId: tab.windowId, incognito: tab.incognito };
}
