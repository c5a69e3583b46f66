import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waitUntil } from '../browser/wait-until.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { extractionsOf, finishedRun } from './extractions-of.ts';
import { takenPicture } from './taken-picture.ts';
import { withBrowser } from './with-browser.ts';

function truth(name: string): string {
  return readFileSync(new URL(`../fixtures/pictures/${name}.txt`, import.meta.url), 'utf8');
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

describeInBrowsers('right-click a picture, read as text', (kind) => {
  const stage = withBrowser(kind);

  async function readPicture(address: string, selector: string) {
    const page = await stage.browser.newPage(address);
    await stage.browser.readImageByContextMenu(page, selector, 'Text');
    const popup = await stage.browser.popup();
    await popup.waitForStatus('done');
    return popup;
  }

  test('a picture of the page’s own site, by its own pixels', async () => {
    const { server } = stage;
    const page = await stage.browser.newPage(`${server.origin}/receipt.html`);
    const asked = server.requests.length;
    await stage.browser.readImageByContextMenu(page, '#picture', 'Text');
    const popup = await stage.browser.popup();
    await popup.waitForStatus('done');
    expect(lines(await popup.text('#result-text'))).toEqual(lines(truth('receipt')));
    expect(await popup.text('#footnote')).toContain('Read on this device. Nothing was sent.');
    expect(await popup.text('#elapsed')).toMatch(/^\d+\.\d s$/u);
    const taken = { method: 'element-pixels', width: 650, height: 846 };
    expect((await finishedRun(popup)).picture).toMatchObject(taken);
    expect(server.requests.length).toBe(asked);
    await popup.close();
  });

  test.each([
    ['inside the page', '/data-url.html'],
    ['on a page that allows nothing', '/strict-csp.html'],
    ['in a page’s own open dialog', '/modal.html'],
  ])('a picture %s, by its own pixels', async (_name, address) => {
    const { server } = stage;
    const page = await stage.browser.newPage(server.origin + address);
    const asked = server.requests.length;
    await stage.browser.readImageByContextMenu(page, '#picture', 'Text');
    const { run } = await takenPicture(stage.browser);
    expect(run?.picture).toMatchObject({ method: 'element-pixels', width: 560, height: 195 });
    expect(server.requests.length).toBe(asked);
  });

  test('a picture that its page may not read, by what the screen shows [T05 F62]', async () => {
    const popup = await readPicture(`${stage.server.origin}/cross-origin.html`, '#tainted');
    const run = await finishedRun(popup);
    expect(run.picture).toMatchObject({ method: 'screen-crop', width: 500 });
    expect(await popup.text('#result-text')).toContain('Draft saved a moment ago');
    const pictureRequests = stage.server.requests.filter(
      ({ origin, path }) => origin === stage.server.otherOrigin && path === '/pictures/low-contrast.png',
    );
    expect(pictureRequests).toHaveLength(1);
    await popup.close();
  });

  test('a picture that another site lets the page read, by its own pixels', async () => {
    const page = await stage.browser.newPage(`${stage.server.origin}/cross-origin.html`);
    await stage.browser.readImageByContextMenu(page, '#allowed', 'Text');
    const { run } = await takenPicture(stage.browser);
    expect(run?.picture).toMatchObject({ method: 'element-pixels', width: 560 });
  });

  test('shows what was read again after the popup was closed, and forgets it when told to', async () => {
    const page = await stage.browser.newPage(`${stage.server.origin}/data-url.html`);
    await stage.browser.readImageByContextMenu(page, '#picture', 'Text');
    const during = await stage.browser.popup();
    await during.close();
    const after = await stage.browser.openPopup(page);
    await after.waitForStatus('done');
    expect(lines(await after.text('#result-text'))).toEqual(lines(truth('low-contrast')));
    await after.click('Back');
    await after.waitForStatus('ready');
    expect(await after.text('.rows')).toContain(lines(truth('low-contrast'))[0]);
    await after.click('Clear');
    await waitUntil('it to be forgotten', async () => (await extractionsOf(after)).length === 0);
    await after.close();
  });

  test('copies the text, which can be pasted into a page', async () => {
    stage.server.serve('/paste.html', { type: 'text/html', body: '<textarea></textarea>' });
    const popup = await readPicture(`${stage.server.origin}/data-url.html`, '#picture');
    const text = await popup.text('#result-text');
    await popup.click('Copy text');
    await waitUntil('the button to say so', async () => (await popup.has('Copied')) || undefined);
    await popup.close();
    const page = await stage.browser.newPage(`${stage.server.origin}/paste.html`);
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const pasted = await waitUntil('the text to be pasted', async () => {
      return (await page.$eval('textarea', (element) => element.value)) || undefined;
    });
    expect(pasted).toBe(text);
  });

  test('saves the text into a file named by the time', async () => {
    const { downloadDirectory, server } = stage;
    const popup = await readPicture(`${server.origin}/data-url.html`, '#picture');
    const text = await popup.text('#result-text');
    await popup.click('Save');
    await popup.click('Text (.txt)');
    const name = await waitUntil('the file', () =>
      readdirSync(downloadDirectory).find((each) => /^fieldshot-[\d-]+\.txt$/u.test(each)),
    );
    const content = await waitUntil(
      'its content',
      () => readFileSync(join(downloadDirectory, name), 'utf8') || undefined,
    );
    expect(content).toBe(`${text}\n`);
  });

  test('reads every pixel of a picture that its page shows small', async () => {
    stage.server.serve('/srcset.html', {
      type: 'text/html',
      body: '<img id="picture" srcset="/pictures/low-contrast.png 560w" sizes="120px">',
    });
    const page = await stage.browser.newPage(`${stage.server.origin}/srcset.html`);
    await stage.browser.readImageByContextMenu(page, '#picture', 'Text');
    const { run } = await takenPicture(stage.browser);
    expect(run?.picture).toMatchObject({ method: 'element-pixels', width: 560, height: 195 });
  });

  test('has the clip shortcut that it shows', async () => {
    const page = await stage.browser.newPage(`${stage.server.origin}/receipt.html`);
    const popup = await stage.browser.openPopup(page);
    const commands = (await popup.evaluateExpression('browser.commands.getAll()')) as {
      name: string;
      shortcut: string;
    }[];
    expect(commands.find((command) => command.name === 'clip-region')?.shortcut).toBe('Alt+Shift+S');
    await popup.close();
  });

  test('says nothing in the console [T15]', async () => {
    expect(await stage.consoleErrors()).toEqual([]);
  });
});
