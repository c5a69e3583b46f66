import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyServer } from '../../lib/engine/vision/profiles/any-server.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { encodePng } from '../fakes/node-drawer.ts';
import { startContractServer, type ContractServer } from '../servers/contract/contract-server.ts';
import { drawCode } from '../servers/contract/picture-code.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { EngineDesk, type DeskTask } from './engine-desk.ts';
import { withBrowser } from './with-browser.ts';

const schema = {
  type: 'object',
  properties: {
    merchant: { type: 'string', title: 'Shop' },
    date: { type: 'string', format: 'date' },
    total: {
      type: 'object',
      properties: { value: { type: 'number' }, currency: { type: 'string', pattern: '^[A-Z]{3}$' } },
      required: ['value'],
      additionalProperties: false,
      'x-fieldshot': { kind: 'amount' },
    },
    items: {
      type: 'array',
      items: {
        type: 'object',
        properties: { name: { type: 'string' }, price: { type: 'number' } },
      },
    },
  },
};
const record = {
  merchant: '<b>Käse & Co</b>',
  date: '31.01.2026',
  total: '12,50 €',
  items: [
    { name: '=1+1', price: '5,00' },
    { name: 'Rye, sliced', price: 7.5 },
  ],
};
const table = {
  columns: ['Item', 'Price'],
  rows: [
    ['=Milk', '1.65'],
    ['Rye "dark", sliced', '3.40'],
    ['<i>', ''],
  ],
};

const recordData = {
  merchant: '<b>Käse & Co</b>',
  date: '2026-01-31',
  total: { value: 12.5, currency: 'EUR' },
  items: [
    { name: '=1+1', price: 5 },
    { name: 'Rye, sliced', price: 7.5 },
  ],
};
const recordText = [
  'Shop: <b>Käse & Co</b>',
  'Date: 2026-01-31',
  'Total: 12.50 EUR',
  '',
  'Items',
  'Name\tPrice',
  "'=1+1\t5",
  'Rye, sliced\t7.5',
].join('\n');
const recordHtml = `<table>
<tbody><tr><th>Shop</th><td>&lt;b&gt;Käse &amp; Co&lt;/b&gt;</td></tr>
<tr><th>Date</th><td>2026-01-31</td></tr>
<tr><th>Total</th><td>12.50 EUR</td></tr>
</tbody></table>
<h2>Items</h2>
<table>
<tbody><tr><th>Name</th><th>Price</th></tr>
<tr><td>'=1+1</td><td>5</td></tr>
<tr><td>Rye, sliced</td><td>7.5</td></tr>
</tbody></table>
`;
const recordMarkdown = `- **Shop:** \\<b>Käse & Co\\</b>
- **Date:** 2026-01-31
- **Total:** 12.50 EUR

## Items

| Name | Price |
| --- | --- |
| =1+1 | 5 |
| Rye, sliced | 7.5 |
`;
const recordCsv = [
  'Shop,Date,Total,Total (currency),Name,Price',
  "<b>Käse & Co</b>,2026-01-31,12.5,EUR,'=1+1,5",
  '<b>Käse & Co</b>,2026-01-31,12.5,EUR,"Rye, sliced",7.5',
  '',
].join('\r\n');
const recordTsv = [
  'Shop\tDate\tTotal\tTotal (currency)\tName\tPrice',
  "<b>Käse & Co</b>\t2026-01-31\t12.5\tEUR\t'=1+1\t5",
  '<b>Käse & Co</b>\t2026-01-31\t12.5\tEUR\tRye, sliced\t7.5',
  '',
].join('\n');
const tableTsv = 'Item\tPrice\n\'=Milk\t1.65\nRye "dark", sliced\t3.40\n<i>\t\n';
const tableCsv = 'Item,Price\r\n\'=Milk,1.65\r\n"Rye ""dark"", sliced",3.40\r\n<i>,\r\n';
const tableMarkdown = `| Item | Price |
| --- | --- |
| =Milk | 1.65 |
| Rye "dark", sliced | 3.40 |
| \\<i> |  |
`;
const tableHtml = `<table>
<tbody><tr><th>Item</th><th>Price</th></tr>
<tr><td>'=Milk</td><td>1.65</td></tr>
<tr><td>Rye "dark", sliced</td><td>3.40</td></tr>
<tr><td>&lt;i&gt;</td><td></td></tr>
</tbody></table>
`;

