import { expect, test } from 'vitest';
import { waitUntil } from '../browser/wait-until.ts';
import { codeSymbol, drawCodes, pictureAboveCode, pngOf } from '../fixtures/draw-code.ts';
import { chromiumUnlessLong } from './chromium-unless-long.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { finishedRun } from './extractions-of.ts';
import { withBrowser } from './with-browser.ts';

const address = 'https://harbour.example/menu?table=4';

describeInBrowsers(
  'QR codes and barcodes',
  (kind) => {
    const stage = withBrowser(kind);

    test('a picture that is a code: what it says, shown and copied, and nothing opened [B46]', async () => {
      const { server, browser } = stage;
      const symbol = await codeSymbol('QRCode', address);
      const picture = drawCodes({ width: 240, height: 200 }, [{ symbol, x: 120, y: 100, scale: 4 }]);
      server.serve('/code.png', { type: 'image/png', body: pngOf(picture) });
      server.serve('/code.html', {
        type: 'text/html',
        body: '<link rel="icon" href="data:,"><img id="picture" src="/code.png"><br><textarea></textarea>',
      });
      const page = await browser.newPage(`${server.origin}/code.html`);
      const asked = server.requests.length;
      await browser.readImageByContextMenu(page, '#picture', 'Text');
      const popup = await browser.popup();
      await popup.waitForStatus('done');
      expect(await popup.text('.code-text')).toBe(address);
      expect(await popup.text('.code')).toContain('QR code');
      expect(await popup.text('.no-text')).toBe('No text beside it was found.');
      expect(await popup.evaluate(() => document.querySelectorAll('a').length)).toBe(0);
      await popup.click('QR code: show it in the picture');
      expect(await popup.evaluate(() => document.querySelectorAll('.mark').length)).toBe(1);
      const { codes } = await finishedRun(popup);
      expect(codes).toMatchObject([{ format: 'QRCode', text: address }]);
      await popup.click('Copy what the QR code says');
      await waitUntil('the button to say so', async () => (await popup.has('Copied')) || undefined);
      await popup.close();
      await page.focus('textarea');
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
      await waitUntil('the address to be pasted', async () =>
        (await page.$eval('textarea', (element) => element.value)) === address ? true : undefined,
      );
      expect(server.requests.length).toBe(asked);
    });

    test('a picture with a code and text shows both', async () => {
      const { server, browser } = stage;
      const symbol = await codeSymbol('EAN13', '4006381333931');
      server.serve('/both.png', { type: 'image/png', body: await pictureAboveCode('low-contrast', symbol) });
      server.serve('/both.html', { type: 'text/html', body: '<img id="picture" src="/both.png">' });
      const page = await browser.newPage(`${server.origin}/both.html`);
      await browser.readImageByContextMenu(page, '#picture', 'Text');
      const popup = await browser.popup();
      await popup.waitForStatus('done');
      expect(await popup.text('.code')).toContain('EAN-13 barcode');
      expect(await popup.text('.code-text')).toBe('4006381333931');
      expect(await popup.text('#result-text')).toContain('Draft saved a moment ago');
      await popup.close();
    });

    test('says nothing in the console', async () => {
      expect(await stage.consoleErrors()).toEqual([]);
    });
  },
  chromiumUnlessLong,
);
