import { browser } from './browser.ts';
import { isPopupOpen, popupOpenings } from './popup-open.ts';
import { isSidePanelOpen } from './side-panel.ts';

/** The tab whose run a popup shows. */
interface PopupTab {
  readonly id: number;
  readonly windowId: number;
  readonly incognito: boolean;
}

/** Size of the stand-in window in CSS px: the popup's own width and greatest height, plus a title bar. */
const standInSize = { width: 416, height: 640 };

/**
 * How long the browser may take, in ms, to open the popup or to refuse: Firefox does neither while a panel
 * of its own, such as that of the downloads, is open.
 */
const patienceMs = 3000;

/**
 * Opens the toolbar popup over a window, unless its page stands beside the web page already. Where the browser refuses, a small window shows the same page for
 * the same tab, so the result is never out of reach; in Firefox also where a page fills the screen, since it
 * closes any popup there at once.
 *
 * @param tab the tab whose run the popup is to show.
 */
export function showPopup(tab: PopupTab): void {
  void showUnlessBeside(tab);
}

async function showUnlessBeside(tab: PopupTab): Promise<void> {
  if (await isSidePanelOpen(tab.windowId)) return;
  if (import.meta.env.FIREFOX) await showUnderFullScreen(tab);
  else openPopup(tab);
}

async function showUnderFullScreen(tab: PopupTab): Promise<void> {
  const { state } = await browser.windows.get(tab.windowId);
  if (state === 'fullscreen') await showWindow(tab);
  else openPopup(tab);
}

function openPopup(tab: PopupTab): void {
  let settled = false;
  popupOpenings.count += 1;
  popupOpenings.begun += 1;
  browser.action
    .openPopup({ windowId: tab.windowId })
    .catch(() => showWindow(tab))
    .finally(() => {
      settled = true;
      popupOpenings.count -= 1;
    });
  setTimeout(() => {
    if (!settled) void openWindowUnlessShown(tab);
  }, patienceMs);
}

/** The same, unless a popup is open already, and is not about to close, or a small window shows this tab's runs. */
export async function showPopupUnlessShown(tab: PopupTab): Promise<void> {
  // However that ends: what was taken is to be shown.
  await popupOpenings.closing?.catch(() => undefined);
  if (!(await isPopupOpen()) && (await windowOf(tab.id)) === undefined) showPopup(tab);
}

function windowAddress(tabId: number): string {
  return browser.runtime.getURL(`popup.html?tabId=${tabId}`);
}

async function openWindowUnlessShown(tab: PopupTab): Promise<void> {
  if (!(await isPopupOpen())) await showWindow(tab);
}

/** The small window that shows this tab's runs comes to the front, and is opened where there is none. */
async function showWindow(tab: PopupTab): Promise<void> {
  const windowId = await windowOf(tab.id);
  await (windowId === undefined ? openPopupWindow(tab) : browser.windows.update(windowId, { focused: true }));
}

/** The small window that shows this tab's runs; the same page in a tab is none. */
async function windowOf(tabId: number): Promise<number | undefined> {
  const pages = await chrome.runtime.getContexts({ documentUrls: [windowAddress(tabId)] });
  const windows = await Promise.all(pages.map(({ windowId }) => browser.windows.get(windowId)));
  return windows.find(({ type }) => type === 'popup')?.id;
}

/**
 * Opens the popup's page as a small window, for one tab's runs. For a private tab Firefox makes it a
 * private window; Chromium has no private pages of an extension that serves both kinds of window.
 */
export async function openPopupWindow(tab: Pick<PopupTab, 'id' | 'incognito'>): Promise<void> {
  await browser.windows.create({
    url: windowAddress(tab.id),
    incognito: import.meta.env.FIREFOX && tab.incognito,
    type: 'popup',
    ...standInSize,
  });
}
