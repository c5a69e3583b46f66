/**
 * Functions that run inside Firefox's own window, sent there as text by `ChromeScope.run`: none may
 * use anything from outside itself but the window's globals, of which this names the used part.
 */
interface Extension {
  readonly backgroundState: string;
  terminateBackground(options: { ignoreDevToolsAttached: boolean }): Promise<void>;
}
interface ExtensionGlobal {
  browserActionFor(extension: Extension): {
    triggerAction(window: Window): Promise<void>;
    openPopup(): Promise<void>;
  };
  readonly tabTracker: { getId(tab: unknown): number };
}
interface ConsoleEntry {
  readonly errorMessage?: string;
  readonly sourceName?: string;
  readonly flags?: number;
}
interface MenuElement extends HTMLElement {
  readonly label: string;
  readonly state: string;
  openMenu(open: boolean): void;
  activateItem(item: Element): void;
  hidePopup(): void;
  doCommand(): void;
}
declare const ChromeUtils: {
  importESModule(url: string): {
    readonly ExtensionParent: { readonly apiManager: { readonly global: ExtensionGlobal } };
  };
};
declare const WebExtensionPolicy: {
  getByID(id: string): { readonly extension: Extension; readonly mozExtensionHostname: string };
};
interface Tab {
  readonly linkedBrowser: { readonly currentURI: { readonly spec: string } };
}
declare const gBrowser: {
  readonly selectedTab: unknown;
  readonly selectedBrowser: unknown;
  readonly tabs: readonly Tab[];
  removeTab(tab: Tab): void;
};
declare const ZoomManager: { getZoomForBrowser(browser: unknown): number };
declare const FullZoom: { setZoom(factor: number, browser: unknown): void };
declare const Services: { readonly console: { getMessageArray(): readonly ConsoleEntry[] } };

/** The host part of the extension's pages. */
export function extensionHost(id: string): string {
  return WebExtensionPolicy.getByID(id).mozExtensionHostname;
}

/** Closes the tab that shows an address; whether there is one. */
export function closeTab(address: string): boolean {
  const found = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === address);
  if (found) gBrowser.removeTab(found);
  return found !== undefined;
}

/** Presses the toolbar button. */
export async function pressToolbarButton(id: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

/** What the extension calls to open its popup does nothing any more. */
export function keepPopupShut(id: string): void {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  ExtensionParent.apiManager.global.browserActionFor(extension).openPopup = () => Promise.resolve();
}

/** From now on every wish of the extension to open its popup is refused. */
export function refusePopup(id: string): void {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  ExtensionParent.apiManager.global.browserActionFor(extension).openPopup = () =>
    Promise.reject(new Error('Popup cannot be opened.'));
}

/** The extension's number for the tab in front. */
export function selectedTabId(): number {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);
}

/**
 * Takes an item of the open context menu by its labels, outermost first. Called again and again, it
 * goes one step each time: a submenu must have opened before its items can be taken.
 *
 * @returns whether the item was taken.
 */
export function stepIntoContextMenu(labels: readonly string[]): boolean {
  const menu = document.querySelector<MenuElement>('#contentAreaContextMenu');
  if (menu?.state !== 'open') return false;
  let scope: MenuElement = menu;
  for (const [depth, label] of labels.entries()) {
    const isLast = depth === labels.length - 1;
    const items = [...scope.querySelectorAll(isLast ? 'menuitem' : 'menu')] as MenuElement[];
    const item = label === '*' ? items[0] : items.find((i) => i.getAttribute('label') === label);
    if (!item) {
      const seen = [...menu.querySelectorAll('menu, menuitem')].map((i) => i.getAttribute('label'));
      throw new Error(`The context menu has no "${label}", only ${seen.join(', ')}`);
    }
    const parent = item.parentElement as MenuElement;
    if (parent.state !== 'open') {
      (parent.parentElement as MenuElement).openMenu(true);
      return false;
    }
    if (isLast) {
      menu.activateItem(item);
      return true;
    }
    scope = item;
  }
  return false;
}

/** Whether the page's context menu is open. */
export function isContextMenuOpen(): boolean {
  const menu = document.querySelector<MenuElement>('#contentAreaContextMenu');
  return menu?.state === 'open';
}

/** Fires the extension's Alt+Shift+letter shortcut, as the key itself would. */
export function pressExtensionKey(letter: string): void {
  const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id-"] key')] as MenuElement[];
  const key = keys.find(
    (k) =>
      k.getAttribute('key') === letter &&
      /alt/.test(k.getAttribute('modifiers') ?? '') &&
      /shift/.test(k.getAttribute('modifiers') ?? ''),
  );
  if (!key) throw new Error(`No extension has the shortcut Alt+Shift+${letter}.`);
  key.doCommand();
}

/** Sets the front tab's zoom. */
export function zoomSelectedTab(factor: number): void {
  FullZoom.setZoom(factor, gBrowser.selectedBrowser);
}

/** The front tab's zoom, 1 being 100 %. */
export function zoomOfSelectedTab(): number {
  return ZoomManager.getZoomForBrowser(gBrowser.selectedBrowser);
}

/** Ends the event page at once. */
export async function terminateBackground(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
}

/** Such as 'running', 'suspending' or 'stopped'. */
export function backgroundState(id: string): string {
  return WebExtensionPolicy.getByID(id).extension.backgroundState;
}

/** Script errors (not warnings) that came out of the extension's own files. */
export function scriptErrors(host: string): readonly string[] {
  const warning = 1;
  return Services.console
    .getMessageArray()
    .filter((m) => m.sourceName?.includes(host) && ((m.flags ?? 0) & warning) === 0)
    .map((m) => m.errorMessage ?? '');
}
