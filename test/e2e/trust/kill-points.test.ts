import { rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAi } from '../../../lib/engine/vision/profiles/openai.ts';
import type { Extraction } from '../../../lib/extraction/extraction.ts';
import { closeOpenPopup } from '../../browser/close-open-popup.ts';
import type { ExtensionBrowser } from '../../browser/extension-browser.ts';
import { launchExtension } from '../../browser/launch-extension.ts';
import { waitForOverlay } from '../../browser/overlay.ts';
import { waitUntil } from '../../browser/wait-until.ts';
import { encodePng } from '../../fakes/node-drawer.ts';
import { startContractServer, type ContractServer } from '../../servers/contract/contract-server.ts';
import { drawCode } from '../../servers/contract/picture-code.ts';
import { startPageServer, type PageServer } from '../../servers/page-server.ts';
import {
  buildWithHoldPoints,
  holdAt,
  untilHeld,
  type HoldPoint,
} from '../../trust/build-with-hold-points.ts';
import { describeInBrowsers } from '../describe-in-browsers.ts';
import { EngineDesk } from '../engine-desk.ts';
import { extractionsOf } from '../extractions-of.ts';
import './batch-kill-points.ts';

const picture = (code: string) => encodePng(drawCode(code, 96, 48));
/** Too large for what a connection takes before it is read. */
const largePicture = () => encodePng(drawCode('B16B16', 4000, 3000));

