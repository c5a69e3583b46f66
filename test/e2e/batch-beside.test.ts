import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unlikeBefore } from '../commands/bench/unlike-before.ts';
import { dropFiles } from '../browser/drop-files.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { batchStatus, openBatchPage, savedRows } from './batch-page.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { withBrowser } from './with-browser.ts';

/** So many take several seconds, in which a person right-clicks another picture. */
const count = 24;

const receipt = readFileSync(new URL('../fixtures/pictures/receipt.png', import.meta.url));
const files = Array.from({ length: count }, (_, at) => {
  return { name: `${at + 1}.png`, bytes: unlikeBefore(receipt, at) };
});

const atLeisure = { timeoutMs: 90_000 };

describeInBrowsers('many pictures read on this device', (kind) => {
  const stage = withBrowser(kind);

  test('let a right-clicked one pass, and are all read after it', async () => {
    const { browser, server } = stage;
    const batch = await browser.openPopupAsTab('own');
    await openBatchPage(batch);
    await dropFiles(batch, ...files);
    await waitUntil('the count', async () => (await batch.text('.batch-count')).includes(String(count)));
    await batch.click('#start');
    const readRows = async () => (await savedRows(batch)).filter(({ status }) => status === 'done');
    await waitUntil('the first row', async () => (await readRows()).length > 0, atLeisure);

    const page = await browser.newPage(`${server.origin}/data-url.html`);
    await browser.readImageByContextMenu(page, '#picture', 'Text');
    const popup = await browser.popup();
    await popup.waitForStatus('done');
    const before = await readRows();
    expect(await popup.text('#result-text')).not.toBe('');
    expect(before.length).toBeLessThan(count);
    await popup.close();

    await waitUntil('the end', async () => (await batchStatus(batch)) === 'finished', atLeisure);
    const rows = await readRows();
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(count);
    for (const { text } of rows) expect(text).toContain('22.99');
    expect(await stage.consoleErrors()).toEqual([]);
  });
});
