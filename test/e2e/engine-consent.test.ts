import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyServer } from '../../lib/engine/vision/profiles/any-server.ts';
import { addEngine, openEngines } from '../browser/add-engine.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { encodePng } from '../fakes/node-drawer.ts';
import { startContractServer, type ContractServer } from '../servers/contract/contract-server.ts';
import { drawCode } from '../servers/contract/picture-code.ts';
import { axeViolations } from './axe-violations.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { withBrowser } from './with-browser.ts';

describeInBrowsers('tasks for engines that see, with the browser’s own consent', (kind) => {
  const stage = withBrowser(kind);
  let contract: ContractServer;
  beforeAll(async () => {
    contract = await startContractServer(anyServer);
  });
  afterAll(() => contract.close());

  test('are in the menu once one is chosen, and read nothing once it is taken back', async () => {
    const { browser, server } = stage;
    server.serve('/code.png', { type: 'image/png', body: encodePng(drawCode('A1B2C3', 96, 48)) });
    server.serve('/code.html', { type: 'text/html', body: '<img id="picture" src="/code.png">' });
    await browser.grantSite(contract.baseUrl.origin);
    const settings = await openEngines(browser);
    const consents = () =>
      settings.evaluateExpression('browser.permissions.getAll().then((all) => all.data_collection)');
    expect((await consents()) ?? []).toEqual([]);
    await addEngine(settings, { profileId: 'any', baseUrl: contract.baseUrl.href, model: 'some-vision' });
    expect((await consents()) ?? []).toEqual(kind === 'firefox' ? ['websiteContent'] : []);

    const describe = async () => {
      const page = await browser.newPage(`${server.origin}/code.html`);
      await browser.readImageByContextMenu(page, '#picture', 'Describe');
      return browser.popup();
    };
    const first = await describe();
    await first.waitForStatus('asking');
    await waitUntil('the question', () => first.has('Send'));
    expect(await axeViolations(first)).toEqual([]);
    await first.evaluate(() => document.querySelector<HTMLButtonElement>('.primary')?.click());
    await first.waitForStatus('done');
    expect(await first.text('h1')).toBe('Describe');
    expect(await first.text('#result-text')).toContain('A1B2C3');
    await first.close();

    const taken =
      kind === 'firefox' ? "{ data_collection: ['websiteContent'] }" : "{ origins: ['http://127.0.0.1/*'] }";
    await settings.evaluateExpression(`browser.permissions.remove(${taken})`);
    await waitUntil('the card to say so', async () =>
      (await settings.text('.no-leave')).includes('does not let Fieldshot reach'),
    );
    expect(await axeViolations(settings)).toEqual([]);
    const second = await describe();
    await waitUntil('the failure', async () => (await second.status()) === 'failed');
    expect(await second.text('#error-title')).toBe('Fieldshot may not talk to this server yet');
    expect(await second.has('Open its settings')).toBe(true);
    expect(contract.pictures).toBe(1);
    expect(contract.violations).toEqual([]);
  });
});