describeInBrowsers('kill points', (kind) => {
  let build: string;
  let browser: ExtensionBrowser;
  let desk: EngineDesk;
  let contract: ContractServer;
  let pages: PageServer;
  beforeAll(async () => {
    build = buildWithHoldPoints(kind);
    [contract, pages] = await Promise.all([startContractServer(openAi), startPageServer()]);
    pages.serve('/code.png', { type: 'image/png', body: picture('C11BED') });
    pages.serve('/code.html', {
      type: 'text/html',
      body: '<body style="margin:8px"><img id="picture" src="/code.png">',
    });
    // Another origin's, which the page may not read and whose site is not allowed: the screen is shot and cut.
    const foreign = pages.otherOrigin.replace('127.0.0.1', 'localhost');
    pages.serve('/foreign.html', {
      type: 'text/html',
      body: `<body style="margin:8px"><img id="picture" src="${foreign}/code.png">`,
    });
    browser = await launchExtension(kind, { extensionDirectory: build });
    desk = await EngineDesk.open(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([contract?.close(), pages?.close()]);
    if (build) rmSync(build, { recursive: true, force: true });
  });

  const engineAt = (baseUrl: URL) => ({
    profileId: openAi.id,
    baseUrl,
    model: 'some-vision',
    key: 'sk-kill-points-key',
  });

  /** Has pictures read by the model, whose server answers well unless a test says otherwise. */
  async function useModel(baseUrl = contract.baseUrl): Promise<void> {
    contract.play((turn) => turn.answerWell());
    contract.hangUp();
    await desk.setUp([engineAt(baseUrl)], 'text');
  }

  const lastRun = async (): Promise<Extraction | undefined> => (await extractionsOf(desk.page)).at(-1);

  /**
   * What must hold whenever the background was ended: what was under way is shown as interrupted, or was never known; no
   * picture is left; the next run is right; and nothing was sent but what is said.
   */
  async function endsWell(before: number, sent: number, ends: readonly string[]): Promise<void> {
    await closeOpenPopup(browser);
    const run = await waitUntil('the background to know its runs', async () => {
      const all = await extractionsOf(desk.page);
      return all.every((each) => each.finishedAt !== undefined) ? (all[before] ?? null) : undefined;
    }).catch(() => lastRun());
    expect(ends).toContain(endOf(run));
    if (run?.picture)
      await waitUntil('the picture to be let go of', async () =>
        (await extractionsOf(desk.page)).every((each) => each.pictureDroppedAt !== undefined),
      );
    if (run) expect(await desk.ask({ type: 'picture', id: run.id })).toBeNull();
    expect(contract.pictures).toBe(sent);
    await useModel();
    const next = await desk.read(picture('A11B0B'));
    expect(next.status === 'done' && next.result.output.text).toContain('A11B0B');
    expect(contract.pictures).toBe(1);
    await desk.ask({ type: 'dismiss-all' });
  }

  test('K1: after the gesture [F38]', async () => {
    await useModel();
    await holdAt(desk.page, 'K1');
    const page = await browser.newPage(`${pages.origin}/code.html`);
    await browser.readImageByContextMenu(page, '#picture', 'Text');
    await untilHeld(desk.page, 'K1');
    await browser.killBackground();
    await endsWell(0, 0, ['unknown', 'interrupted']);
    await page.close();
  });

  test('K2: while the overlay is shown [F38]', async () => {
    await useModel();
    const page = await browser.newPage(`${pages.origin}/code.html`);
    await browser.clipByContextMenu(page, { x: 300, y: 300 });
    await waitForOverlay(page);
    await browser.killBackground();
    await endsWell(0, 0, ['unknown', 'interrupted']);
    await page.close();
  });

  test('K3: when the region is known [F38]', async () => {
    await useModel();
    await holdAt(desk.page, 'K3');
    const page = await browser.newPage(`${pages.origin}/code.html`);
    await browser.clipByContextMenu(page, { x: 300, y: 300 });
    await browser.takeRegion(page, { x: 8, y: 8 }, { x: 104, y: 56 });
    await untilHeld(desk.page, 'K3');
    await browser.killBackground();
    await endsWell(0, 0, ['unknown', 'interrupted']);
    await page.close();
  });

  test('K4: when the view is shot, before the overlay [F38]', async () => {
    await useModel();
    await holdAt(desk.page, 'K4');
    const page = await browser.newPage(`${pages.origin}/code.html`);
    await browser.clipByContextMenu(page, { x: 300, y: 300 });
    await untilHeld(desk.page, 'K4');
    await browser.killBackground();
    await endsWell(0, 0, ['unknown']);
    await page.close();
  });

  test.each<[HoldPoint, string]>([
    ['K4', 'when the view is shot, for a picture in it'],
    ['K5', 'while it is cropped'],
    ['K6', 'when the crop is encoded'],
  ])('%s: %s [F38]', async (point) => {
    await useModel();
    await holdAt(desk.page, point);
    const page = await browser.newPage(`${pages.origin}/foreign.html`);
    await browser.readImageByContextMenu(page, '#picture', 'Text');
    await untilHeld(desk.page, point);
    await browser.killBackground();
    await endsWell(0, 0, ['interrupted']);
    await page.close();
  });

  test('K7: when the key is decrypted [F38]', async () => {
    await useModel();
    const { key: secret, baseUrl, ...engine } = engineAt(contract.baseUrl);
    const stored = { ...engine, id: 'engine-0', name: 'Engine', baseUrl: baseUrl.href, askBefore: 'never' };
    await desk.ask({ type: 'save-engine', engine: stored, key: { secret, keeping: 'device' } });
    await holdAt(desk.page, 'K7');
    await desk.start(picture('0DDB17'));
    await untilHeld(desk.page, 'K7');
    await browser.killBackground();
    await endsWell(0, 0, ['interrupted']);
  });

  test.each([
    ['K8', 'when the request’s head is sent', 'small'],
    ['K9', 'when half of the body is sent', 'large'],
  ] as const)('%s: %s [F39]', async (_point, _when, size) => {
    const silent = await startSilentServer();
    try {
      await useModel(silent.baseUrl);
      await desk.start(size === 'large' ? largePicture() : picture('5E4D0F'));
      await waitUntil('the request to come', () => silent.connections.length > 0, { timeoutMs: 60_000 });
      await browser.killBackground();
      await waitUntil('the connection to be given up', () => silent.isLeft());
      await endsWell(0, 0, ['interrupted']);
      expect(silent.connections.length).toBe(1);
    } finally {
      await silent.close();
    }
  });

  test.each([
    ['K10', 'while the answer is waited for', false],
    ['K11', 'in mid-answer', true],
  ] as const)('%s: %s [F39]', async (_point, _when, begins) => {
    await useModel();
    contract.play((turn) => {
      if (begins) turn.stream(turn.wire.start() + turn.wire.text('half of an ans'));
    });
    const { closed } = contract;
    await desk.start(picture('3A1F00'));
    await waitUntil('the picture to come', () => contract.pictures === 1);
    await browser.killBackground();
    await closed;
    await endsWell(0, 1, ['interrupted']);
  });

  test.each<[HoldPoint, string, readonly string[]]>([
    ['K12', 'when the answer is there', ['interrupted']],
    ['K13', 'when it is kept in memory for the session, and told', ['done']],
  ])('%s: %s [F40]', async (point, _when, ends) => {
    await useModel();
    await holdAt(desk.page, point);
    await desk.start(picture('D0E5F1'));
    await untilHeld(desk.page, point);
    await browser.killBackground();
    await endsWell(0, 1, ends);
  });

  test('K14: when a popup shows it: the result is there again [F40]', async () => {
    await useModel();
    const page = await browser.newPage(`${pages.origin}/code.html`);
    await browser.readImageByContextMenu(page, '#picture', 'Text');
    const popup = await browser.popup();
    await popup.waitForStatus('done');
    await browser.killBackground();
    await closeOpenPopup(browser);
    const again = await browser.openPopup(page);
    await again.waitForStatus('done');
    expect(await again.text('#result-text')).toContain('C11BED');
    await endsWell(0, 1, ['done']);
    await page.close();
  });

  test('F42: the tab is closed in mid-run', async () => {
    await useModel();
    contract.play((turn) => turn.stream(turn.wire.start()));
    const page = await browser.newPage(`${pages.origin}/code.html`);
    await browser.readImageByContextMenu(page, '#picture', 'Text');
    await waitUntil('the picture to come', () => contract.pictures === 1);
    await page.close();
    const run = await lastRun();
    await desk.ask({ type: 'stop', id: run?.id });
    await contract.closed;
    await endsWell(0, 1, ['cancelled']);
  });

  test('F53: the popup is closed in mid-run, which goes on', async () => {
    await useModel();
    let finish: (() => void) | undefined;
    contract.play((turn) => void (finish = () => turn.answerWell()));
    const page = await browser.newPage(`${pages.origin}/code.html`);
    await browser.readImageByContextMenu(page, '#picture', 'Text');
    await browser.popup();
    await waitUntil('the picture to come', () => contract.pictures === 1);
    await closeOpenPopup(browser);
    finish?.();
    await endsWell(0, 1, ['done']);
    await page.close();
  });

  test('F16 F32: the server is gone in mid-request', async () => {
    await useModel();
    contract.play(({ request }) => void request.socket.resetAndDestroy());
    await desk.start(picture('5E4FE4'));
    await waitUntil('the run to end', async () => (await lastRun())?.finishedAt !== undefined);
    const sent = contract.pictures;
    // The browser itself may repeat it once on a connection that it had kept.
    expect([1, 2]).toContain(sent);
    await endsWell(0, sent, ['connection-broken']);
  });
});

function endOf(run: Extraction | null | undefined): string {
  if (!run) return 'unknown';
  return run.status === 'failed' ? run.error.code : run.status;
}

interface SilentServer {
  readonly baseUrl: URL;
  readonly connections: readonly Socket[];
  /** Whether the other side has left every connection. */
  isLeft(): Promise<boolean>;
  close(): Promise<void>;
}

/** Takes a connection and the first bytes of its request, and then neither reads nor says anything more. */
async function startSilentServer(): Promise<SilentServer> {
  const connections: Socket[] = [];
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.pause();
      connections.push(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    baseUrl: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`),
    connections,
    async isLeft() {
      // What is on its way has to be read to come to the end of it.
      for (const socket of connections) socket.resume();
      return connections.every((socket) => socket.readableEnded || socket.destroyed);
    },
    async close() {
      for (const socket of connections) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
