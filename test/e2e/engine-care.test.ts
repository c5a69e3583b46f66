import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyServer } from '../../lib/engine/vision/profiles/any-server.ts';
import { addEngine, openEngines, write } from '../browser/add-engine.ts';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { encodePng } from '../fakes/node-drawer.ts';
import { startContractServer, type ContractServer, type Turn } from '../servers/contract/contract-server.ts';
import { drawCode } from '../servers/contract/picture-code.ts';
import { chunk, event } from '../servers/contract/wire.ts';
import { axeViolations } from './axe-violations.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { withBrowser } from './with-browser.ts';

const code = 'A1B2C3';
const key = 'sk-canary-7Qd2nLx09vB';
const passphrase = 'seven quiet herons';

/** The names of what is stored about keys. */
const storedNames = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('secrets');
  opening.onerror = reject;
  opening.onsuccess = () => {
    const database = opening.result;
    const asking = database.transaction('records').objectStore('records').getAllKeys();
    asking.onsuccess = () => { database.close(); resolve(asking.result); };
  };
})`;

/** Changes the record of the keys in the session: time that passes, and passphrases that were wrong. */
const changeSession = (change: string) => `(async () => {
  const { secrets } = await browser.storage.session.get('secrets');
  await browser.storage.session.set({ secrets: { ...secrets, ${change} } });
})()`;

describeInBrowsers(
  'an engine in use',
  (kind) => {
    let contract: ContractServer;
    let settings: PopupHandle;
    beforeAll(async () => {
      contract = await startContractServer(anyServer);
    });
    const prepare = async () => {
      const { browser, server } = stage;
      server.serve('/code.png', { type: 'image/png', body: encodePng(drawCode(code, 96, 48)) });
      server.serve('/code.html', { type: 'text/html', body: '<img id="picture" src="/code.png">' });
      await browser.grantSite(contract.baseUrl.origin);
      settings = await openEngines(browser);
      const engine = { profileId: 'any', baseUrl: contract.baseUrl.href, key };
      await addEngine(settings, { ...engine, keeping: 'session', model: 'second-model' });
      await addEngine(settings, { ...engine, keeping: 'passphrase', passphrase, model: 'some-vision' });
      await settings.evaluateExpression(`(async () => {
        const { settings } = await browser.storage.local.get('settings');
        const names = ['Second', 'Some vision'];
        const engines = settings.engines.map((each, at) => ({ ...each, name: names[at], askBefore: 'never' }));
        await browser.storage.local.set({ settings: { ...settings, engines } });
      })()`);
    };
    const stage = withBrowser(kind, { prepare });
    afterAll(() => contract.close());

    async function read(task: string): Promise<PopupHandle> {
      const page = await stage.browser.newPage(`${stage.server.origin}/code.html`);
      await stage.browser.readImageByContextMenu(page, '#picture', task);
      return stage.browser.popup();
    }

    async function failure(popup: PopupHandle, sentence: string): Promise<void> {
      await waitUntil(sentence, async () => (await popup.text('#error-title')) === sentence);
    }

    async function unlock(page: PopupHandle, typed: string): Promise<void> {
      await write(page, '.unlock input', typed);
      await page.click('.unlock button');
    }

    test('its key is under a passphrase: locked, asked for, and locked again [P15 F67]', async () => {
      await waitUntil('the lock', () => settings.has('Lock now'));
      expect(await axeViolations(settings)).toEqual([]);
      await settings.click('Lock now');
      await waitUntil('it to be locked', () => settings.has('#key-lock .unlock button'));

      const popup = await read('Text');
      await failure(popup, 'The key is locked');
      expect(contract.pictures).toBe(0);
      await unlock(popup, 'seven loud herons');
      await waitUntil('the word', async () =>
        (await popup.text('.unlock-error')).startsWith('That is not the passphrase'),
      );
      expect(await axeViolations(popup)).toEqual([]);
      await unlock(popup, passphrase);
      await waitUntil('the result', async () => (await popup.status()) === 'done');
      expect(await popup.text('#result-text')).toContain(code);
      expect(contract.pictures).toBe(1);
      await popup.close();

      // A quarter of an hour later: it has locked itself.
      await settings.evaluateExpression(
        changeSession('unlocked: { ...secrets.unlocked, usedAt: Date.now() - 16 * 60_000 }'),
      );
      await waitUntil('it to be locked', () => settings.has('#key-lock .unlock button'));
      // The fifth wrong one in a row.
      await settings.evaluateExpression(changeSession('wrong: { count: 4, at: Date.now() }'));
      await unlock(settings, 'not that one either');
      await waitUntil('the wait', async () =>
        /try again in \d+ s/u.test(await settings.text('.unlock-wait')),
      );
      expect(await settings.has('.unlock button')).toBe(false);
      await settings.evaluateExpression(changeSession('wrong: { count: 0, at: 0 }'));
    });

    test('what broke off is shown as that, and read again with another engine, this once', async () => {
      let asked: Turn | undefined;
      contract.play((turn) => {
        turn.stream(turn.wire.start() + event(chunk({ reasoning_content: 'Let me see' })));
        asked = turn;
      });
      await settings.evaluateExpression(
        `browser.runtime.sendMessage({ type: 'unlock-keys', passphrase: '${passphrase}' })`,
      );
      const popup = await read('Receipt');
      await waitUntil('it to think', async () => (await popup.text('.state')).includes('is thinking'));
      expect(await popup.text('.body')).not.toContain('Let me see');
      asked?.response.write(asked.wire.text('{"merchant": "Käse", "total": {"val'));
      // Field by field: the one that is whole, while the next one is still coming.
      await waitUntil('the first field', async () =>
        /^Merchant\s+Käse$/u.test(await popup.text('.result-fields')),
      );
      expect(await popup.text('.body')).toContain(`KB sent to ${contract.baseUrl.host}`);
      asked?.response.destroy();
      await failure(popup, 'The connection broke before the answer was complete');
      expect(await popup.text('.so-far')).toMatch(
        /Incomplete[\s\S]*Merchant\s*Käse[\s\S]*Nothing of it was checked/iu,
      );
      expect(await axeViolations(popup)).toEqual([]);

      contract.play((turn) => turn.answerWell());
      await popup.evaluate(() => {
        const select = document.querySelector<HTMLSelectElement>('#read-again-with');
        const option = [...(select?.options ?? [])].find(({ text }) => text === 'Second');
        if (!select || !option) throw new Error('no such engine to read with');
        select.value = option.value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await popup.click('form:has(#read-again-with) button');
      await waitUntil('the result', async () => (await popup.status()) === 'done');
      await popup.click('How it was read');
      const details = await popup.text('.details-box');
      expect(details).toContain('second-model');
      expect(details).toContain(contract.baseUrl.host);
      expect(details).toMatch(/Tokens\s+[\d,]+ in, \d+ out/u);
      expect(details).toContain('JSON Schema');
      expect(await axeViolations(popup)).toEqual([]);
      expect(await popup.text('.engine select')).toContain('Some vision');
      await popup.close();
    });

    test('removed, it is stopped and forgotten; taken back, it is there as it was', async () => {
      contract.play((turn) => turn.stream(turn.wire.start() + turn.wire.text('half of it')));
      const popup = await read('Text');
      await waitUntil('the answer to come', async () => (await popup.text('.text-so-far')).includes('half'));
      await settings.click('[data-engine="Some vision"] button[name="remove"]');
      await contract.closed;
      expect(await settings.text('.removals')).toContain('Some vision was removed.');
      await settings.click('button[name="undo"]');
      await waitUntil('it to be back', () => settings.has('[data-engine="Some vision"] button[name="edit"]'));
      await waitUntil('it to be used', async () =>
        (await settings.text('[data-engine="Some vision"]')).includes('Used now'),
      );
      expect(await settings.text('[data-engine="Some vision"]')).toContain('key under your passphrase');

      for (const name of ['Some vision', 'Second'])
        await settings.click(`[data-engine="${name}"] button[name="remove"]`);
      await waitUntil('both', async () => (await settings.text('.removals')).includes('Second was removed.'));
      const leave = 'browser.permissions.getAll().then(({ origins }) => origins)';
      await waitUntil(
        'its site to be given back',
        async () => ((await settings.evaluateExpression(leave)) as string[]).length === 0,
      );
      expect(await settings.evaluateExpression(storedNames)).toContainEqual(
        expect.stringMatching(/^secret:/u),
      );
      // The page goes, and with it the offer to take it back.
      await settings.evaluateExpression("location.assign('/options.html#about')");
      await settings.evaluateExpression('location.reload()').catch(() => undefined);
      await waitUntil('the key to be forgotten', async () => {
        const names = (await settings.evaluateExpression(storedNames).catch(() => ['?'])) as string[];
        return names.every((name) => name === 'passphrase-lock');
      });
      expect(contract.violations).toEqual([]);
    });
  },
  ['chromium'],
);
