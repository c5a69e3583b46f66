import { browser } from './browser.ts';

/** What the background asks the pages beside web pages: which of them stands in a window. */
const question = 'beside ';

/**
 * Opens Chromium's side panel or Firefox's sidebar. Call it in a click's handler, before any await: only there may it
 * be opened.
 *
 * @param windowId the window in which it opens; Firefox takes the one that was clicked in.
 */
export async function openSidePanel(windowId: number): Promise<void> {
  await (import.meta.env.FIREFOX ? browser.sidebarAction.open() : chrome.sidePanel.open({ windowId }));
}

/**
 * Whether it is open in a window. Chromium says that there are some, but not where (it gives −1 for their window), so
 * they are asked themselves. One that cannot be asked is none.
 */
export async function isSidePanelOpen(windowId: number): Promise<boolean> {
  try {
    if (import.meta.env.FIREFOX) return await browser.sidebarAction.isOpen({ windowId });
    const contextTypes = [chrome.runtime.ContextType.SIDE_PANEL];
    const all = await chrome.runtime.getContexts({ contextTypes });
    return all.length > 0 && (await browser.runtime.sendMessage(question + windowId)) === true;
  } catch {
    return false;
  }
}

/** In the panel's page: answers for its window. */
export async function answerForWindow(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const { id } = await browser.windows.getCurrent();
  browser.runtime.onMessage.addListener((message: unknown) =>
    message === question + String(id) ? Promise.resolve(true) : undefined,
  );
}
