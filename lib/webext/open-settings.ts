import { browser } from './browser.ts';

/** Opens the settings page. */
export function openSettings(): void {
  void browser.runtime.openOptionsPage();
}
