import { browser } from '@/lib/webext/browser';

/** Opens the welcome page once, when the extension has been installed; never after an update. */
export function openWelcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
}
