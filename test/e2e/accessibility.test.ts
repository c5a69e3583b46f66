import { expect, test } from 'vitest';
import { dropFiles } from '../browser/drop-files.ts';
import { codeSymbol, pictureAboveCode } from '../fixtures/draw-code.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { makePdf } from '../fixtures/make-pdf.ts';
import { axeViolations } from './axe-violations.ts';
import { chromiumUnlessLong } from './chromium-unless-long.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { withBrowser } from './with-browser.ts';

/** A small picture with a ruled table of three rows, and an e-mail address under it. */
const gridAndAddress = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="220" font-family="sans-serif" font-size="20">
  <rect width="400" height="220" fill="#fff"/>
  ${[20, 60, 100, 140].map((y) => `<path stroke="#000" d="M20 ${y}H380"/>`).join('')}
  ${[20, 200, 380].map((x) => `<path stroke="#000" d="M${x} 20V140"/>`).join('')}
  ${['Article', 'Coffee', 'Bread'].map((text, at) => `<text x="32" y="${47 + 40 * at}">${text}</text>`).join('')}
  ${['Price', '5.20', '3.40'].map((text, at) => `<text x="212" y="${47 + 40 * at}">${text}</text>`).join('')}
  <text x="32" y="190">help@example.com</text>
</svg>`;

describeInBrowsers(
  'the popup for everyone',
  (kind) => {
    const stage = withBrowser(kind);

    test('ready', async () => {
      const page = await stage.browser.newPage(`${stage.server.origin}/receipt.html`);
      const popup = await stage.browser.openPopup(page);
      await popup.waitForStatus('ready');
      expect(await axeViolations(popup)).toEqual([]);
    });

    test('the result, with the picture and its code beside it', async () => {
      const body = await pictureAboveCode('low-contrast', await codeSymbol('QRCode', 'https://example.com'));
      stage.server.serve('/both.png', { type: 'image/png', body });
      stage.server.serve('/both.html', { type: 'text/html', body: '<img id="picture" src="/both.png">' });
      const page = await stage.browser.newPage(`${stage.server.origin}/both.html`);
      await stage.browser.readImageByContextMenu(page, '#picture', 'Text');
      const popup = await stage.browser.popup();
      // On a slow machine the popup may be looked at only when all is read.
      await popup.waitForStatus(['running', 'done']);
      expect(await axeViolations(popup)).toEqual([]);
      await popup.waitForStatus('done');
      await popup.click('QR code: show it in the picture');
      expect(await axeViolations(popup)).toEqual([]);
      // Nothing is wider than the popup, nothing is cut.
      expect(await popup.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await popup.evaluate(() => (document.querySelector('main')?.offsetHeight ?? 0) <= 600)).toBe(
        true,
      );
    });

    test('fields and tables', async () => {
      stage.server.serve('/grid.svg', { type: 'image/svg+xml', body: gridAndAddress });
      stage.server.serve('/grid.html', { type: 'text/html', body: '<img id="picture" src="/grid.svg">' });
      const page = await stage.browser.newPage(`${stage.server.origin}/grid.html`);
      await stage.browser.readImageByContextMenu(page, '#picture', 'Business card');
      const popup = await stage.browser.popup();
      await popup.waitForStatus('done');
      for (const view of ['Fields', 'Table']) {
        await popup.click(view);
        await popup.click(view === 'Table' ? 'td' : 'button.field-value');
        expect(await axeViolations(popup)).toEqual([]);
      }
    });

    test('the pages of a PDF', async () => {
      const popup = await stage.browser.openPopupAsTab('own');
      await popup.waitForStatus('ready');
      await dropFiles(popup, { name: 'pages.pdf', bytes: makePdf(['One', 'Two']) });
      await waitUntil('them', () => popup.has('Page 2'), { timeoutMs: 60_000 });
      expect(await axeViolations(popup)).toEqual([]);
    });

    test('the builder of tasks, with a field that is not right yet', async () => {
      const page = await stage.browser.openPopupAsTab('own');
      await page.waitForStatus('ready');
      await page.evaluateExpression("location.assign('/options.html#tasks')");
      await page.click('.new-task button.primary');
      await page.click('button[name="add-field"]');
      await waitUntil('the fault', () =>
        page.evaluate(() => document.querySelector('.field-row .fault') !== null),
      );
      await page.click('[data-place="0"] button[name="rules"]');
      expect(await axeViolations(page)).toEqual([]);
      for (const tab of ['JSON Schema', 'Instructions', 'Parameters', 'Sites', 'Fields']) {
        await page.click(tab);
        expect(await axeViolations(page)).toEqual([]);
      }
      // A removal that can be undone.
      await page.click('[data-place="0"] button[name="remove"]');
      await waitUntil('the way back', () => page.has('button[name="undo-field"]'));
      expect(await axeViolations(page)).toEqual([]);
      await page.click('All tasks');
      await page.click('.task-item button[name="sites"]');
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await axeViolations(page)).toEqual([]);
      // A task with lists and rules, and what came of its trial.
      await page.evaluate(() => {
        const from = document.querySelector<HTMLSelectElement>('select[name="from"]');
        if (from) from.value = 'receipt';
        from?.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await page.click('.new-task button.primary');
      await waitUntil('its rules', () => page.evaluate(() => document.querySelector('.cross-rule') !== null));
      expect(await axeViolations(page)).toEqual([]);
    });

    test('a failure', async () => {
      const popup = await stage.browser.openPopupAsTab('own');
      await popup.waitForStatus('ready');
      await popup.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File([], 'empty.png'));
        document.dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      });
      await popup.waitForStatus('failed').catch(() => undefined);
      expect(await popup.text('#error-title')).toBe('The file is empty');
      expect(await axeViolations(popup)).toEqual([]);
      await popup.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
      expect(await axeViolations(popup)).toEqual([expect.stringContaining('button-name')]);
    });
  },
  chromiumUnlessLong,
);
