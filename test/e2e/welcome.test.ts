import { expect, test } from 'vitest';
import { waitUntil } from '../browser/wait-until.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { withBrowser } from './with-browser.ts';

// That it opens once after the installation holds by itself: no browser starts here before it has been closed.
describeInBrowsers('the welcome page, and the search of the settings', (kind) => {
  const stage = withBrowser(kind);

  test('its receipt is read by the menu, and its tries are ticked', async () => {
    const { browser } = stage;
    const welcome = await browser.newPage('about:blank');
    // Of an extension's own page Firefox's protocol never reports the load.
    void welcome.goto(`${browser.extensionOrigin}/welcome.html`, { timeout: 5000 }).catch(() => undefined);
    await waitUntil('the receipt', () =>
      welcome.evaluate(() => document.querySelector<HTMLImageElement>('#sample')?.complete),
    );
    await browser.readImageByContextMenu(welcome, '#sample', 'Receipt');
    const popup = await browser.popup();
    await popup.waitForStatus('done');
    expect(await popup.text('[data-field="total"] .field-value')).toBe('12.75 EUR');
    await popup.close();
    const ticked = () =>
      welcome.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.steps .done')].map(({ dataset }) => dataset['step']),
      );
    await waitUntil('the ticks', async () => (await ticked()).length === 2);
    expect(await ticked()).toEqual(['read', 'fields']);
  });

  test('a setting is found by its label, and Back leads out of it', async () => {
    const page = await stage.browser.openPopupAsTab('own');
    await page.evaluateExpression("location.assign('/options.html#about')");
    await page.click('.search input');
    for (const key of 'dark') await page.press(key);
    await waitUntil('what was found', () =>
      page.evaluate(() => document.querySelector('.search-results mark')?.textContent === 'Dark'),
    );
    await page.press('Enter');
    await waitUntil('its section', () =>
      page.evaluate(
        () => location.hash === '#appearance' && document.querySelector('[name="theme"]') !== null,
      ),
    );
    await page.evaluate(() => history.back());
    await waitUntil('the section before', async () => (await page.text('h1')) === 'About');
  });
});
