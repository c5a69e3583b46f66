import { expect, test } from 'vitest';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { extractionsOf, heldPicture } from './extractions-of.ts';
import { withBrowser } from './with-browser.ts';

const address = '/pictures/low-contrast.png';
/** Its true size, and half of it, at which the page shows it. */
const [whole, half] = [
  { width: 560, height: 195 },
  { width: 280, height: 98 },
];

describeInBrowsers('the original of a picture that its page may not read', (kind) => {
  const stage = withBrowser(kind);

  /** A page with a picture of the other site, which would get a cookie back if anything sent one. */
  async function openPage() {
    const { browser, server } = stage;
    server.serve('/small.html', {
      type: 'text/html',
      body: `<link rel="icon" href="data:,"><img id="picture" width="280" src="${server.otherOrigin}${address}">`,
      headers: { 'set-cookie': 'visitor=1; SameSite=Lax' },
    });
    return browser.newPage(`${server.origin}/small.html`);
  }

  const requests = () => stage.server.requests;
  const click = async (page: Awaited<ReturnType<typeof openPage>>) => {
    await stage.browser.readImageByContextMenu(page, '#picture', 'Text');
    return stage.browser.popup();
  };
  /** Known as soon as the picture is taken: its reading need not be waited for. */
  const taken = (popup: PopupHandle) =>
    waitUntil('the picture to be taken', async () => (await extractionsOf(popup)).at(-1)?.picture);

  test('is asked for only where the person allowed its site, and never once that is taken back', async () => {
    const { browser, server } = stage;
    const page = await openPage();
    // Said beforehand: the browser's own page would close the popup. The extension still has to ask.
    await browser.grantSite(server.otherOrigin);
    const before = requests().length;

    const popup = await click(page);
    await popup.waitForStatus('done');
    expect(await taken(popup)).toMatchObject({
      method: 'screen-crop',
      ...half,
      original: { url: server.otherOrigin + address, ...whole },
    });
    expect(await popup.text('.notes')).toContain(
      'Read as the screen shows it: 280 × 98 of 560 × 195 pixels.',
    );
    expect(await popup.text('.offer')).toContain('Loads it from 127.0.0.1.');
    expect(requests().slice(before)).toEqual([]);

    await popup.click('Read the original instead');
    const held = await waitUntil('the original', async () => {
      const { width, height } = await heldPicture(popup);
      return width === half.width ? undefined : { width, height };
    });
    expect(held).toEqual(whole);
    expect(await taken(popup)).toEqual({ method: 'original', ...whole, notes: [] });
    const [asked, ...more] = requests().slice(before);
    expect(more).toEqual([]);
    expect(asked).toMatchObject({ origin: server.otherOrigin, method: 'GET', path: address });
    // Nothing that tells who asks, or where the picture was seen; an extension's own origin would.
    for (const header of ['cookie', 'referer', 'origin']) expect(asked?.headers).not.toHaveProperty(header);
    await popup.close();

    // From now on by itself.
    const again = await click(page);
    expect(await taken(again)).toMatchObject({ method: 'original', ...whole });
    expect(requests().slice(before)).toHaveLength(2);
    await again.close();

    const settings = await browser.openPopupAsTab('own');
    await settings.evaluateExpression("location.assign('/options.html')");
    await waitUntil('the site', async () => (await settings.text('.site')) === 'http://127.0.0.1');
    await settings.click('Take back');
    await waitUntil('the site to go', async () =>
      (await settings.text('#sites')).includes('No site is allowed'),
    );
    await settings.close();

    const last = await click(page);
    expect(await taken(last)).toMatchObject({ method: 'screen-crop', ...half });
    expect(requests().slice(before)).toHaveLength(2);
    expect((await browser.consoleErrors()).join('\n')).not.toContain(address);
  });
});
