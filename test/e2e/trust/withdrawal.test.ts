import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAi } from '../../../lib/engine/vision/profiles/openai.ts';
import { dropFiles } from '../../browser/drop-files.ts';
import { waitUntil } from '../../browser/wait-until.ts';
import { encodePng } from '../../fakes/node-drawer.ts';
import { startContractServer, type ContractServer } from '../../servers/contract/contract-server.ts';
import { drawCode } from '../../servers/contract/picture-code.ts';
import { batchStatus, codeAt, codeFile, openBatchPage } from '../batch-page.ts';
import { describeInBrowsers } from '../describe-in-browsers.ts';
import { EngineDesk } from '../engine-desk.ts';
import { withBrowser } from '../with-browser.ts';

/** What is promised, in ms. */
const promisedMs = 1000;

/** A way to take leave back, as the extension's own pages and the browser's own settings do it. */
type Way = readonly [
  name: string,
  code: string,
  sentence: string,
  takeBack: (desk: EngineDesk) => Promise<unknown>,
];

const remove = (what: object) => (desk: EngineDesk) =>
  desk.page.evaluateExpression(`browser.permissions.remove(${JSON.stringify(what)})`);
const notAllowed = ['server-not-allowed', 'Fieldshot may not talk to this server yet'] as const;

describeInBrowsers('leave that is taken back in mid-answer', (kind) => {
  let contract: ContractServer;
  let desk: EngineDesk;
  beforeAll(async () => {
    contract = await startContractServer(openAi);
  });
  afterAll(() => contract.close());
  const stage = withBrowser(kind, { alone: true });

  const ways: readonly Way[] = [
    ['its site', ...notAllowed, remove({ origins: ['http://127.0.0.1/*'] })],
    ...(kind === 'firefox'
      ? [['the browser’s consent', ...notAllowed, remove({ data_collection: ['websiteContent'] })] as const]
      : []),
    [
      'its engine',
      'engine-removed',
      'The engine was removed',
      (from) => from.ask({ type: 'remove-engine', engineId: 'engine-0' }),
    ],
  ];

  /** Every answer begins, goes on bit by bit, and never ends. */
  function drip(): void {
    contract.play((turn) => {
      turn.stream(turn.wire.start() + turn.wire.text('half of an ans'));
      const timer = setInterval(() => turn.response.write(turn.wire.text('.')), 100);
      turn.response.on('close', () => clearInterval(timer));
    });
    contract.hangUp();
  }

  async function setUp(): Promise<void> {
    desk = await EngineDesk.open(stage.browser);
    drip();
    await desk.setUp(
      [{ profileId: openAi.id, baseUrl: contract.baseUrl, model: 'some-vision', key: 'k' }],
      'text',
    );
  }

  /** Takes it back, and sees how soon the server sees its connection closed. */
  async function takenBack(takeBack: Way[3]): Promise<void> {
    const { closed } = contract;
    const before = performance.now();
    await takeBack(desk);
    await closed;
    expect(performance.now() - before).toBeLessThan(promisedMs);
  }

  test.each(ways)(
    'P08 F57: %s: the connection is closed, the popup says so, no picture is left',
    async (_name, code, sentence, takeBack) => {
      await setUp();
      const { browser, server } = stage;
      server.serve('/code.png', { type: 'image/png', body: encodePng(drawCode('A1B2C3', 96, 48)) });
      server.serve('/code.html', { type: 'text/html', body: '<img id="picture" src="/code.png">' });
      const page = await browser.newPage(`${server.origin}/code.html`);
      await browser.readImageByContextMenu(page, '#picture', 'Text');
      const popup = await browser.popup();
      await waitUntil('the answer to begin', async () =>
        (await popup.text('.body')).includes('half of an ans'),
      );
      await takenBack(takeBack);
      await waitUntil('the popup to say so', async () => (await popup.text('#error-title')) === sentence);
      const [run] = await desk.all();
      expect(run).toMatchObject({ status: 'failed', error: { code } });
      await waitUntil('the picture to be let go of', async () =>
        (await desk.all()).every(({ pictureDroppedAt }) => pictureDroppedAt !== undefined),
      );
      expect(await desk.ask({ type: 'picture', id: run?.id })).toBeNull();
      expect(contract.pictures).toBe(1);
      await popup.close();
      await page.close();
      await desk.ask({ type: 'dismiss-all' });
    },
  );

  test.each(ways)(
    'P08 F57: %s, of many pictures: all connections are closed, nothing more is sent',
    async (_name, code, _sentence, takeBack) => {
      await setUp();
      await openBatchPage(desk.page);
      const files = await Promise.all([0, 1, 2, 3, 4, 5].map((at) => codeFile(codeAt(at))));
      await dropFiles(desk.page, ...files);
      await waitUntil('the count', async () => (await desk.page.text('.batch-count')).includes('6'));
      await desk.page.click('#start');
      await waitUntil('several to be under way', () => contract.open > 1);
      await takenBack(takeBack);
      const sent = contract.pictures;
      await waitUntil('the batch to stand still', async () =>
        ['paused', 'stopped'].includes(await batchStatus(desk.page)),
      );
      await waitUntil('all connections to be closed', () => contract.open === 0);
      expect(contract.pictures).toBe(sent);
      const told = JSON.stringify(await desk.page.evaluateExpression('browser.storage.session.get("batch")'));
      expect(told).toContain(code);
      await desk.ask({ type: 'control-batch', action: 'drop' });
    },
  );
});
