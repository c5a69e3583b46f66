import { launchChromium } from './chromium-browser.ts';
import type { ExtensionBrowser, LaunchOptions } from './extension-browser.ts';
import type { BrowserKind } from './find-browser.ts';
import { launchFirefox } from './firefox-browser.ts';

/** Starts either browser with the built extension in it. Close it when done. */
export async function launchExtension(
  kind: BrowserKind,
  options: LaunchOptions = {},
): Promise<ExtensionBrowser> {
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
