import type { Page, WebWorker } from 'puppeteer-core';
import { elementIn } from './element-in.ts';

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
  readonly mediaType?: 'image' | 'video';
  readonly srcUrl?: string;
  readonly frameId: number;
  readonly pageUrl: string;
  readonly editable: boolean;
}

/** What the menu would say of the picture that a selector means. A video that plays a stream has no address. */
export async function pictureUnder(
  page: Page,
  selector: string,
): Promise<Pick<MenuClick, 'mediaType' | 'srcUrl'>> {
  return (await elementIn(page, selector)).evaluate((element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    // A page says by this what stands in a closed shadow root, which only the browser sees.
    const told = (element as HTMLElement).dataset['address'];
    const { currentSrc } = element as Partial<HTMLImageElement>;
    if (element.localName === 'video')
      return { mediaType: 'video' as const, ...(currentSrc && { srcUrl: currentSrc }) };
    const attributes = ['src', 'href', 'data'].map((name) => element.getAttribute(name));
    const address = told ?? (currentSrc || attributes.find(Boolean));
    return { mediaType: 'image' as const, srcUrl: new URL(address ?? '', element.baseURI).href };
  });
}

/** The extension's number for the frame that a selector such as `#frame >> #picture` goes into. */
export async function frameUnder(
  page: Page,
  selector: string,
  worker: WebWorker,
  tabId: number,
): Promise<number> {
  if (!selector.includes(' >> ')) return 0;
  const frame = await (await elementIn(page, selector)).evaluate(() => window.frameElement?.id ?? '');
  return worker.evaluate(
    async (id, wanted) => {
      const results = await chrome.scripting.executeScript({
        target: { tabId: id, allFrames: true },
        func: () => window.frameElement?.id,
      });
      return results.find(({ result }) => result === wanted)?.frameId ?? -1;
    },
    tabId,
    frame,
  );
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

/** What the worker calls to open its popup does nothing any more, for as long as this worker lives. */
export async function keepPopupShut(worker: WebWorker): Promise<void> {
  await worker.evaluate(() => {
    const action = chrome.action as { openPopup(...given: readonly unknown[]): Promise<void> };
    action.openPopup = async (...given) => {
      const answered = given.at(-1);
      if (typeof answered === 'function') answered();
    };
  });
}

/** What the worker calls to open its popup is refused, for as long as this worker lives. */
export async function refusePopup(worker: WebWorker): Promise<void> {
  await worker.evaluate(() => {
    chrome.action.openPopup = () => Promise.reject(new Error('Could not find an active browser window.'));
  });
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
