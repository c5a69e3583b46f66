import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ChromiumBrowser } from '../browser/chromium-browser.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { firefoxExtensionId } from '../browser/extension-directory.ts';
import { FirefoxBrowser } from '../browser/firefox-browser.ts';
import { waitUntil } from '../browser/wait-until.ts';

interface Addon {
  readonly version: string;
  reload(): Promise<void>;
}
declare const ChromeUtils: {
  importESModule(url: string): {
    readonly AddonManager: { getAddonByID(id: string): Promise<Addon | null> };
  };
};

/** What the browser's own extensions page can do; no type names it. */
declare const chrome: {
  readonly developerPrivate: {
    updateProfileConfiguration(changes: object): Promise<void>;
    reload(id: string, options: object): Promise<void>;
    getExtensionInfo(id: string): Promise<{ state: string; version: string }>;
    getExtensionsInfo(): Promise<readonly { id: string }[]>;
  };
};

/** Puts a higher version in the place of the one that runs, and lets the browser take it. */
export async function updateExtension(
  browser: ExtensionBrowser,
  folder: string,
  version: string,
): Promise<void> {
  const file = path.join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
  if (browser instanceof FirefoxBrowser) {
    await browser.scope.run(reloadInFirefox, firefoxExtensionId);
    await waitUntil(
      'the new version',
      async () => (await browser.scope.run(versionInFirefox, firefoxExtensionId)) === version,
    );
  }
  if (!(browser instanceof ChromiumBrowser)) return;
  const page = await browser.newPage('chrome://extensions');
  const { host } = new URL(browser.extensionOrigin);
  await page.evaluate(async (id) => {
    // What was loaded from a folder is switched off when it starts anew without.
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.reload(id, { failQuietly: true });
  }, host);
  await waitUntil('the new version', () =>
    page.evaluate(
      async (id, wanted) => {
        const info = await chrome.developerPrivate.getExtensionInfo(id);
        return info.state === 'ENABLED' && info.version === wanted;
      },
      host,
      version,
    ),
  );
  await page.close();
}

/** Whether the extension is installed. */
export async function isInstalled(browser: ExtensionBrowser): Promise<boolean> {
  if (browser instanceof FirefoxBrowser)
    return (await browser.scope.run(versionInFirefox, firefoxExtensionId)) !== '';
  const page = await browser.newPage('chrome://extensions');
  const ids = await page.evaluate(async () =>
    (await chrome.developerPrivate.getExtensionsInfo()).map(({ id }) => id),
  );
  await page.close();
  return ids.includes(new URL(browser.extensionOrigin).host);
}

async function reloadInFirefox(id: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(id))?.reload();
}

async function versionInFirefox(id: string): Promise<string> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  return (await AddonManager.getAddonByID(id))?.version ?? '';
}
