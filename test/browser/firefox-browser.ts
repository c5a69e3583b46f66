import type { Browser, Page } from 'puppeteer-core';
import { elementIn } from './element-in.ts';
import type { ExtensionBrowser, LaunchOptions, Point } from './extension-browser.ts';
import { firefoxExtensionId, opensWelcome } from './extension-directory.ts';
import { ChromeScope } from './firefox-chrome-scope.ts';
import { startFirefox } from './firefox-launch.ts';
import { firefoxSidebar } from './firefox-sidebar.ts';
import { firefoxPopup, isPopupOpen } from './firefox-popup.ts';
import * as privileged from './firefox-privileged.ts';
import { takeRegionInOverlay } from './overlay.ts';
import { pageSurface } from './page-surface.ts';
import { PopupHandle } from './popup-handle.ts';
import { resetBrowser } from './reset-browser.ts';
import { waitUntil } from './wait-until.ts';

/** Starts Firefox with the built extension. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<FirefoxBrowser> {
  const browser = await startFirefox(options);
  const scope = new ChromeScope(browser);
  const host = await scope.run(privileged.extensionHost, firefoxExtensionId);
  const started = new FirefoxBrowser(browser, scope, host);
  await waitUntil('the background to start', () => started.backgroundIsRunning());
  if (!options.keepWelcome && opensWelcome('firefox', options.extensionDirectory))
    await waitUntil('the welcome page', () =>
      scope.run(privileged.closeTab, `moz-extension://${host}/welcome.html`),
    );
  return started;
}

/** Firefox with the extension in it. Menu, shortcut and toolbar are the real ones, headless too. */
export class FirefoxBrowser implements ExtensionBrowser {
  readonly kind = 'firefox';
  readonly processId: number | undefined;
  readonly extensionOrigin: string;
  readonly closed: Promise<void>;
  /** Firefox's own window, for what only its tests need. */
  readonly scope: ChromeScope;
  readonly #browser: Browser;
  readonly #host: string;

  constructor(browser: Browser, scope: ChromeScope, host: string) {
    this.#browser = browser;
    this.scope = scope;
    this.#host = host;
    this.processId = browser.process()?.pid;
    this.extensionOrigin = `moz-extension://${host}`;
    this.closed = new Promise((resolve) => browser.once('disconnected', () => resolve()));
  }

  async newPage(url: string): Promise<Page> {
    const page = await this.#browser.newPage();
    if (url.startsWith(this.extensionOrigin)) await this.#goToOwn(page, url);
    else await page.goto(url);
    return page;
  }

  async tabId(page: Page): Promise<number> {
    await page.bringToFront();
    return this.scope.run(privileged.selectedTabId);
  }

  async openPopup(page: Page): Promise<PopupHandle> {
    await page.bringToFront();
    // Pressing the button over an open popup would close it.
    await new PopupHandle(firefoxPopup(this.scope)).close();
    await this.scope.run(privileged.pressToolbarButton, firefoxExtensionId);
    return this.popup();
  }

  async popup(options?: { timeoutMs?: number }): Promise<PopupHandle> {
    const handle = new PopupHandle(firefoxPopup(this.scope));
    await waitUntil('a popup', () => this.isPopupOpen(), options);
    await handle.waitUntilDrawn();
    return handle;
  }

  async sidePanel(): Promise<PopupHandle> {
    const handle = new PopupHandle(firefoxSidebar(this.scope));
    await handle.waitUntilDrawn();
    return handle;
  }

  async isPopupOpen(): Promise<boolean> {
    return this.scope.run(isPopupOpen);
  }

  async keepPopupShut(): Promise<void> {
    await this.scope.run(privileged.keepPopupShut, firefoxExtensionId);
  }

  async refusePopup(): Promise<void> {
    await this.scope.run(privileged.refusePopup, firefoxExtensionId);
  }

