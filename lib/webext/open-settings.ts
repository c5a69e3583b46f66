import { browser } from './browser.ts';

/** Opens the settings page: its first section, or what a fragment such as `engines/id` names. */
export function openSettings(fragment?: string): void {
  if (fragment === undefined) void browser.runtime.openOptionsPage();
  else void browser.tabs.create({ url: browser.runtime.getURL(`options.html#${fragment}`) });
}
