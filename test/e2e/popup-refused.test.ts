import { expect, test } from 'vitest';
import { waitUntil } from '../browser/wait-until.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { withBrowser } from './with-browser.ts';

// Never kept for another file: its popup stays shut.
describeInBrowsers('where the browser refuses the popup', (kind) => {
  const stage = withBrowser(kind, {
    alone: true,
    prepare: () => stage.browser.refusePopup(),
  });

  test('a small window shows the result, is used again, and is opened anew once it was closed', async () => {
    const { browser, server } = stage;
    server.serve('/page.html', {
      type: 'text/html',
      body: '<img id="low" src="/pictures/low-contrast.png"><img id="blank" src="/pictures/blank.png">',
    });
    const page = await browser.newPage(`${server.origin}/page.html`);
    const tabId = await browser.tabId(page);
    await browser.readImageByContextMenu(page, '#low', 'Text');
    const small = await browser.popupWindow(tabId);
    await small.waitForStatus('done');
    expect(await small.text('.result-text')).not.toBe('');
    expect(await small.evaluate(() => document.activeElement?.matches('.footer .primary'))).toBe(true);
    expect(await small.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await small.evaluate(focusWindowOf, tabId);
    await browser.readImageByContextMenu(page, '#blank', 'Text');
    await waitUntil('the new run in it', async () => (await small.status()) === 'failed', {
      timeoutMs: 10_000,
    });
    await waitUntil('it to come to the front', () => small.evaluate(() => document.hasFocus()), {
      timeoutMs: 5000,
    });
    expect(await small.evaluate(windows)).toBe(1);

    await small.close();
    await browser.readImageByContextMenu(page, '#low', 'Text');
    const again = await browser.popupWindow(tabId);
    await again.waitForStatus('done');
    expect(await again.evaluate(windows)).toBe(1);
    expect(await browser.isPopupOpen()).toBe(false);
    expect(await stage.consoleErrors()).toEqual([]);
    await again.close();
  });
});

/** The extension API as the extension's page has it. */
declare const browser: {
  tabs: { get(id: number): Promise<{ windowId: number }> };
  windows: {
    getAll(query: { windowTypes: ['popup'] }): Promise<readonly unknown[]>;
    update(id: number, change: { focused: true }): Promise<void>;
  };
};

/** As a click into the page does. */
async function focusWindowOf(tabId: number): Promise<void> {
  await browser.windows.update((await browser.tabs.get(tabId)).windowId, { focused: true });
}

/** How many small windows there are. */
async function windows(): Promise<number> {
  return (await browser.windows.getAll({ windowTypes: ['popup'] })).length;
}
