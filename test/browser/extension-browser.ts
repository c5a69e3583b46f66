import type { Page } from 'puppeteer-core';
import type { BrowserKind } from './find-browser.ts';
import type { PopupHandle } from './popup-handle.ts';

/** A point of the page's viewport, in CSS px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How the browser is to be started. */
export interface LaunchOptions {
  /** Chromium only: servers of this computer need no certificate that anybody vouches for. */
  readonly anyCertificate?: boolean;
  /** No window; true unless told. */
  readonly headless?: boolean;
  /** The X display of a visible window, such as `:99`; the environment's own unless told. */
  readonly display?: string;
  /** Device px per CSS px of the whole browser, never emulated: an emulated one resamples shots. */
  readonly deviceScaleFactor?: number;
  /** Where saved files land, under the names the extension gives them. */
  readonly downloadDirectory?: string;
  /** What pages and the extension are told the person prefers. */
  readonly colorScheme?: 'light' | 'dark';
  /** Outer size of the first window, in CSS px. */
  readonly windowSize?: { readonly width: number; readonly height: number };
  /** Headless Chromium only: the screen, in px, on which popups have room; 800 × 600 unless told. */
  readonly screenSize?: { readonly width: number; readonly height: number };
  /** Whether the page that opens after the installation stays; it is closed unless told. */
  readonly keepWelcome?: boolean;
  /** The unpacked extension; the build of this repository unless told. */
  readonly extensionDirectory?: string;
  /**
   * Chromium only: never attach to the worker or the offscreen document, because a debugger's session keeps it alive and so
   * hides a worker that dies at work. Menu, shortcut and zoom are then out of reach.
   */
  readonly detachWorker?: boolean;
  /** Chromium only: a file for the browser's own log of all requests; it is whole after the browser has closed. */
  readonly netLog?: string;
  /** The folder of the profile, which stays when the browser has closed; one of its own, deleted then, unless told. */
  readonly profile?: string;
  /** An HTTP proxy for everything, loopback too, such as `127.0.0.1:40001`. */
  readonly proxy?: string;
}

/**
 * A browser with the extension in it, as a flow test drives it: the same words for both browsers,
 * real grants, and the real popup.
 */
export interface ExtensionBrowser {
  readonly kind: BrowserKind;
  /** The number of the browser's process, which leads a group with all of its others. */
  readonly processId: number | undefined;
  /** Such as `chrome-extension://abc`, without a closing slash. */
  readonly extensionOrigin: string;

  /** Opens an address in a new tab in front, and waits for its load event. */
  newPage(url: string): Promise<Page>;
  /** The number by which the extension knows a page's tab. Brings that tab to the front. */
  tabId(page: Page): Promise<number>;

  /** Presses the toolbar button over a page: a real popup, and a real `activeTab` grant. */
  openPopup(page: Page): Promise<PopupHandle>;
  /** Waits for a real popup, also one that the extension opened itself. */
  popup(options?: { timeoutMs?: number }): Promise<PopupHandle>;
  /** Whether a real popup is open at this moment. */
  isPopupOpen(): Promise<boolean>;
  /**
   * From now on the popup opens nowhere, and the extension is told that it did: for tests that take many
   * pictures, of which each would open it.
   */
  keepPopupShut(): Promise<void>;
  /** From now on the browser opens no popup, and says so. */
  refusePopup(): Promise<void>;
  /** Waits for the small window that stands in for a tab's popup. */
  popupWindow(tabId: number): Promise<PopupHandle>;
  /** Waits for the side panel or sidebar, and for its page to be drawn. */
  sidePanel(): Promise<PopupHandle>;
  /** The popup's page as an ordinary tab, for one tab's runs, or, for `'own'`, for its own tab's. */
  openPopupAsTab(tabId?: number | 'own'): Promise<PopupHandle>;

  /**
   * Right-clicks a picture and takes "Read as ▸ title". Chromium: only `'Text'` style task titles, and
   * `on-site:id` for what stands first on a site; Firefox: `*` for what stands first. A picture in a frame is named with its frames: `#frame >> #picture`.
   */
  readImageByContextMenu(page: Page, selector: string, taskTitle: string): Promise<void>;
  /** Right-clicks the page's own ground at a point and takes "Clip a region". */
  clipByContextMenu(page: Page, at: Point): Promise<void>;
  /** Alt+Shift+S over the page. */
  pressClipShortcut(page: Page): Promise<void>;
  /** Waits for the region overlay, drags over it with the real pointer, and takes what was drawn. */
  takeRegion(page: Page, from: Point, to: Point): Promise<void>;

  /**
   * Says yes beforehand to the browser's question for one site, such as `https://images.example`: the
   * extension still has to ask, in a click.
   */
  grantSite(origin: string): Promise<void>;

  /** The browser's own page zoom; 1.25 is 125 %. */
  setPageZoom(page: Page, factor: number): Promise<void>;
  /** Ends the background at once, as the browser does under memory pressure. */
  killBackground(): Promise<void>;
  backgroundIsRunning(): Promise<boolean>;
  /** As it was started: one tab, no popup, nothing stored, no runs. What was read is still remembered. */
  reset(): Promise<void>;
  /** Errors the extension's own contexts wrote to the console so far, where the browser tells. */
  consoleErrors(): Promise<readonly string[]>;
  /** Ends when the person or a crash has closed the browser. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}
