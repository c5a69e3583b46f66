import { expect, test } from 'vitest';
import type { BrowserKind } from '../browser/find-browser.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { extractionsOf } from './extractions-of.ts';
import { withBrowser } from './with-browser.ts';

/** Mostly waiting, so that the browsers wait at once, a file each, beside the unit tests. */
export function testSleep(browser: BrowserKind): void {
  describeInBrowsers('an idle extension', sleeps, [browser]);
}

function sleeps(kind: BrowserKind): void {
  const stage = withBrowser(kind, { detachWorker: true });

  test('lets its background sleep within 40 seconds of its last work, and wakes with the result', async () => {
    const popup = await stage.browser.openPopupAsTab('own');
    await popup.waitForStatus('ready');
    await popup.click('Whole view');
    await popup.waitForStatus(['done', 'failed']);
    await waitUntil(
      'the background to sleep',
      async () => ((await stage.browser.backgroundIsRunning()) ? undefined : true),
      { timeoutMs: 40_000 },
    );
    expect((await extractionsOf(popup)).at(-1)?.finishedAt).toBeDefined();
  });
}
