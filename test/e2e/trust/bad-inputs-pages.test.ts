import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAi } from '../../../lib/engine/vision/profiles/openai.ts';
import type { Extraction } from '../../../lib/extraction/extraction.ts';
import { closeOpenPopup } from '../../browser/close-open-popup.ts';
import { extensionDirectory } from '../../browser/extension-directory.ts';
import { launchExtension } from '../../browser/launch-extension.ts';
import { waitForNoOverlay, waitForOverlay } from '../../browser/overlay.ts';
import { waitUntil } from '../../browser/wait-until.ts';
import { encodePng } from '../../fakes/node-drawer.ts';
import { startContractServer, type ContractServer } from '../../servers/contract/contract-server.ts';
import { drawCode } from '../../servers/contract/picture-code.ts';
import { startPageServer } from '../../servers/page-server.ts';
import { updateExtension } from '../../trust/reload-extension.ts';
import { bytes, chunk } from '../../unit/image/make-images.ts';
import { describeInBrowsers } from '../describe-in-browsers.ts';
import { EngineDesk } from '../engine-desk.ts';
import { withBrowser } from '../with-browser.ts';

const code = 'BADF0D';
const good = encodePng(drawCode(code, 96, 48));
const base64 = Buffer.from(good).toString('base64');

/** A good picture of at least so many bytes. */
function padded(size: number): string {
  const filler = chunk('teSt', new Uint8Array(size));
  return Buffer.from(bytes(good.subarray(0, 33), filler, good.subarray(33))).toString('base64');
}

/** Pages whose picture can be read, whatever they do. */
const readable: readonly (readonly [id: string, what: string, body: string])[] = [
  [
    'B58',
    'a picture in an address, its parts written in percent',
    `<img id="picture" src="data:image/png;base64,${encodeURIComponent(base64)}">`,
  ],
  ['B58', 'a picture in an address of no type', `<img id="picture" src="data:;base64,${base64}">`],
  [
    'B58',
    'a picture in an address with a charset',
    `<img id="picture" src="data:image/png;charset=utf-16;base64,${base64}">`,
  ],
  [
    'B59',
    'a picture whose address was taken back once it was drawn',
    `<img id="picture"><script>
      const url = URL.createObjectURL(new Blob([Uint8Array.from(atob('${base64}'), (c) => c.charCodeAt(0))]));
      picture.onload = () => { URL.revokeObjectURL(url); document.title = 'ready'; };
      picture.src = url;
    </script>`,
  ],
  [
    'B76',
    'a page that changed what scripts stand on',
    `<img id="picture" src="/code.png"><script>
      for (const name of ['push', 'map', 'filter', 'find', 'includes']) Array.prototype[name] = () => undefined;
      JSON.parse = JSON.stringify = () => undefined;
      Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
      HTMLCanvasElement.prototype.getContext = HTMLCanvasElement.prototype.toBlob = () => { document.title = 'leaked'; };
      window.createImageBitmap = window.fetch = window.Blob = () => { document.title = 'leaked'; };
    </script>`,
  ],
  [
    'B77',
    'a page that says it is the browser',
    `<img id="picture" src="/code.png"><script>
      const fake = new Proxy(function () {}, { get: () => fake, apply: () => { document.title = 'leaked'; return fake; } });
      for (const name of ['chrome', 'browser']) Object.defineProperty(window, name, { value: { runtime: { id: 'x', sendMessage: fake, onMessage: fake }, storage: fake } });
    </script>`,
  ],
];

/** Pages that have no picture where one is pointed at. */
const unreadable: readonly (readonly [id: string, what: string, src: string])[] = [
  ['B58', 'an address of wrong base64', 'data:image/png;base64,%%%not-base64'],
  ['B58', 'an address of half a picture', `data:image/png;base64,${base64.slice(0, 60)}`],
  ['B59', 'an address in the memory of nobody', 'blob:null/3f2b1c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d'],
  ['B60', 'an address of a file system', 'filesystem:http://127.0.0.1/temporary/a.png'],
  ['B60', 'an address of the browser', 'about:blank'],
  ['B60', 'an address that is a script', "javascript:document.title='leaked'"],
  ['B60', 'an address of a file', 'file:///etc/passwd'],
];

