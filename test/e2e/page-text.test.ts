import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { chromiumUnlessLong } from './chromium-unless-long.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { withBrowser } from './with-browser.ts';

declare const browser: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** In letters that the English reader has none of, so that what is read is never the same text. */
const words = `<!doctype html><meta charset="utf-8"><title>Words</title>
  <link rel="icon" href="data:,">
  <style>body { margin: 8px; font-size: 14px; } section { width: 300px; } figure { margin: 16px 0; }</style>
  <section>
    <p>Οι τιμές της ημέρας, <b>χωρίς</b> φόρο.</p>
    <table>
      <tr><th>Είδος</th><th>Τιμή</th></tr>
      <tr><td>Πράσινο τσάι</td><td>4.20</td></tr>
      <tr><td>Ψωμί</td><td>1.10</td></tr>
    </table>
  </section>
  <figure><img src="/cards/64x48.png" alt="Χάρτης του λιμανιού"><figcaption>Το λιμάνι το 1920</figcaption></figure>`;

describeInBrowsers(
  'text that is text already',
  (kind) => {
    const stage = withBrowser(kind);

    async function open(): Promise<Page> {
      stage.server.serve('/words.html', { type: 'text/html', body: words });
      return stage.browser.newPage(`${stage.server.origin}/words.html`);
    }

    /** What the card in the popup says. Its run is dismissed: nothing need be read for it. */
    async function offered(): Promise<{ title: string; text: string }> {
      const popup: PopupHandle = await stage.browser.popup();
      const text = await waitUntil(
        'text on the card',
        async () => (await popup.text('#page-text')) || undefined,
      );
      const title = await popup.text('#page-text-title');
      await popup.evaluate(async () => {
        await browser.runtime.sendMessage({ type: 'dismiss-all' });
      });
      await popup.close();
      return { title, text };
    }

    test('is offered for a region over a paragraph and a table, a row on each line', async () => {
      const page = await open();
      const { right, bottom } = await page.$eval('section', (section) => {
        const box = section.getBoundingClientRect();
        return { right: box.right, bottom: box.bottom };
      });
      await stage.browser.pressClipShortcut(page);
      await stage.browser.takeRegion(page, { x: 2, y: 2 }, { x: right, y: bottom + 4 });
      expect(await offered()).toEqual({
        title: 'This is text already',
        text: 'Οι τιμές της ημέρας, χωρίς φόρο.\nΕίδος\tΤιμή\nΠράσινο τσάι\t4.20\nΨωμί\t1.10',
      });
      await page.close();
    });

    test('is offered for a right-clicked picture: what it is called, and its caption', async () => {
      const page = await open();
      await stage.browser.readImageByContextMenu(page, 'img', 'Text');
      expect(await offered()).toEqual({
        title: 'This is text already',
        text: 'Χάρτης του λιμανιού\nΤο λιμάνι το 1920',
      });
      await page.close();
    });
  },
  chromiumUnlessLong,
);
