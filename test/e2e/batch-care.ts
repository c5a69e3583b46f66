import { afterEach, expect, test } from 'vitest';
import { vllm } from '../../lib/engine/vision/profiles/vllm.ts';
import { allowPrivateWindows } from '../browser/allow-private-windows.ts';
import { dropFiles, type DroppedFile } from '../browser/drop-files.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { type ContractServer, startContractServer } from '../servers/contract/contract-server.ts';
import {
  batchLines,
  batchStatus,
  codeAt,
  codeIn,
  numberedFile,
  openBatchPage,
  savedRows,
} from './batch-page.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { EngineDesk } from './engine-desk.ts';
import { withBrowser } from './with-browser.ts';

/** The extension API as its pages have it; what runs there is sent as text. */
declare const browser: {
  permissions: { remove(taken: { origins: string[] }): Promise<boolean> };
  storage: {
    session: {
      set(items: object): Promise<void>;
      remove(key: string): Promise<void>;
      get(): Promise<object>;
    };
  };
  tabs: {
    query(which: object): Promise<{ id: number; url?: string }[]>;
    remove(ids: number[]): Promise<void>;
  };
  windows: {
    create(options: object): Promise<{ id: number; tabs: { id: number }[] }>;
    remove(id: number): Promise<void>;
  };
};

/** What is taken back ends everything within this, in ms. */
const promisedMs = 1_000;

