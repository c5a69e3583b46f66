import { ChromiumBrowser } from './chromium-browser.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { firefoxExtensionId } from './extension-directory.ts';
import { FirefoxBrowser } from './firefox-browser.ts';
import { waitUntil } from './wait-until.ts';

/** What the functions below use of Firefox's own window. */
interface Addon {
  reload(): Promise<void>;
}
declare const ChromeUtils: {
  importESModule(url: string): {
    readonly ExtensionPermissions: { add(id: string, wanted: object): Promise<void> };
    readonly AddonManager: { getAddonByID(id: string): Promise<Addon> };
  };
};

/** What the browser's own extensions page can do; no type names it. */
declare const chrome: {
  readonly developerPrivate: {
    updateProfileConfiguration(changes: object): Promise<void>;
    updateExtensionConfiguration(changes: object): Promise<void>;
    getExtensionInfo(id: string): Promise<{ state: string; incognitoAccess: { isActive: boolean } }>;
  };
};

/** Allows the extension in private windows, as a person does on the browser's own page; it is started anew by that. */
export async function allowPrivateWindows(browser: ExtensionBrowser): Promise<void> {
  if (browser instanceof ChromiumBrowser) {
    const page = await browser.newPage('chrome://extensions');
    const { host } = new URL(browser.extensionOrigin);
    await page.evaluate(async (extensionId) => {
      // What was loaded from a folder is switched off when it starts anew without.
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }, host);
    await waitUntil('the extension to be there again', () =>
      page.evaluate(async (id) => {
        const { state, incognitoAccess } = await chrome.developerPrivate.getExtensionInfo(id);
        return state === 'ENABLED' && incognitoAccess.isActive;
      }, host),
    );
    await page.close();
  }
  if (!(browser instanceof FirefoxBrowser)) return;
  await browser.scope.run(allowInFirefox, firefoxExtensionId);
  await waitUntil('the background to be there again', () => browser.backgroundIsRunning());
}

async function allowInFirefox(id: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  await (await AddonManager.getAddonByID(id)).reload();
}