  async popupWindow(tabId: number): Promise<PopupHandle> {
    const query = `?tabId=${tabId}`;
    // Of an extension's own page the protocol tells no address: it is asked of the page.
    const page = await waitUntil('a small window', async () => {
      for (const each of await this.#browser.pages()) {
        // One that has gone may be told of still.
        const isIt = each.evaluate((wanted) => location.search === wanted, query).catch(() => false);
        if (await isIt) return each;
      }
      return undefined;
    });
    const handle = new PopupHandle(pageSurface(page));
    await handle.waitUntilDrawn();
    return handle;
  }

  async openPopupAsTab(tabId?: number | 'own'): Promise<PopupHandle> {
    const page = await this.#browser.newPage();
    const id = tabId === 'own' ? await this.tabId(page) : tabId;
    const url = `${this.extensionOrigin}/popup.html${id === undefined ? '' : `?tabId=${id}`}`;
    await this.#goToOwn(page, url);
    const handle = new PopupHandle(pageSurface(page));
    await handle.waitUntilDrawn();
    return handle;
  }

  async readImageByContextMenu(page: Page, selector: string, taskTitle: string): Promise<void> {
    const element = await elementIn(page, selector);
    await element.scrollIntoView();
    const at = await element.clickablePoint();
    await this.#takeFromContextMenu(page, at, ['Read as', taskTitle]);
  }

  async clipByContextMenu(page: Page, at: Point): Promise<void> {
    await this.#takeFromContextMenu(page, at, ['Clip a region']);
  }

  async pressClipShortcut(page: Page): Promise<void> {
    await page.bringToFront();
    await this.scope.run(privileged.pressExtensionKey, 'S');
  }

  async takeRegion(page: Page, from: Point, to: Point): Promise<void> {
    await takeRegionInOverlay(page, from, to);
  }

  /** Its preferences say yes to every such question. */
  grantSite(): Promise<void> {
    return Promise.resolve();
  }

  async setPageZoom(page: Page, factor: number): Promise<void> {
    await page.bringToFront();
    const before = await page.evaluate(() => devicePixelRatio);
    const old = await this.scope.run(privileged.zoomOfSelectedTab);
    await this.scope.run(privileged.zoomSelectedTab, factor);
    const wanted = (before / old) * factor;
    await waitUntil('the page zoom', () =>
      // Rounded to whole app units, 60 to the CSS px.
      page.evaluate((ratio) => Math.abs(devicePixelRatio / ratio - 1) < Math.max(0.02, ratio / 100), wanted),
    );
  }

  async killBackground(): Promise<void> {
    // Resolves once it has ended; an open popup may wake it again at once.
    await this.scope.run(privileged.terminateBackground, firefoxExtensionId);
  }

  async backgroundIsRunning(): Promise<boolean> {
    const state = await this.scope.run(privileged.backgroundState, firefoxExtensionId);
    return state === 'running' || state === 'suspending';
  }

  reset(): Promise<void> {
    return resetBrowser(this.#browser, this);
  }

  async consoleErrors(): Promise<readonly string[]> {
    return this.scope.run(privileged.scriptErrors, this.#host);
  }

  async close(): Promise<void> {
    await this.#browser.close().catch(() => undefined);
  }

  /** Goes to a page of the extension: the protocol never reports the end of that, the page itself does. */
  async #goToOwn(page: Page, url: string): Promise<void> {
    void page.goto(url, { timeout: 5000 }).catch(() => undefined);
    const isThere = () =>
      page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url);
    await waitUntil(`the page ${url}`, () => isThere().catch(() => false));
  }

  async #takeFromContextMenu(page: Page, at: Point, labels: readonly string[]): Promise<void> {
    await page.bringToFront();
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await waitUntil('the context menu', () => this.scope.run(privileged.isContextMenuOpen));
    await waitUntil(`"${labels.join(' ▸ ')}" in the context menu`, () =>
      this.scope.run(privileged.stepIntoContextMenu, labels),
    );
  }
}
