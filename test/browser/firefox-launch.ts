import puppeteer, { type Browser } from 'puppeteer-core';
import type { LaunchOptions } from './extension-browser.ts';
import { extensionDirectory } from './extension-directory.ts';
import { findBrowser } from './find-browser.ts';

/** Starts Firefox on a fresh profile with the unpacked extension in it. */
export async function startFirefox(options: LaunchOptions): Promise<Browser> {
  const { width, height } = options.windowSize ?? { width: 1200, height: 900 };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: options.headless ?? true,
    defaultViewport: null,
    ...(options.profile ? { userDataDir: options.profile } : {}),
    handleSIGINT: false,
    env: { ...process.env, ...(options.display ? { DISPLAY: options.display } : {}) },
    // System access opens the window's own scope, where the toolbar and the menus are.
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: preferences(options),
  });
  await browser.installExtension(options.extensionDirectory ?? extensionDirectory('firefox'));
  return browser;
}

function preferences(options: LaunchOptions): Record<string, string | number | boolean> {
  return {
    'browser.shell.checkDefaultBrowser': false,
    'extensions.webextOptionalPermissionPrompts': false,
    ...proxyPreferences(options.proxy),
    ...(options.deviceScaleFactor ? { 'layout.css.devPixelsPerPx': String(options.deviceScaleFactor) } : {}),
    ...(options.downloadDirectory
      ? {
          'browser.download.dir': options.downloadDirectory,
          'browser.download.folderList': 2,
          'browser.download.useDownloadDir': true,
          // The downloads panel would stand in the way of the popup.
          'browser.download.alwaysOpenPanel': false,
          'browser.download.always_ask_before_handling_new_types': false,
        }
      : {}),
    ...(options.colorScheme
      ? {
          'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
          'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
        }
      : {}),
  };
}

function proxyPreferences(proxy: string | undefined): Record<string, string | number | boolean> {
  if (!proxy) return {};
  const [host = '', port] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}
