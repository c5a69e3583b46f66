import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyServer } from '../../lib/engine/vision/profiles/any-server.ts';
import { dropFiles } from '../browser/drop-files.ts';
import { Keyboard } from '../browser/keyboard.ts';
import { pageSurface } from '../browser/page-surface.ts';
import { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { startContractServer, type ContractServer } from '../servers/contract/contract-server.ts';
import { axeViolations } from './axe-violations.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { EngineDesk } from './engine-desk.ts';
import { withBrowser } from './with-browser.ts';

/** A card small enough to be read in a moment. */
const card = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="120" font-family="sans-serif" font-size="24">
  <rect width="420" height="120" fill="#fff"/><text x="20" y="50">Anna Berg</text><text x="20" y="95">anna.berg@example.com</text></svg>`;

/** The extension API as the extension's page has it. */
declare const browser: {
  storage: {
    local: {
      get(key: 'settings'): Promise<{ settings: { engines: { askBefore: string }[]; tasks: string[] } }>;
      set(items: object): Promise<void>;
    };
  };
};

// What is read is dropped by the test, since a file manager belongs to no browser; all else is done with keys.
describeInBrowsers('everything by keyboard alone', (kind) => {
  let contract: ContractServer;
  let desk: EngineDesk;
  const stage = withBrowser(kind, {
    async prepare() {
      desk = await EngineDesk.open(stage.browser);
    },
  });
  beforeAll(async () => {
    contract = await startContractServer(anyServer);
    contract.play((turn) => turn.answerWell('Read.'));
  });
  afterAll(() => contract.close());

  const popup = async () => {
    const page = await stage.browser.openPopupAsTab('own');
    await page.waitForStatus('ready');
    return { page, keys: new Keyboard(page) };
  };
  const drop = (page: PopupHandle) =>
    dropFiles(page, { name: 'card.svg', bytes: new TextEncoder().encode(card) });
  const settingsPage = async (section: string) => {
    const tab = await stage.browser.newPage(`${stage.browser.extensionOrigin}/options.html#${section}`);
    const page = new PopupHandle(pageSurface(tab));
    const keys = new Keyboard(page);
    await waitUntil('the settings', () => page.evaluate(() => document.querySelector('nav .brand') !== null));
    return { page, keys };
  };
  const count = (page: PopupHandle, selector: string) =>
    page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);

  test('the popup: a task, a result, a value, copies, files, and the list', async () => {
    await desk.setUp([], 'business-card');
    const { page, keys } = await popup();
    expect(await keys.isOn('.primary')).toBe(true);
    await keys.tabTo('.pickers label:first-child select');
    const task = () =>
      page.evaluate(() => document.querySelector<HTMLSelectElement>('.pickers select')?.value);
    await keys.press('ArrowDown');
    await waitUntil('another task', async () => (await task()) !== 'business-card');
    await keys.press('ArrowUp');
    await waitUntil('the task', async () => (await task()) === 'business-card');
    await keys.tabTo('#engine');

    await drop(page);
    await page.waitForStatus('done');
    await keys.waitUntilOn('.footer .primary');
    await keys.press('Enter');
    await waitUntil('the copy', () => page.has('Copied'));
    // Each menu: opened, gone through, and left with the keys where they were.
    for (const menu of ['.split details', '.footer > details, .footer > .menu']) {
      await keys.enter(`:is(${menu}) > summary`);
      await waitUntil('the menu', () =>
        page.evaluate(() => document.querySelector('details[open]') !== null),
      );
      await keys.press('Tab');
      expect(await keys.isOn('details[open] *')).toBe(true);
      await keys.press('Escape');
      await keys.waitUntilOn('summary');
      expect(await page.status()).toBe('done');
    }
    await keys.tabTo('button.field-value');
    await keys.press('F2');
    await keys.waitUntilOn('.value-editor');
    await keys.type('x');
    await keys.press('Enter');
    await keys.waitUntilOn('button.field-value');
    expect(await page.text('#result-fields')).toContain('x');

    await keys.press('Escape');
    await page.waitForStatus('ready');
    await keys.waitUntilOn('.primary');
    await keys.enter('.row');
    await page.waitForStatus('done');
    await keys.enter('.back');
    await page.waitForStatus('ready');
    await keys.enter('.footer .link');
    await waitUntil('the list to go', async () => (await count(page, '.row')) === 0);
    await page.close();
  });

  test('the popup: what it shows is kept open beside the page', async () => {
    await desk.setUp([], 'text');
    const page = await stage.browser.newPage(`${stage.server.origin}/pictures/blank.png`);
    const opened = await stage.browser.openPopup(page);
    await new Keyboard(opened).enter('[aria-label="Keep open beside the page"]');
    await opened.waitUntilClosed();
    const panel = await stage.browser.sidePanel();
    expect(await panel.status()).toBe('ready');
    await panel.close();
  });

  test('the question before a picture leaves, and blacking out', async () => {
    const engine = { profileId: 'any', baseUrl: contract.baseUrl, model: 'some-vision' };
    await desk.setUp([{ ...engine, redactFirst: true }], 'text');
    const { page, keys } = await popup();
    await drop(page);
    await page.waitForStatus('asking');
    await keys.enter('[name="add-box"]');
    await keys.press('ArrowUp', 'ArrowLeft');
    await keys.enter('.redacting .footer .primary');
    await waitUntil('what is sent', () => page.has('Send'));
    await keys.press('Escape');
    await waitUntil('the boxes again', () => page.has('[name="add-box"]'));
    await keys.enter('.redacting .footer .primary');
    await waitUntil('what is sent', () => page.has('Send'));
    await keys.enter('.redacting .footer .primary');
    await page.waitForStatus('done');

    await desk.setUp([engine], 'text');
    await page.evaluate(async () => {
      const { settings } = await browser.storage.local.get('settings');
      const engines = settings.engines.map((each) => ({ ...each, askBefore: 'always' }));
      await browser.storage.local.set({ settings: { ...settings, engines } });
    });
    await keys.press('Escape');
    await page.waitForStatus('ready');
    await drop(page);
    await page.waitForStatus('asking');
    await keys.waitUntilOn('#question-title');
    await keys.enter('.footer .primary');
    await page.waitForStatus('done');
    await page.close();
  });

  test('settings: an engine is added and removed, and is back', async () => {
    await desk.setUp([], 'text');
    const { page, keys } = await settingsPage('about');
    await keys.enter('nav a[href="#engines"]');
    await keys.waitUntilOn('h1');
    await keys.enter('button[name="add"]');
    await keys.waitUntilOn('.engine-form h2');
    await keys.tabTo('select[name="profile"]');
    await keys.press('End');
    await waitUntil('the service', () =>
      page.evaluate(
        () => document.querySelector<HTMLSelectElement>('select[name="profile"]')?.value === 'any',
      ),
    );
    await keys.write('input[name="address"]', contract.baseUrl.href);
    await keys.write('input[name="model"]', 'some-vision');
    await keys.write('input[name="name"]', 'Mine');
    await keys.enter('.engine-form [type="submit"]');
    await keys.waitUntilOn('button[name="add"]');
    expect(await count(page, '[data-id]')).toBe(1);
    await keys.enter('[data-id] button[name="remove"]');
    await waitUntil('it to go', async () => (await count(page, '[data-id]')) === 0);
    await keys.enter('button[name="undo"]');
    await keys.waitUntilOn('[data-id] button[name="remove"]');
    await page.close();
  });

  test('settings: a task is made, changed, removed, and is back', async () => {
    await desk.setUp([], 'text');
    const { page, keys } = await settingsPage('tasks');
    await keys.enter('[data-task="receipt"] [name="copy"]');
    await waitUntil('its fields', async () => (await count(page, '.field-row')) > 0);
    await keys.enter('[data-place="0"] button[name="remove"]');
    await keys.enter('button[name="undo-field"]');
    await keys.enter('.editor-bar .back');
    await keys.waitUntilOn('.task-item [name="open"]');
    const copy = '[data-task^="own:"]:not([data-task="own:code"])';
    await keys.enter(`${copy} [name="remove"]`);
    await keys.waitUntilOn('button[name="undo"]');
    expect(await count(page, copy)).toBe(0);
    await keys.press('Enter');
    await keys.waitUntilOn(`${copy} [name="remove"]`);
    await page.close();
  });

  test('settings: privacy, shortcuts, appearance and the search', async () => {
    await desk.setUp([], 'text');
    const { page, keys } = await settingsPage('privacy');
    await keys.write('[name="never-read"]', 'bank.example');
    await waitUntil('it to be stored', async () => (await page.text('.words')).includes('bank.example'));
    await keys.enter('#stored-card .ask-first > button');
    await waitUntil('the question', async () => (await count(page, '[role="alertdialog"]')) === 1);
    expect(await axeViolations(page)).toEqual([]);
    await keys.press('Escape');
    await keys.waitUntilOn('#stored-card .ask-first > button');
    expect(await page.text('.words')).toContain('bank.example');
    await keys.enter('nav a[href="#shortcuts"]');
    await keys.waitUntilOn('h1');
    await keys.tabTo('main button');
    await keys.enter('nav a[href="#appearance"]');
    await keys.waitUntilOn('h1');
    await keys.tabTo('[name="theme"]');
    await keys.press('ArrowDown', 'ArrowDown');
    await waitUntil('the dark', () =>
      page.evaluate(() => document.documentElement.dataset['theme'] === 'dark'),
    );
    await keys.press('/');
    await keys.waitUntilOn('input[type="search"]');
    await keys.type('erase');
    await waitUntil('what is found', () => page.has('.search-results a'));
    await keys.press('Enter');
    await waitUntil('its section', () => page.evaluate(() => location.hash.startsWith('#privacy')));
    await keys.enter('#stored-card .ask-first > button');
    await keys.enter('.ask-first-question .danger');
    await waitUntil('all to be gone', async () => (await count(page, '.words')) === 0);
    await page.close();
  });
});
