import { expect, test } from 'vitest';
import { waitUntil } from '../browser/wait-until.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { withBrowser } from './with-browser.ts';

/** Where the lit place stands in the picture: whether in sight, and in the line of the total, at 76 % of its height. */
function markedPlace(): { isSeen: boolean; height: number } {
  const box = (selector: string) =>
    document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  const [mark, sheet, frame] = [box('.mark'), box('.sheet'), box('.picture')];
  const middle = mark.top + mark.height / 2;
  return {
    isSeen: mark.height > 0 && middle > frame.top && middle < frame.bottom,
    height: Math.round((100 * (middle - sheet.top)) / sheet.height),
  };
}

describeInBrowsers('reading as', (kind) => {
  const stage = withBrowser(kind);

  test('a table: its cells are shown, and paste as cells', async () => {
    const { browser, server } = stage;
    server.serve('/table.html', { type: 'text/html', body: '<img id="picture" src="/pictures/table.png">' });
    server.serve('/paste.html', {
      type: 'text/html',
      body: '<textarea></textarea><div contenteditable></div>',
    });
    await browser.readImageByContextMenu(
      await browser.newPage(`${server.origin}/table.html`),
      '#picture',
      'Table',
    );
    const popup = await browser.popup();
    await popup.waitForStatus('done');
    expect(await popup.text('h1')).toBe('Table');
    expect(await popup.text('th')).toBe('Item');
    await popup.click('td');
    expect(await popup.evaluate(() => document.querySelectorAll('td.chosen, .mark').length)).toBe(2);
    await popup.click('Copy table');
    await waitUntil('the button to say so', async () => (await popup.has('Copied')) || undefined);
    await popup.close();
    const page = await browser.newPage(`${server.origin}/paste.html`);
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.focus('div');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const pasted = await waitUntil(
      'the cells to be pasted',
      async () => (await page.$$('div td')).length > 0 && page.$eval('textarea', (element) => element.value),
    );
    const lines = pasted.split('\n');
    expect(lines[0]?.split('\t').length).toBeGreaterThan(2);
    expect(lines[0]).toMatch(/^Item\t/u);
    expect(await page.$$eval('div td', (cells) => cells.length)).toBeGreaterThan(4);
  });

  test('a receipt: who, when and how much, and where it stands', async () => {
    const { browser, server } = stage;
    const page = await browser.newPage(`${server.origin}/receipt.html`);
    await browser.readImageByContextMenu(page, '#picture', 'Receipt');
    const popup = await browser.popup();
    await popup.waitForStatus('done');
    const value = (key: string) => popup.text(`[data-field="${key}"] .field-value`);
    expect([await value('merchant'), await value('date'), await value('total')]).toEqual([
      'Harbour Market',
      '2026-03-12',
      '22.99',
    ]);
    await popup.click('Total: 22.99, show it in the picture');
    const place = await waitUntil('the place to be in sight', async () => {
      const marked = await popup.evaluate(markedPlace);
      return marked.isSeen ? marked : undefined;
    });
    expect(place.height).toBe(76);
    await popup.close();
  });

  test('what was chosen in the popup, also the next time', async () => {
    const { browser, server } = stage;
    const page = await browser.newPage(`${server.origin}/data-url.html`);
    const popup = await browser.openPopup(page);
    await popup.waitForStatus('ready');
    await popup.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('#task');
      if (!select) throw new Error('There is no choice.');
      select.value = 'table';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await popup.close();
    const again = await browser.openPopup(page);
    await waitUntil('the choice', async () =>
      (await again.evaluate(() => document.querySelector<HTMLSelectElement>('#task')?.value)) === 'table'
        ? true
        : undefined,
    );
    await again.click('Whole view');
    await again.waitForStatus('done');
    expect(await again.text('h1')).toBe('Table');
    expect(await again.text('.missing-shape')).toBe('No table was found. Here is the text.');
    await again.close();
  });
});
