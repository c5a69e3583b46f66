import { expect, test } from 'vitest';
import { takeRegionInOverlay, waitForOverlay } from '../browser/overlay.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { takenPicture } from './taken-picture.ts';
import { withBrowser } from './with-browser.ts';

describeInBrowsers('a right-clicked picture that cannot be reached', (kind) => {
  const stage = withBrowser(kind);

  test('is shown by the person in the overlay, and the popup makes way', async () => {
    const { server, browser } = stage;
    server.serve('/frame.html', {
      type: 'text/html',
      body: '<body style="margin: 0"><img src="/pictures/low-contrast.png">',
    });
    server.serve('/framed.html', {
      type: 'text/html',
      body: `<!doctype html><iframe id="frame" width="560" height="195" src="${server.otherOrigin}/frame.html"></iframe>`,
    });
    const page = await browser.newPage(`${server.origin}/framed.html`);
    await browser.readImageByContextMenu(page, '#frame', 'Text');
    await takeRegionInOverlay(page, { x: 20, y: 20 }, { x: 320, y: 120 });
    const { png } = await takenPicture(browser);
    expect([png.width, png.height]).toEqual([300, 100]);
  });

  test('and an open popup closes when the overlay opens', async () => {
    const page = await stage.browser.newPage(`${stage.server.origin}/framed.html`);
    await stage.browser.readImageByContextMenu(page, '#frame', 'Text');
    await waitForOverlay(page);
    await waitUntil('the popup to close', async () => !(await stage.browser.isPopupOpen()));
    await page.close();
  });
});
