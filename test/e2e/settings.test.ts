import { expect, test } from 'vitest';
import { waitUntil } from '../browser/wait-until.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { withBrowser } from './with-browser.ts';

describeInBrowsers('the settings page', (kind) => {
  const stage = withBrowser(kind, { colorScheme: 'light' });

  test('shows what is stored, keeps a theme that the popup follows, and erases [P09 P11 P12]', async () => {
    // The popup's page as a tab, since its handle can run a script in any page of the extension.
    const popup = await stage.browser.openPopupAsTab('own');
    await popup.waitForStatus('ready');
    const background = () => popup.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    const stored = () => popup.evaluateExpression('browser.storage.local.get()');
    expect(await stored()).toEqual({});
    await popup.evaluateExpression("location.assign('/options.html')");
    // The popup's page, too, has a heading, until it has gone.
    await waitUntil('the settings page', () =>
      popup.evaluate(() => location.pathname === '/options.html' && document.querySelector('h1') !== null),
    );
    await popup.click('nav [href="#privacy"]');
    await waitUntil('the record, which is empty', async () =>
      (await popup.text('main')).includes('Nothing of yours is stored') ? true : undefined,
    );
    const isRefused = () =>
      popup.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['x'], 'x.txt'));
        const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
        return !document.querySelector('main')?.dispatchEvent(drop);
      });
    // Where no section takes a file, the browser would open it in place of the page.
    expect(await isRefused()).toBe(true);
    await popup.click('nav [href="#shortcuts"]');
    const shortcuts = () =>
      popup.evaluate(() => [...document.querySelectorAll('main kbd')].map((each) => each.textContent));
    await waitUntil('the shortcuts', async () => (await shortcuts()).length > 0);
    expect(await shortcuts()).toEqual(['Alt+Shift+F', 'Alt+Shift+S', 'Alt+Shift+D']);
    await popup.click('nav [href="#appearance"]');
    await popup.click('Dark');
    await popup.click('nav [href="#privacy"]');
    const shown = () => popup.evaluate(() => document.querySelector('#stored')?.textContent ?? '');
    await waitUntil('the record to show', async () => (await shown()) || undefined);
    expect(await popup.text('.words')).toContain('Appearance: Dark');
    const settings = {
      version: 1,
      theme: 'dark',
      taskId: 'text',
      language: 'auto',
      keepLineBreaks: false,
      engines: [],
      engineId: 'on-device',
      tasks: [],
      drafts: {},
      taskOrder: [],
      siteTasks: [],
      neverRead: [],
      lockKeysAfter: 15,
    };
    expect(JSON.parse(await shown())).toEqual({ settings });
    expect(await stored()).toEqual({ settings });
    expect(await background()).not.toBe(light);
    await popup.click('Erase everything stored');
    expect(await stored()).toEqual({ settings });
    await popup.click('Remove for good');
    await waitUntil('the record to go', async () => ((await shown()) === '' ? true : undefined));
    expect(await stored()).toEqual({});
    expect(await background()).toBe(light);
  });
});
