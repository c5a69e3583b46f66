import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

  /** A third origin, of the same site as the browsers see it: gives its picture once, then answers without end. */
  const slow = createServer((_request, response) => {
    asked++;
    response.writeHead(200, { 'content-type': 'image/png' });
    if (asked === 1) response.end(readFileSync(new URL(`../fixtures${address}`, import.meta.url)));
    else response.on('close', () => (letGo = true)).flushHeaders();
  });
  let asked = 0;
  let letGo = false;
  beforeAll(() => new Promise<void>((resolve) => void slow.listen(0, '127.0.0.1', resolve)));
  afterAll(() => slow.close().closeAllConnections());

  /** A page with a picture of the other site, which would get a cookie back if anything sent one. */
  async function openPage() {
    const { browser, server } = stage;
    server.serve('/small.html', {
      type: 'text/html',
      body: `<link rel="icon" href="data:,">
        <img id="picture" width="280" src="${server.otherOrigin}${address}">
        <img id="slow" width="280" src="http://127.0.0.1:${(slow.address() as AddressInfo).port}/slow.png">`,
      headers: { 'set-cookie': 'visitor=1; SameSite=Lax' },
    });
    return browser.newPage(`${server.origin}/small.html`);
  }

  const requests = () => stage.server.requests;
  const click = async (page: Awaited<ReturnType<typeof openPage>>, picture = '#picture') => {
    await stage.browser.readImageByContextMenu(page, picture, 'Text');
    return stage.browser.popup();
  };
  /** Known as soon as the picture is taken: its reading need not be waited for. */
  const taken = (popup: PopupHandle) =>
    waitUntil('the picture to be taken', async () => (await extractionsOf(popup)).at(-1)?.picture);

  test('is asked for only where the person allowed its site, and never once that is taken back [T05 P07 P08]', async () => {
    const { browser, server } = stage;
    asked = 0;
    letGo = false;
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
    expect(await popup.text('.offer')).toContain('Loads it from 127.0.0.1 once you allow that site.');
    expect(requests().slice(before)).toEqual([]);

    await popup.click('Read the original instead');
    const held = await waitUntil('the original', async () => {
      const { width, height } = await heldPicture(popup);
      return width === half.width ? undefined : { width, height };
    });
    expect(held).toEqual(whole);
    expect(await taken(popup)).toEqual({ method: 'original', ...whole, notes: [] });
    const [request, ...more] = requests().slice(before);
    expect(more).toEqual([]);
    expect(request).toMatchObject({ origin: server.otherOrigin, method: 'GET', path: address });
    // Nothing that tells who asks, or where the picture was seen; an extension's own origin would.
    for (const header of ['cookie', 'referer', 'origin']) expect(request?.headers).not.toHaveProperty(header);
    await popup.close();

    // From now on by itself.
    const again = await click(page);
    expect(await taken(again)).toMatchObject({ method: 'original', ...whole });
    expect(requests().slice(before)).toHaveLength(2);
    await again.close();

    // Taken back while one is loading.
    await (await click(page, '#slow')).close();
    await waitUntil('the slow site to be asked', () => asked === 2);

    const settings = await browser.openPopupAsTab('own');
    await settings.evaluateExpression("location.assign('/options.html#privacy')");
    await waitUntil('the site', async () => (await settings.text('.site')) === 'http://127.0.0.1');
    await settings.click('Take back');
    await waitUntil('the site to go', async () =>
      (await settings.text('#sites')).includes('No site is allowed'),
    );
    await waitUntil('the load to end', () => letGo);
    await settings.close();

    const last = await click(page);
    expect(await taken(last)).toMatchObject({ method: 'screen-crop', ...half });
    expect(requests().slice(before)).toHaveLength(2);
    expect((await browser.consoleErrors()).join('\n')).not.toContain(address);
  });
});
