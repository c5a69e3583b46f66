import { rm } from 'node:fs/promises';
import {
  TargetType,
  type Browser,
  type Extension,
  type Page,
  type Protocol,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
import { startChromium } from './chromium-launch.ts';
import {
  approveSite,
  dispatchClipCommand,
  dispatchMenuClick,
  frameUnder,
  keepPopupShut,
  pictureUnder,
  refusePopup,
} from './chromium-gestures.ts';
import { closeOpenPopup } from './close-open-popup.ts';
import { ConsoleErrors } from './console-errors.ts';
import type { ExtensionBrowser, LaunchOptions, Point } from './extension-browser.ts';
import { takeRegionInOverlay } from './overlay.ts';
import { pageSurface } from './page-surface.ts';
import { PopupHandle } from './popup-handle.ts';
import { resetBrowser } from './reset-browser.ts';
import { Sessions } from './sessions.ts';
import { waitUntil } from './wait-until.ts';

/** How long a worker may take to end before it is ended once more, in ms. */
const longestEndMs = 1000;
/** So often in a row nobody may be seen to hold the worker before it is ended. */
const quietLooks = 8;

/** Starts Chromium with the built extension. */
export async function launchChromium(options: LaunchOptions = {}): Promise<ChromiumBrowser> {
  const { browser, extension, profile } = await startChromium(options);
  const started = new ChromiumBrowser(
    browser,
    extension,
    options.profile === undefined ? profile : undefined,
  );
  await started.followSessions();
  if (!options.detachWorker) await started.worker();
  return started;
}

/** Chromium, Chrome or Edge with the extension in it. */
export class ChromiumBrowser implements ExtensionBrowser {
  readonly kind = 'chromium';
  readonly processId: number | undefined;
  readonly extensionOrigin: string;
  readonly closed: Promise<void>;
  readonly #browser: Browser;
  readonly #extension: Extension;
  /** Deleted after the browser has gone. */
  readonly #profile: string | undefined;
  readonly #errors = new ConsoleErrors();
  #sessions: Sessions | undefined;
  /** Tabs that show popup.html, so that they are not taken for the popup. */
  readonly #popupTabs = new Set<Target>();
  /** The origins for which tabs have been granted. */
  readonly #granted = new WeakMap<Page, string>();
  /** A tab keeps its number, whatever window is in front later. */
  readonly #tabIds = new WeakMap<Page, number>();

  constructor(browser: Browser, extension: Extension, profile: string | undefined) {
    this.#browser = browser;
    this.#extension = extension;
    this.#profile = profile;
    this.processId = browser.process()?.pid;
    this.extensionOrigin = `chrome-extension://${extension.id}`;
    this.closed = new Promise((resolve) => browser.once('disconnected', () => resolve()));
  }

  /** Knows from now on who holds the worker. */
  async followSessions(): Promise<void> {
    const connection = (await this.#browser.target().createCDPSession()).connection();
    if (connection) this.#sessions = new Sessions(connection);
  }

  /** The background's worker, for what only Chromium's tests need. It must be running. */
  async worker(): Promise<WebWorker> {
    const worker = await waitUntil('the background worker', async () => {
      const target = this.#browser.targets().find((t) => this.#isWorker(t));
      return (await target?.worker()) ?? undefined;
    });
    this.#errors.followWorker(worker);
    return worker;
  }

  async newPage(url: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(url);
    return page;
  }

  async tabId(page: Page): Promise<number> {
    await page.bringToFront();
    const worker = await this.#wakeWorker(page);
    const known = this.#tabIds.get(page);
    if (known !== undefined) return known;
    const id = await waitUntil('the tab to be in front', () =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return tab?.id;
      }),
    );
    this.#tabIds.set(page, id);
    return id;
  }

  async openPopup(page: Page): Promise<PopupHandle> {
    await page.bringToFront();
    // Pressing the button over an open popup would close it.
    await closeOpenPopup(this);
    await page.triggerExtensionAction(this.#extension);
    return this.popup();
  }

  async popup(options?: { timeoutMs?: number }): Promise<PopupHandle> {
    let found: { target: Target; handle: PopupHandle } | undefined;
    // One that is about to close may be found first, and is gone before it has drawn.
    return waitUntil(
      'a popup that is drawn',
      async () => {
        const target = this.#popupTarget();
        if (target === undefined) return undefined;
        if (found?.target !== target) found = { target, handle: await this.#popupOf(target) };
        return (await found.handle.isDrawn()) ? found.handle : undefined;
      },
      options,
    );
  }

  sidePanel(): Promise<PopupHandle> {
    return this.#handleOf(`${this.extensionOrigin}/popup.html?panel`);
  }

  /** Waits for a page of the extension that it opened itself. */
  async #handleOf(url: string): Promise<PopupHandle> {
    const target = await this.#browser.waitForTarget((each) => each.url() === url);
    const page = await target.asPage();
    this.#errors.followPage(page);
    const handle = new PopupHandle({
      ...pageSurface(page),
      isOpen: () => Promise.resolve(this.#browser.targets().includes(target)),
    });
    await handle.waitUntilDrawn();
    return handle;
  }

  isPopupOpen(): Promise<boolean> {
    return Promise.resolve(this.#popupTarget() !== undefined);
  }

  async keepPopupShut(): Promise<void> {
    await keepPopupShut(await this.worker());
  }

  async openPopupAsTab(tabId?: number | 'own'): Promise<PopupHandle> {
    const page = await this.#browser.newPage();
    this.#errors.followPage(page);
    this.#popupTabs.add(page.target());
    const url = `${this.extensionOrigin}/popup.html`;
    await page.goto(tabId === undefined || tabId === 'own' ? url : `${url}?tabId=${tabId}`);
    if (tabId === 'own') {
      const own = await page.evaluate(async () => (await chrome.tabs.getCurrent())?.id);
      await page.goto(`${url}?tabId=${own}`);
    }
    const handle = new PopupHandle(pageSurface(page));
    await handle.waitUntilDrawn();
    return handle;
  }

  async refusePopup(): Promise<void> {
    await refusePopup(await this.worker());
  }

  popupWindow(tabId: number): Promise<PopupHandle> {
    return this.#handleOf(`${this.extensionOrigin}/popup.html?tabId=${tabId}`);
  }

  /**
   * Headless Chromium opens no menu: the grant comes from the toolbar button, the click from the
   * event that the menu would have fired.
   */
  async readImageByContextMenu(page: Page, selector: string, taskTitle: string): Promise<void> {
    const picture = await pictureUnder(page, selector);
    await this.#grant(page);
    const task = taskTitle.toLowerCase().replaceAll(' ', '-');
    const menuItemId = task.startsWith('on-site:') ? task : `read-as:${task}`;
    const [worker, tabId] = [await this.worker(), await this.tabId(page)];
    await dispatchMenuClick(worker, tabId, {
      menuItemId,
      parentMenuItemId: 'read-as',
      ...picture,
      frameId: await frameUnder(page, selector, worker, tabId),
      pageUrl: page.url(),
      editable: false,
    });
  }

  async clipByContextMenu(page: Page, at: Point): Promise<void> {
    await page.mouse.move(at.x, at.y);
    await this.#grant(page);
    await dispatchMenuClick(await this.worker(), await this.tabId(page), {
      menuItemId: 'clip-region',
      frameId: 0,
      pageUrl: page.url(),
      editable: false,
    });
  }

  async pressClipShortcut(page: Page): Promise<void> {
    await this.#grant(page);
    await dispatchClipCommand(await this.worker(), await this.tabId(page));
  }

  async takeRegion(page: Page, from: Point, to: Point): Promise<void> {
    await takeRegionInOverlay(page, from, to);
  }

  async grantSite(origin: string): Promise<void> {
    const page = await this.newPage('chrome://extensions');
    await approveSite(page, this.#extension.id, origin);
    await page.close();
  }

  async setPageZoom(page: Page, factor: number): Promise<void> {
    const before = await page.evaluate(() => devicePixelRatio);
    const tabId = await this.tabId(page);
    const worker = await this.worker();
    const old = await worker.evaluate((id) => chrome.tabs.getZoom(id), tabId);
    await worker.evaluate((id, zoom) => chrome.tabs.setZoom(id, zoom), tabId, factor);
    const wanted = (before / old) * factor;
    await waitUntil('the page zoom', () =>
      page.evaluate((ratio) => Math.abs(devicePixelRatio - ratio) < 0.01, wanted),
    );
  }

  /**
   * A worker that a debugger still holds and that a page wakes at once comes back as the same target, which nobody is told
   * of, and sessions with it stay dead. So it is let go of first; one that came back so is ended once more.
   */
  async killBackground(): Promise<void> {
    const target = this.#browser.targets().find((t) => this.#isWorker(t));
    const worker = await target?.worker();
    await worker?.client.detach();
    const killed = await this.#workerTargets();
    for (const targetId of killed) await this.#sessions?.letGo(targetId);
    await this.#untilNobodyHoldsWorker();
    const session = await this.#browser.target().createCDPSession();
    let endedAt = Number.NEGATIVE_INFINITY;
    // An open popup may wake another at once: it is this one that has to be gone, and known to be.
    await waitUntil('the worker to end', async () => {
      const left = (await this.#workerTargets()).filter((id) => killed.includes(id));
      if (left.length === 0) return !this.#browser.targets().some((t) => t === target);
      if (Date.now() - endedAt < longestEndMs) return false;
      endedAt = Date.now();
      for (const targetId of left) {
        await this.#sessions?.letGo(targetId);
        await session.send('Target.closeTarget', { targetId });
      }
      return false;
    });
    await session.detach();
  }

  /**
   * The library attaches to the worker from each page that opens, the reader's own too: all have to be through. One that
   * never is, is ended by force.
   */
  async #untilNobodyHoldsWorker(): Promise<void> {
    let looks = 0;
    const isFree = async () => {
      const isHeld = (await this.#workerInfos()).some(({ attached }) => attached);
      looks = isHeld ? 0 : looks + 1;
      return looks >= quietLooks;
    };
    await waitUntil('the worker to be let go of', isFree, { timeoutMs: 10_000 }).catch(() => undefined);
  }

  async backgroundIsRunning(): Promise<boolean> {
    return (await this.#workerTargets()).length > 0;
  }

  /** Asks the browser itself: a filtered or detached worker is counted too. */
  async #workerTargets(): Promise<string[]> {
    return (await this.#workerInfos()).map(({ targetId }) => targetId);
  }

  async #workerInfos(): Promise<Protocol.Target.TargetInfo[]> {
    const session = await this.#browser.target().createCDPSession();
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
    await session.detach();
    return targetInfos.filter((t) => t.type === 'service_worker' && t.url.startsWith(this.extensionOrigin));
  }

  reset(): Promise<void> {
    return resetBrowser(this.#browser, this);
  }

  consoleErrors(): Promise<readonly string[]> {
    return Promise.resolve(this.#errors.list);
  }

  async close(): Promise<void> {
    await this.#browser.close().catch(() => undefined);
    if (this.#profile) await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #isWorker(target: Target): boolean {
    return target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(this.extensionOrigin);
  }

  async #popupOf(target: Target): Promise<PopupHandle> {
    const page = await target.asPage();
    this.#errors.followPage(page);
    return new PopupHandle({
      ...pageSurface(page),
      isOpen: () => Promise.resolve(this.#browser.targets().includes(target)),
    });
  }

  #popupTarget(): Target | undefined {
    const url = `${this.extensionOrigin}/popup.html`;
    // Beside a page the same page has a query.
    return this.#browser.targets().find((t) => t.url() === url && !this.#popupTabs.has(t));
  }

  /** A worker that has gone to sleep is woken by the popup's connection. */
  async #wakeWorker(page: Page): Promise<WebWorker> {
    if (!this.#browser.targets().some((t) => this.#isWorker(t))) await this.#grant(page);
    return this.worker();
  }

  /**
   * The toolbar button grants `activeTab`; the popup it opens is closed again. The grant stays until the tab
   * goes to another site.
   */
  async #grant(page: Page): Promise<void> {
    const { origin } = new URL(page.url());
    const isAwake = this.#browser.targets().some((target) => this.#isWorker(target));
    if (isAwake && this.#granted.get(page) === origin && !this.#popupTarget()) return page.bringToFront();
    const popup = await this.openPopup(page);
    await popup.close();
    this.#granted.set(page, origin);
  }
}
