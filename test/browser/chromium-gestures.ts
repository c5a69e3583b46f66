import type { Page, WebWorker } from 'puppeteer-core';

/** Chromium's events can be fired from inside the worker; no type names that. */
interface Dispatchable {
  dispatch(...args: readonly unknown[]): void;
}

/** What the browser's own extensions page can do; no type names it. */
declare const chrome: typeof globalThis.chrome & {
  readonly developerPrivate: { addHostPermission(id: string, pattern: string): Promise<void> };
};

/** What the menu says about a click, as Chromium itself would. */
export interface MenuClick {
  readonly menuItemId: string;
  readonly parentMenuItemId?: string;
  readonly mediaType?: 'image';
  readonly srcUrl?: string;
  readonly frameId: number;
  readonly pageUrl: string;
  readonly editable: boolean;
}

/** The address the menu would name for the picture that a selector means. */
export async function imageUnder(page: Page, selector: string): Promise<string> {
  await page.waitForSelector(selector);
  return page.$eval(selector, (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    return element instanceof HTMLImageElement
      ? element.currentSrc || element.src
      : (element.getAttribute('src') ?? '');
  });
}

/** Fires the menu's event in the worker, with the tab as the browser describes it. */
export async function dispatchMenuClick(worker: WebWorker, tabId: number, click: MenuClick): Promise<void> {
  await worker.evaluate(
    async (id, info) => {
      const tab = await chrome.tabs.get(id);
      (chrome.contextMenus.onClicked as unknown as Dispatchable).dispatch(info, tab);
    },
    tabId,
    click,
  );
}

/** Fires the shortcut's event in the worker. */
export async function dispatchClipCommand(worker: WebWorker, tabId: number): Promise<void> {
  await worker.evaluate(async (id) => {
    const tab = await chrome.tabs.get(id);
    (chrome.commands.onCommand as unknown as Dispatchable).dispatch('clip-region', tab);
  }, tabId);
}

/** On the browser's own extensions page: a later question for this site is answered yes without being shown. */
export async function approveSite(page: Page, id: string, origin: string): Promise<void> {
  const { protocol, hostname } = new URL(origin);
  await page.evaluate(
    (extension, pattern) => chrome.developerPrivate.addHostPermission(extension, pattern),
    id,
    `${protocol}//${hostname}/*`,
  );
}