describeInBrowsers('bad pages', (kind) => {
  let contract: ContractServer;
  let desk: EngineDesk;
  beforeAll(async () => {
    contract = await startContractServer(openAi);
  });
  afterAll(() => contract.close());
  const stage = withBrowser(kind, {
    alone: true,
    async prepare() {
      desk = await EngineDesk.open(stage.browser);
      const engine = { profileId: openAi.id, baseUrl: contract.baseUrl, model: 'some-vision', key: 'k' };
      await desk.setUp([engine], 'text');
      stage.server.serve('/code.png', { type: 'image/png', body: good });
    },
  });

  async function open(body: string, headers = {}): Promise<Page> {
    stage.server.serve('/bad.html', {
      type: 'text/html',
      headers,
      body: `<!doctype html><title>Page</title><link rel="icon" href="data:,"><body style="margin:8px">${body}`,
    });
    return stage.browser.newPage(`${stage.server.origin}/bad.html`);
  }

  /** Points at the page's picture, and gives the end of its run; the page is asked for nothing, and learns nothing. */
  async function readFrom(page: Page): Promise<Extraction> {
    const before = (await desk.all()).length;
    const asked = stage.server.requests.length;
    const title = await page.title();
    await stage.browser.readImageByContextMenu(page, '#picture', 'Text');
    const run = await waitUntil(
      'the run to end',
      async () => {
        const found = (await desk.all())[before];
        return found?.finishedAt === undefined ? undefined : found;
      },
      { timeoutMs: 60_000 },
    );
    await closeOpenPopup(stage.browser);
    expect(stage.server.requests.slice(asked)).toEqual([]);
    expect(await page.title()).toBe(title);
    await page.close();
    return run;
  }

  const textOf = (run: Extraction) => (run.status === 'done' ? run.result.output.text : JSON.stringify(run));

  // In Firefox the click on the menu over a picture whose address was taken back starts nothing: see docs/proofs.md.
  const here = readable.filter(([id]) => kind === 'chromium' || id !== 'B59');
  test.each(here)('%s: %s', async (_id, _what, body) => {
    const page = await open(body);
    if (body.includes("title = 'ready'")) await page.waitForFunction(() => document.title === 'ready');
    expect(textOf(await readFrom(page))).toContain(code);
  });

  test('B76: a page that allows no script, no type and no picture but its own', async () => {
    const policy =
      "default-src 'none'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin";
    const page = await open('<img id="picture" src="/code.png">', { 'content-security-policy': policy });
    expect(textOf(await readFrom(page))).toContain(code);
  });

  test('B64: a picture of a name that means this computer is not asked for', async () => {
    const { port } = new URL(stage.server.otherOrigin);
    const page = await open(`<img id="picture" src="http://router.localhost:${port}/code.png">`);
    const run = await readFrom(page);
    // What the screen shows of it is read; where the browser knows no such name, that is nothing.
    if (run.status === 'done') expect(run.picture?.method).toBe('screen-crop');
    else expect(run.status).toBe('failed');
  });

  test.each([
    ['1 kB', 1000],
    ['10 MB', 10_000_000],
    ['50 MB', 50_000_000],
  ])('B57: a picture of %s in an address', async (_size, size) => {
    stage.server.serve('/padded.txt', { type: 'text/plain', body: padded(size) });
    const page = await open('<img id="picture" width="96" height="48">');
    await page.evaluate(async () => {
      const picture = document.querySelector<HTMLImageElement>('#picture');
      if (!picture) return;
      picture.src = `data:image/png;base64,${await (await fetch('/padded.txt')).text()}`;
      await picture.decode().catch(() => undefined);
    });
    const run = await readFrom(page);
    if (run.status === 'failed') expect(run.error.code).toBe('image-too-large');
    else expect(textOf(run)).toContain(code);
  });

  // Over a picture that is none, Firefox's menu has no entry for pictures.
  test.runIf(kind === 'chromium').each(unreadable)('%s: %s', async (_id, _what, src) => {
    contract.play((turn) => turn.answerWell());
    const page = await open(`<img id="picture" width="96" height="48" alt="" src="${src}">`);
    const run = await readFrom(page);
    if (run.status === 'failed') {
      expect(['picture-not-found', 'image-damaged', 'image-empty', 'text-not-found']).toContain(
        run.error.code,
      );
      expect(contract.pictures).toBe(0);
    } else expect(run.picture?.method).toBe('screen-crop');
  });
});

describeInBrowsers('an extension that is replaced', (kind) => {
  // Firefox ends a page's script with its extension, so that nothing is left to close it: see docs/proofs.md.
  test.runIf(kind === 'chromium')('F55: its open overlay goes, and the page is as it was', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fieldshot-replaced-'));
    cpSync(extensionDirectory(kind), folder, { recursive: true });
    const server = await startPageServer();
    const browser = await launchExtension(kind, { extensionDirectory: folder });
    try {
      server.serve('/plain.html', { type: 'text/html', body: '<!doctype html><h1>Page</h1>' });
      const page = await browser.newPage(`${server.origin}/plain.html`);
      await browser.pressClipShortcut(page);
      await waitForOverlay(page);
      await updateExtension(browser, folder, '9.9.9');
      await page.bringToFront();
      await waitForNoOverlay(page);
    } finally {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
