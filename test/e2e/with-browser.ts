import { afterAll, afterEach, beforeAll } from 'vitest';
import type { ExtensionBrowser, LaunchOptions } from '../browser/extension-browser.ts';
import type { BrowserKind } from '../browser/find-browser.ts';
import { launchExtension } from '../browser/launch-extension.ts';
import { startPageServer, type PageServer } from '../servers/page-server.ts';

/** One browser and one page server for the tests of a describe block; filled in before the first. */
export interface Stage {
  browser: ExtensionBrowser;
  server: PageServer;
}

/** Starts them before the block's tests and ends them after, whatever happened between. */
export function withBrowser(kind: BrowserKind, options: LaunchOptions = {}): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    stage.server = await startPageServer();
    stage.browser = await launchExtension(kind, options);
  });
  // A test that failed may have left its popup open over the next one's page.
  afterEach(async () => {
    if (await stage.browser?.isPopupOpen()) await (await stage.browser.popup()).close();
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.server?.close();
  });
  return stage;
}
