import { browser } from './browser.ts';

/** What Firefox has had since 137, and no type names. */
interface ShortcutSettings {
  openShortcutSettings(): Promise<void>;
}

/** Opens the browser's own page where shortcuts are changed. Edge takes Chromium's address for its own. */
export function openShortcutSettings(): void {
  if (import.meta.env.FIREFOX) void (browser.commands as unknown as ShortcutSettings).openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
