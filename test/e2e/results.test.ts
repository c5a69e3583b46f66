import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyServer } from '../../lib/engine/vision/profiles/any-server.ts';
import { addEngine, openEngines } from '../browser/add-engine.ts';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { encodePng } from '../fakes/node-drawer.ts';
import { startContractServer, type ContractServer } from '../servers/contract/contract-server.ts';
import { drawCode } from '../servers/contract/picture-code.ts';
import { axeViolations } from './axe-violations.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { withBrowser } from './with-browser.ts';

const receipt = {
  merchant: 'Tan Chay Yee',
  date: '31.01.2026',
  time: 'noon',
  items: [
    { description: 'Chain oil', quantity: 1, unitPrice: '120,00', amount: '120,00' },
    { description: '=Bar guide', quantity: 2, amount: 207 },
  ],
  subtotal: '326,00 €',
  total: '327,00 €',
};

describeInBrowsers('what is done with a result', (kind) => {
  let contract: ContractServer;
  beforeAll(async () => {
    contract = await startContractServer(anyServer);
  });
  const prepare = async () => {
    await stage.browser.grantSite(contract.baseUrl.origin);
    const settings = await openEngines(stage.browser);
    await addEngine(settings, {
      profileId: 'any',
      baseUrl: contract.baseUrl.href,
      key: 'sk-results',
      keeping: 'session',
      model: 'some-vision',
    });
    stage.server.serve('/code.png', { type: 'image/png', body: encodePng(drawCode('A1B2C3', 96, 48)) });
    stage.server.serve('/code.html', { type: 'text/html', body: '<img id="picture" src="/code.png">' });
  };
  const stage = withBrowser(kind, {
    alone: true,
    ...(kind === 'chromium' && { colorScheme: 'dark' as const }),
    prepare,
  });
  afterAll(() => contract.close());

  async function read(task: string, answer: object | string): Promise<PopupHandle> {
    contract.play((turn) => turn.answerWell(typeof answer === 'string' ? answer : JSON.stringify(answer)));
    const page = await stage.browser.newPage(`${stage.server.origin}/code.html`);
    await stage.browser.readImageByContextMenu(page, '#picture', task);
    const popup = await stage.browser.popup();
    const status = await popup.waitForStatus(['asking', 'done', 'collected']);
    if (status === 'asking') {
      await popup.click('Send');
      await popup.waitForStatus(['done', 'collected']);
    }
    return popup;
  }

  async function write(popup: PopupHandle, text: string, key = 'Enter'): Promise<void> {
    await waitUntil('the editor', async () => (await popup.has('.value-editor')) || undefined).catch(
      async (thrown: unknown) => {
        if (process.env['SHOTS']) await popup.screenshot(`${process.env['SHOTS']}/no-editor-${kind}.png`);
        throw new Error(
          `${String(thrown)} ${(await stage.browser.consoleErrors()).join()} ${await popup.evaluate(() => document.activeElement?.outerHTML.slice(0, 300) ?? '')}`,
        );
      },
    );
    await popup.evaluate((typed: string) => {
      const field = document.querySelector<HTMLInputElement>('.value-editor');
      if (!field) throw new Error('no editor');
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
    await popup.press(key);
    await waitUntil('the value', async () => ((await popup.has('.value-editor')) ? undefined : true));
  }

  const field = (popup: PopupHandle, key: string) => popup.text(`[data-field="${key}"] dd`);

  test('is shown in its task’s shape, written over by its rules, kept, and copied as it is then', async () => {
    let popup = await read('Receipt', receipt);
    await waitUntil('the fields', async () => (await popup.has('[data-field="total"]')) || undefined);
    expect(await field(popup, 'date')).toMatch(/^2026-01-31\s[^]*31\.01\.2026$/u);
    expect(await field(popup, 'time')).toContain('Is not a time.');
    expect(await field(popup, 'subtotal')).toMatch(/add up to 327(?:[.,]00)?[^]*more/u);
    expect(await popup.text('.raw-answer summary')).toBe('The model’s answer as it came');
    expect(await axeViolations(popup)).toEqual([]);
    await popup.click('[data-field="subtotal"] .field-value');
    await write(popup, '327,00');
    await waitUntil('the sum to be right', async () =>
      (await field(popup, 'subtotal')).startsWith('327.00 EUR') &&
      !(await field(popup, 'subtotal')).includes('more')
        ? true
        : undefined,
    );
    expect(await field(popup, 'subtotal')).toContain('Was 326.00 EUR');
    await popup.press('F2');
    await write(popup, 'much');
    await waitUntil(
      'the fault',
      async () => (await field(popup, 'subtotal')).startsWith('much') || undefined,
    );
    expect(await axeViolations(popup)).toEqual([]);
    await popup.click('Put back what was read for Subtotal');
    await waitUntil(
      'what was read',
      async () => (await field(popup, 'subtotal')).startsWith('326.00') || undefined,
    );
    await popup.click('[data-field="time"] .field-value');
    await write(popup, '12:00');
    // In Firefox Esc closes the whole popup, whatever its page says.
    if (kind === 'chromium') {
      await popup.click('[data-field="merchant"] .field-value');
      await write(popup, 'nothing', 'Escape');
    }
    expect(await field(popup, 'merchant')).toBe('Tan Chay Yee');
    await waitUntil('the time', async () => (await field(popup, 'time')).startsWith('12:00') || undefined);
    if (process.env['SHOTS']) await popup.screenshot(`${process.env['SHOTS']}/record-${kind}.png`);
    await popup.close();
    const [page] = [await stage.browser.newPage(`${stage.server.origin}/code.html`)];
    popup = await stage.browser.openPopup(page);
    await popup.waitForStatus('ready');
    await popup.click('.rows .row');
    await waitUntil('it again', async () => (await popup.has('[data-field="time"]')) || undefined);
    expect(await field(popup, 'time')).toContain('Was noon');
    await popup.click('.more');
    await popup.click('.menu[open] button:nth-of-type(2)');
    await waitUntil('the notice', async () => (await popup.text('.notice')).includes('Copied'));
    await popup.close();
  });

  test('is collected picture after picture into one table', async () => {
    const page = await stage.browser.newPage(`${stage.server.origin}/code.html`);
    let popup = await stage.browser.openPopup(page);
    await popup.waitForStatus('ready');
    await popup.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('#task');
      if (!select) throw new Error('There is no choice.');
      select.value = 'receipt';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await popup.click('Collect into a table');
    await waitUntil(
      'it to begin',
      async () => (await popup.text('.collecting')).includes('Receipt') || undefined,
    );
    if (process.env['SHOTS']) await popup.screenshot(`${process.env['SHOTS']}/ready-${kind}.png`);
    await popup.close();
    for (const merchant of ['One', 'Two']) {
      popup = await read('Receipt', { ...receipt, merchant });
      await waitUntil(
        'its rows',
        async () => (await popup.text('#collected')).includes(merchant) || undefined,
      );
      if (merchant === 'One') await popup.close();
    }
    const rows = () => popup.evaluate(() => document.querySelectorAll('#collected tr').length - 1);
    expect(await rows()).toBe(4);
    await popup.click('Remove row 2');
    await waitUntil('the row to go', async () => ((await rows()) === 3 ? true : undefined));
    await popup.click('Undo');
    await waitUntil('the row', async () => ((await rows()) === 4 ? true : undefined));
    await popup.click('A row for each entry of a list');
    await waitUntil('a row a receipt', async () => ((await rows()) === 2 ? true : undefined));
    await popup.click('#collected tr:last-child td:first-child');
    await popup.press('F2');
    await write(popup, 'Corrected');
    await waitUntil(
      'the value',
      async () => (await popup.text('#collected')).includes('Corrected') || undefined,
    );
    expect(await axeViolations(popup)).toEqual([]);
    if (process.env['SHOTS']) await popup.screenshot(`${process.env['SHOTS']}/collected-${kind}.png`);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await popup.click('Clear');
    await popup.waitForStatus(['ready', 'done']);
    await popup.close();
  });
});