describeInBrowsers('care for many pictures', (kind) => {
  let server: ContractServer;
  let desk: EngineDesk;
  let waiting: (() => void)[] = [];
  let isOpen = false;
  /** When connections were closed before their answers were whole, in ms. */
  let closed: number[] = [];
  const stage = withBrowser(kind, {
    alone: true,
    prepare: async () => {
      await allowPrivateWindows(stage.browser);
      desk = await EngineDesk.open(stage.browser);
    },
  });
  afterEach(() => server?.close());

  /** Starts with some pictures, and waits until the first two are read and others on their way. */
  async function startMany(
    files: readonly DroppedFile[],
    { search = '', noteLength = 1 } = {},
  ): Promise<void> {
    // One that is not known yet: one that answered well would be asked about more of them at once.
    server = await startContractServer(vllm);
    await desk.setUp([{ profileId: 'vllm', baseUrl: server.baseUrl, model: 'm' }], 'data');
    waiting = [];
    [isOpen, closed] = [false, []];
    const early = new Set([codeAt(0), codeAt(1)]);
    server.play((turn) => {
      if (isOpen || early.has(turn.code)) return turn.answerWell();
      turn.response.on('close', () => void (turn.response.writableFinished || closed.push(Date.now())));
      const long = { ...(turn.answer as object), note: 'n'.repeat(noteLength) };
      waiting.push(() => turn.answerWell(JSON.stringify(long)));
    });
    await desk.page.evaluateExpression("document.querySelector('main')?.removeAttribute('data-status')");
    await openBatchPage(desk.page, search);
    await dropFiles(desk.page, ...files);
    await waitUntil('the count', async () =>
      (await desk.page.text('.batch-count')).includes(`${files.length}`),
    );
    await desk.page.click('#start');
    await waitUntil('two rows and others on their way', async () => {
      const read = (await desk.page.text('.batch-head')).includes(`2 of ${files.length}`);
      return read && waiting.length >= 2;
    });
  }

  function answerAll(): void {
    isOpen = true;
    for (const answer of waiting.splice(0)) answer();
  }

  /** Closes the page of many pictures that Fieldshot opened, once it is there. Gives its address. */
  async function closeOpened(): Promise<string> {
    const { id, url } = await waitUntil('the page', async () => {
      const tabs = await desk.page.evaluate(() => browser.tabs.query({}));
      return tabs.find((tab) => tab.url?.includes('batch.html?tabId='));
    });
    await desk.page.evaluate((tabId: number) => browser.tabs.remove([tabId]), id);
    return url ?? '';
  }

  const numbered = (count: number) => Promise.all(Array.from({ length: count }, (_, at) => numberedFile(at)));
  const nine = () => numbered(9);
  const done = async () => (await savedRows(desk.page)).filter(({ status }) => status === 'done').length;

  test('a site that is taken back stops all requests at once, says so and keeps what was read', async () => {
    await startMany(await nine());
    const running = waiting.length;
    const startedAt = Date.now();
    await desk.page.evaluate(() => browser.permissions.remove({ origins: ['http://127.0.0.1/*'] }));
    await waitUntil('the requests to end', () => closed.length >= running);
    expect(Math.max(...closed) - startedAt).toBeLessThan(promisedMs);
    await waitUntil('it to be said', async () => (await batchStatus(desk.page)) === 'stopped');
    expect(await desk.page.text('.batch-head [role=alert]')).toContain('may not talk to this server');
    expect(await done()).toBe(2);
    await desk.ask({ type: 'control-batch', action: 'drop' });
    desk = await EngineDesk.open(stage.browser);
  });

  test('an engine that is removed does so too', async () => {
    await startMany(await nine());
    const running = waiting.length;
    const startedAt = Date.now();
    await desk.setUp([], 'data');
    await waitUntil('the requests to end', () => closed.length >= running);
    expect(Math.max(...closed) - startedAt).toBeLessThan(promisedMs);
    await waitUntil('it to be said', async () => (await batchStatus(desk.page)) === 'stopped');
    expect(await desk.page.text('.batch-head [role=alert]')).toMatch(/removed|gone/u);
    expect(await done()).toBe(2);
    await desk.ask({ type: 'control-batch', action: 'drop' });
  });

  test('a full memory is told, and what was read can be saved; with room again it goes on', async () => {
    // Longer than all that gives way to them, as the list of requests does.
    await startMany(await nine(), { noteLength: 50_000 });
    await desk.page.evaluate(async () => {
      // Down to the last hundred bytes.
      for (let [size, at] = [2 ** 22, 0]; size > 50;) {
        const isKept = await browser.storage.session.set({ [`filler-${at}`]: 'x'.repeat(size) }).then(
          () => true,
          () => false,
        );
        if (isKept && at < 400) at += 1;
        else size = Math.floor(size / 2);
      }
    });
    answerAll();
    await waitUntil('it to be told', async () => (await batchStatus(desk.page)) === 'paused');
    expect(await desk.page.text('.batch-head [role=alert]')).toContain('Save the table');
    const shown = (await batchLines(desk.page)).filter((cells) => /^[0-9A-F]{6}$/u.test(cells[2] ?? ''));
    expect(shown.length).toBeGreaterThan(2);
    await desk.page.evaluate(async () => {
      const fillers = Object.keys(await browser.storage.session.get()).filter((key) =>
        key.startsWith('filler'),
      );
      for (const key of fillers) await browser.storage.session.remove(key);
    });
    await desk.page.click('Go on');
    await waitUntil('the end', async () => (await batchStatus(desk.page)) === 'finished');
    await waitUntil('all to be kept', async () => (await done()) === 9);
    await desk.ask({ type: 'control-batch', action: 'drop' });
  });

  test('the same files chosen again go on where the page was closed', async () => {
    // More than are asked about at a time in the beginning, and made ready.
    const files = (await numbered(20)).map((file) =>
      Object.assign({}, file, { modifiedAt: 1_700_000_000_000 }),
    );
    await startMany(files);
    await desk.page.evaluateExpression('location.reload()');
    await waitUntil('the files to be missed', async () =>
      (await desk.page.text('main')).includes('not at hand'),
    );
    answerAll();
    await waitUntil('what was on its way', async () =>
      (await savedRows(desk.page)).every(({ status }) => status !== 'reading'),
    );
    const before = await done();
    const { pictures } = server;
    expect(before).toBeLessThan(files.length);
    await dropFiles(desk.page, ...files);
    await waitUntil('the end', async () => (await batchStatus(desk.page)) === 'finished');
    const rows = await savedRows(desk.page);
    for (const row of rows) expect(row.text).toContain(codeIn(row.name));
    expect(server.pictures - pictures).toBe(files.length - before);
    await desk.ask({ type: 'control-batch', action: 'drop' });
  });

  test('more files than wait for their turn, dropped on the toolbar popup, are given to a page of many pictures', async () => {
    const opened = await stage.browser.newPage(`${stage.server.origin}/receipt.html`);
    const popup = await stage.browser.openPopup(opened);
    await popup.waitForStatus('ready');
    await dropFiles(popup, ...(await numbered(21)));
    await popup.waitUntilClosed();
    const counts = `browser.extension.getViews().map(({ document }) => document.querySelector('.batch-count')?.textContent)`;
    await waitUntil('all of them', async () =>
      /\b21\b/u.test(JSON.stringify(await desk.page.evaluateExpression(counts))),
    );
    await closeOpened();
    await opened.close();
  });

  test('pictures of every kind are listed, those in frames of the same site too, other sites’ frames are said', async () => {
    const { origin } = stage.server;
    const otherOrigin = stage.server.otherOrigin.replace('127.0.0.1', 'localhost');
    stage.server.serve('/inside.html', {
      type: 'text/html',
      body: '<canvas id="inside" aria-label="Inside" width="120" height="90"></canvas>',
    });
    stage.server.serve('/kinds.html', {
      type: 'text/html',
      body: `<canvas aria-label="Canvas" width="120" height="90"></canvas>
        <svg aria-label="Drawing" width="120" height="90"><circle r="40"/></svg>
        <video aria-label="Film" width="120" height="90" poster="/poster.png"></video>
        <div role="img" aria-label="Background" style="width:120px;height:90px;background:url(/b.png)"></div>
        <iframe src="/inside.html" width="300" height="200"></iframe>
        <iframe src="${otherOrigin}/inside.html" width="300" height="200"></iframe>`,
    });
    const page = await stage.browser.newPage(`${origin}/kinds.html`);
    // Asked of a page: Chromium's background was started anew for private windows, and the debugger's session with the one
    // before answers nothing any more.
    const tabId = await waitUntil('the tab', async () => {
      const tabs = await desk.page.evaluate(() => browser.tabs.query({}));
      return tabs.find(({ url }) => url?.endsWith('/kinds.html'))?.id;
    });
    const popup = await stage.browser.openPopup(page);
    await popup.waitForStatus('ready');
    await popup.close();
    await desk.page.evaluateExpression("document.querySelector('main')?.removeAttribute('data-status')");
    await openBatchPage(desk.page, `?own&tabId=${tabId}`);
    await desk.page.click('All pictures on this page');
    await waitUntil('the pictures', () => desk.page.evaluate(() => document.querySelector('.tile') !== null));
    const names = await desk.page.evaluate(() =>
      [...document.querySelectorAll('.tile label')].map((tile) => tile.getAttribute('title')),
    );
    expect(new Set(names)).toEqual(new Set(['Background', 'Canvas', 'Drawing', 'Film', 'Inside']));
    expect(await desk.page.text('.picker')).toContain('Frames of other sites on this page');
  });

  test('of a private window nothing is written down, and it is gone with it', async () => {
    const opened = await desk.page.evaluate(async () => {
      const { id, tabs } = await browser.windows.create({ incognito: true, url: 'about:blank' });
      return { windowId: id, tabId: tabs[0]?.id };
    });
    await desk.ask({ type: 'open-batch', tabId: opened.tabId });
    const { search } = new URL(await closeOpened());
    expect(search).toContain('private');
    await startMany(await nine(), { search });
    expect(await desk.page.text('.batch-footer')).toContain('private window');
    answerAll();
    await waitUntil('the end', async () => (await batchStatus(desk.page)) === 'finished');
    const kept = await desk.page.evaluate(async () => JSON.stringify(await browser.storage.session.get()));
    for (const code of Array.from({ length: 9 }, (_, at) => codeAt(at))) expect(kept).not.toContain(code);
    expect(await savedRows(desk.page)).toEqual([]);
    await desk.page.evaluate((id: number) => browser.windows.remove(id), opened.windowId);
    await waitUntil('it to be gone', async () => (await batchStatus(desk.page)) === 'choosing');
  });
});
