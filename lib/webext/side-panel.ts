import { browser } from './browser.ts';

/**
 * Opens Chromium's side panel or Firefox's sidebar. Call it in a click's handler, before any await: only there may it
 * be opened.
 *
 * @param windowId the window in which it opens; Firefox takes the one that was clicked in.
 */
export async function openSidePanel(windowId: number): Promise<void> {
  await (import.meta.env.FIREFOX ? browser.sidebarAction.open() : chrome.sidePanel.open({ windowId }));
}

/** Whether it is open in a window. One that cannot be asked has none. */
export async function isSidePanelOpen(windowId: number): Promise<boolean> {
  try {
    if (import.meta.env.FIREFOX) return await browser.sidebarAction.isOpen({ windowId });
    const contextTypes = [chrome.runtime.ContextType.SIDE_PANEL];
    return (await chrome.runtime.getContexts({ contextTypes, windowIds: [windowId] })).length > 0;
  } catch {
    return false;
  }
}
