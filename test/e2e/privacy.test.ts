import { afterAll, expect, test } from 'vitest';
import { anyServer } from '../../lib/engine/vision/profiles/any-server.ts';
import { addEngine, openEngines, write } from '../browser/add-engine.ts';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { encodePng } from '../fakes/node-drawer.ts';
import { startContractServer, type ContractServer } from '../servers/contract/contract-server.ts';
import { drawCode } from '../servers/contract/picture-code.ts';
import { axeViolations } from './axe-violations.ts';
import { chromiumUnlessLong } from './chromium-unless-long.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { unregisteredRecords } from './registered-records.ts';
import { withBrowser } from './with-browser.ts';

const key = 'sk-canary-9Xw4mRt61kP';

describeInBrowsers(
  'Settings → Privacy',
  (kind) => {
    let contract: ContractServer | undefined;
    let settings: PopupHandle;
    const stage = withBrowser(kind, {
      async prepare() {
        const { browser, server } = stage;
        contract ??= await startContractServer(anyServer);
        server.serve('/code.png', { type: 'image/png', body: encodePng(drawCode('A1B2C3', 96, 48)) });
        server.serve('/code.html', { type: 'text/html', body: '<img id="picture" src="/code.png">' });
        await browser.grantSite(contract.baseUrl.origin);
        settings = await openEngines(browser);
        const engine = { profileId: 'any', baseUrl: contract.baseUrl.href, model: 'some-vision' };
        await addEngine(settings, { ...engine, key, keeping: 'device' });
        await settings.evaluateExpression(`(async () => {
        const { settings } = await browser.storage.local.get('settings');
        const engines = settings.engines.map((each) => ({ ...each, askBefore: 'never' }));
        await browser.storage.local.set({ settings: { ...settings, engines } });
        location.hash = 'privacy';
      })()`);
        await waitUntil('the section', () => settings.has('Clear the list'));
      },
    });
    afterAll(() => contract?.close());

    async function read(): Promise<PopupHandle> {
      const page = await stage.browser.newPage(`${stage.server.origin}/code.html`);
      await stage.browser.readImageByContextMenu(page, '#picture', 'Text');
      return stage.browser.popup();
    }

    test('lists every request live, names all that is stored, and shows no key anywhere [P09 P14 P19 T14]', async () => {
      const popup = await read();
      await popup.waitForStatus('done');
      await popup.close();
      const rows = () =>
        settings.evaluate(() =>
          [...document.querySelectorAll('.ledger tbody tr')].map((row) => (row as HTMLElement).innerText),
        );
      await waitUntil('the request', async () => ((await rows())[0] ?? '').includes('answered'));
      const [last = ''] = await rows();
      expect(last).toContain(`POST ${contract?.baseUrl.origin}`);
      expect(last).toContain('answered: 200');
      expect(await unregisteredRecords(settings)).toEqual([]);
      expect(await settings.text('#stored-card')).toContain('Engine: ');
      expect(await settings.evaluate(() => document.body.textContent ?? '')).not.toContain(key);
      expect(await axeViolations(settings)).toEqual([]);
      await settings.click('Clear the list');
      expect(await axeViolations(settings)).toEqual([]);
      await settings.click('Remove for good');
      await waitUntil('the list to be empty', () => settings.has('#ledger-none'));
    });

    test('reads nothing on a site of the list, says why and leads to the list [T42]', async () => {
      await write(settings, '[name="never-read"]', new URL(stage.server.origin).hostname);
      await waitUntil('it to be stored', async () =>
        (await settings.text('.words')).includes('Sites never to be read'),
      );
      const asked = contract?.pictures;
      const popup = await read();
      await waitUntil('the sentence', async () => (await popup.text('#error-title')) || undefined);
      expect(await popup.text('#error-title')).toBe('This site is on your list of sites never to be read');
      expect(await popup.has('Open the list')).toBe(true);
      expect(contract?.pictures).toBe(asked);
      await write(settings, '[name="never-read"]', '');
    });
  },
  chromiumUnlessLong,
);
