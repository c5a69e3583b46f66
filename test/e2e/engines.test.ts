import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyServer } from '../../lib/engine/vision/profiles/any-server.ts';
import { addEngine, openEngines } from '../browser/add-engine.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { encodePng } from '../fakes/node-drawer.ts';
import { startContractServer, type ContractServer } from '../servers/contract/contract-server.ts';
import { drawCode } from '../servers/contract/picture-code.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { withBrowser } from './with-browser.ts';

const code = 'A1B2C3';
const key = 'sk-canary-7Qd2nLx09vB';

describeInBrowsers('an engine behind an address', (kind) => {
  const stage = withBrowser(kind);
  let contract: ContractServer;
  beforeAll(async () => {
    contract = await startContractServer(anyServer);
  });
  afterAll(() => contract.close());

  /** A page whose site would get a cookie back and be named, if anything did so. */
  async function read(task: string) {
    const { browser, server } = stage;
    server.serve('/code.png', { type: 'image/png', body: encodePng(drawCode(code, 96, 48)) });
    server.serve('/code.html', {
      type: 'text/html',
      body: '<title>secret-page-title</title><link rel="icon" href="data:,"><img id="picture" src="/code.png" alt="secret-alt">',
      headers: { 'set-cookie': 'visitor=1; SameSite=Lax' },
    });
    const page = await browser.newPage(`${server.origin}/code.html`);
    await browser.readImageByContextMenu(page, '#picture', task);
    const popup = await browser.popup();
    return { page, popup };
  }

  /** Reads as text under a script, and gives the sentence that it fails with. */
  async function failure(script: Parameters<ContractServer['play']>[0]): Promise<string> {
    contract.play(script);
    const { popup } = await read('Text');
    await waitUntil('the failure', async () => (await popup.status()) === 'failed');
    const sentence = await popup.text('#error-title');
    await popup.close();
    return sentence;
  }

  test('is set up, asked for once, reads what the pixels say, and fails in words', async () => {
    const { browser } = stage;
    await browser.grantSite(contract.baseUrl.origin);
    const settings = await openEngines(browser);
    await addEngine(settings, {
      profileId: 'any',
      baseUrl: contract.baseUrl.href,
      key,
      keeping: 'device',
      model: 'some-vision',
    });
    const stored = async () =>
      JSON.stringify(
        await settings.evaluateExpression(
          'Promise.all([browser.storage.local.get(), browser.storage.session.get()])',
        ),
      );
    expect(await stored()).toContain('some-vision');
    expect(await stored()).not.toContain(key);

    // Nothing leaves before the person says so.
    const first = await read('Text');
    await first.popup.waitForStatus('asking');
    await waitUntil('the question', async () =>
      (await first.popup.text('#question-title')).includes(contract.baseUrl.host),
    );
    expect(contract.pictures).toBe(0);
    // A popup that is still growing takes no click.
    let before = 0;
    await waitUntil('the popup to keep its height', async () => {
      const [height, last] = [await first.popup.evaluate(() => innerHeight), before];
      before = height;
      return height === last && (await first.popup.has('.picture .sheet')) ? true : undefined;
    });
    await first.popup.click('Send');
    await first.popup.waitForStatus('done');
    expect(await first.popup.text('#result-text')).toBe(`The code is ${code}. Käse 🧀`);
    expect(await first.popup.text('#footnote')).toContain(`KB sent to ${contract.baseUrl.host}`);
    expect(contract.pictures).toBe(1);
    await first.popup.close();

    const second = await read('Receipt');
    await second.popup.waitForStatus('done');
    expect(await second.popup.text('[data-field="merchant"] .field-value')).toBe('Käse 🧀 “1,5 €”');
    expect(await second.popup.text('[data-field="total"] .field-value')).toContain('12');
    await second.popup.close();
    expect(contract.violations).toEqual([]);
    expect(await stored()).not.toContain(key);

    contract.play((turn) => turn.stream(turn.wire.start() + turn.wire.text('half of it')));
    const stopped = await read('Text');
    await waitUntil('the answer to come', async () =>
      (await stopped.popup.text('.text-so-far')).includes('half of it'),
    );
    await stopped.popup.click('Stop');
    await stopped.popup.waitForStatus('cancelled');
    await contract.closed;
    await stopped.popup.close();

    expect(
      await failure((turn) =>
        turn.refuse(401, { error: { message: `bad key ${key}`, code: 'invalid_api_key' } }),
      ),
    ).toBe('The server did not accept the key');
    expect(
      await failure((turn) => turn.refuse(307, '', { location: `${contract.elsewhere.origin}/v1/x` })),
    ).not.toBe('');
    expect(contract.elsewhere.hits).toBe(0);

    // Taken back in mid-answer: the connection ends at once.
    contract.play((turn) => turn.stream(turn.wire.start() + turn.wire.text('half of it')));
    const withdrawn = await read('Text');
    await waitUntil('the answer to come', async () =>
      (await withdrawn.popup.text('.text-so-far')).includes('half of it'),
    );
    await withdrawn.popup.evaluateExpression(
      "browser.permissions.remove({ origins: ['http://127.0.0.1/*'] })",
    );
    await contract.closed;
    await waitUntil('the failure', async () => (await withdrawn.popup.status()) === 'failed');
    expect(contract.violations).toEqual([]);
    expect((await browser.consoleErrors()).join('\n')).not.toContain(key);
  });
});