/** The clipboard as Chromium has it; no type names what is asked of it. */
interface UnsanitisedClipboard {
  read(options: { readonly unsanitized: readonly string[] }): Promise<ClipboardItems>;
}

/** What the clipboard holds, by media type, as it was written. */
type Flavours = Readonly<Record<string, string>>;

// Only Chromium lets a test read a page's clipboard; what Firefox pastes is tested with the tasks.
describeInBrowsers(
  'what is copied',
  (kind) => {
    const stage = withBrowser(kind);
    let contract: ContractServer;
    let desk: EngineDesk;
    beforeAll(async () => {
      contract = await startContractServer(anyServer);
      desk = await EngineDesk.open(stage.browser);
      const page = await stage.browser.newPage(`${stage.server.origin}/receipt.html`);
      await page
        .browserContext()
        .overridePermissions(stage.browser.extensionOrigin, ['clipboard-read', 'clipboard-write']);
      await page.close();
    });
    afterAll(() => contract.close());

    async function read(task: DeskTask, answer: object): Promise<void> {
      contract.play((turn) => turn.answerWell(JSON.stringify(answer)));
      await desk.setUp(
        [{ profileId: 'any', baseUrl: contract.baseUrl, model: `model-${task}`, key: 'sk-1' }],
        task,
        { schema },
      );
      const run = await desk.read(encodePng(drawCode('A1B2C3', 96, 48)));
      expect(run.status).toBe('done');
      await waitUntil('the result', () => desk.page.has('.split .primary'));
    }

    /** What the clipboard holds after a click, which says nothing before. */
    async function after(...clicks: readonly string[]): Promise<Flavours> {
      await desk.page.evaluate(() => navigator.clipboard.writeText(''));
      for (const click of clicks) await desk.page.click(click);
      return waitUntil('the clipboard', async () => {
        const flavours = await desk.page.evaluate(async () => {
          // Unsanitised, as a word processor gets it.
          const clipboard = navigator.clipboard as unknown as UnsanitisedClipboard;
          const items = await clipboard.read({ unsanitized: ['text/html'] });
          const pairs = items.flatMap((item) =>
            item.types.map(async (type) => [type, await (await item.getType(type)).text()]),
          );
          return Object.fromEntries(await Promise.all(pairs)) as Record<string, string>;
        });
        return flavours['text/plain'] ? flavours : undefined;
      });
    }

    const names = ['Text', 'JSON', 'Markdown', 'CSV', 'Tab-separated', 'HTML table'];
    async function allFlavours(): Promise<Record<string, Flavours>> {
      const found: Record<string, Flavours> = { Copy: await after('.split .primary') };
      for (const [at, name] of names.entries())
        found[name] = await after('.more', `.menu[open] .items button:nth-of-type(${at + 1})`);
      return found;
    }

    test('of a record and of a table: every flavour, whole', async () => {
      await read('data', record);
      expect(await allFlavours()).toEqual({
        Copy: { 'text/plain': recordText, 'text/html': inPage(recordHtml) },
        Text: { 'text/plain': `${recordText}\n` },
        JSON: {
          'text/plain': `${JSON.stringify(recordData, null, 2)}\n`,
        },
        Markdown: { 'text/plain': recordMarkdown },
        CSV: { 'text/plain': recordCsv },
        'Tab-separated': { 'text/plain': recordTsv },
        'HTML table': { 'text/plain': recordTsv, 'text/html': inPage(recordHtml) },
      });
      await read('table', table);
      expect(await allFlavours()).toEqual({
        Copy: { 'text/plain': tableTsv, 'text/html': inPage(tableHtml) },
        Text: { 'text/plain': tableTsv },
        JSON: { 'text/plain': `${JSON.stringify(table, null, 2)}\n` },
        Markdown: { 'text/plain': tableMarkdown },
        CSV: { 'text/plain': tableCsv },
        'Tab-separated': { 'text/plain': tableTsv },
        'HTML table': { 'text/plain': tableTsv, 'text/html': inPage(tableHtml) },
      });
    });
  },
  ['chromium'],
);

/** What Chromium puts around what it was given. */
function inPage(body: string): string {
  return `<html><head></head><body>${body}</body></html>`;
}
