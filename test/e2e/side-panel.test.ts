import { expect, test } from 'vitest';
import { waitUntil } from '../browser/wait-until.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { withBrowser } from './with-browser.ts';

describeInBrowsers('what is kept open beside the page', (kind) => {
  const stage = withBrowser(kind);

  test('shows the result with its picture, and the next one without a popup over it', async () => {
    const { browser, server } = stage;
    for (const name of ['low-contrast', 'blank'])
      server.serve(`/${name}.html`, {
        type: 'text/html',
        body: `<img id="picture" src="/pictures/${name}.png">`,
      });
    const page = await browser.newPage(`${server.origin}/low-contrast.html`);
    await browser.readImageByContextMenu(page, '#picture', 'Text');
    const popup = await browser.popup();
    await popup.waitForStatus('done');
    const text = await popup.text('.result-text');
    expect(text).not.toBe('');
    await popup.click('Keep open beside the page');
    await popup.waitUntilClosed();
    const panel = await browser.sidePanel();
    await panel.waitForStatus('done');
    expect(await panel.text('.result-text')).toBe(text);
    expect(await panel.evaluate(() => document.querySelector('.picture img') !== null)).toBe(true);

    // Another tab comes to the front: what was read stays, to be carried there.
    const other = await browser.newPage(`${server.origin}/blank.html`);
    expect(await panel.text('.result-text')).toBe(text);
    await browser.readImageByContextMenu(other, '#picture', 'Text');
    await waitUntil('the new run in the panel', async () => (await panel.status()) === 'failed');
    expect(await browser.isPopupOpen()).toBe(false);
    await panel.close();
  });
});
