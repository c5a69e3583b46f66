import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { vllm } from '../../../lib/engine/vision/profiles/vllm.ts';
import { dropFiles } from '../../browser/drop-files.ts';
import type { ExtensionBrowser } from '../../browser/extension-browser.ts';
import { launchExtension } from '../../browser/launch-extension.ts';
import { waitUntil } from '../../browser/wait-until.ts';
import { startContractServer, type ContractServer } from '../../servers/contract/contract-server.ts';
import {
  buildWithHoldPoints,
  holdAt,
  untilHeld,
  type HoldPoint,
} from '../../trust/build-with-hold-points.ts';
import {
  batchLines,
  batchStatus,
  codeAt,
  codeIn,
  numberedFile,
  openBatchPage,
  savedRows,
} from '../batch-page.ts';
import { describeInBrowsers } from '../describe-in-browsers.ts';
import { EngineDesk } from '../engine-desk.ts';

/** So many pictures; the first two are answered at once, the others when a test says so. */
const count = 14;

/** Where the background is ended, and whether answers come before that. */
const points: readonly (readonly [when: string, point: HoldPoint | undefined])[] = [
  ['before a picture may leave', 'B1'],
  ['when that is written down, before it leaves', 'B2'],
  ['while answers are waited for', undefined],
  ['when answers are there', 'K12'],
  ['when their rows are kept', 'K13'],
];

describeInBrowsers('kill points of many pictures', (kind) => {
  let build: string;
  let browser: ExtensionBrowser;
  let desk: EngineDesk;
  let server: ContractServer;
  /** How often each picture came. */
  const sent = new Map<string, number>();
  let waiting: (() => void)[] = [];
  let isOpen = false;
  beforeAll(async () => {
    build = buildWithHoldPoints(kind);
    browser = await launchExtension(kind, { extensionDirectory: build });
    desk = await EngineDesk.open(browser);
  });
  afterEach(() => server.close());
  afterAll(async () => {
    await browser?.close();
    if (build) rmSync(build, { recursive: true, force: true });
  });

  /** Starts, and waits until the first two rows are kept and others are on their way. */
  async function startMany(): Promise<void> {
    await desk.ask({ type: 'control-batch', action: 'drop' });
    // One that is not known yet: of one that answered well all would be asked at once, and none would have a turn later.
    server = await startContractServer(vllm);
    await desk.setUp([{ profileId: 'vllm', baseUrl: server.baseUrl, model: 'm' }], 'data');
    sent.clear();
    waiting = [];
    isOpen = false;
    const early = new Set([codeAt(0), codeAt(1)]);
    server.play((turn) => {
      sent.set(turn.code, (sent.get(turn.code) ?? 0) + 1);
      if (isOpen || early.has(turn.code)) turn.answerWell();
      else waiting.push(() => turn.answerWell());
    });
    const files = await Promise.all(Array.from({ length: count }, (_, at) => numberedFile(at)));
    await desk.page.evaluateExpression("document.querySelector('main')?.removeAttribute('data-status')");
    await openBatchPage(desk.page);
    await dropFiles(desk.page, ...files);
    await waitUntil('the count', async () => (await desk.page.text('.batch-count')).includes(String(count)));
    await desk.page.click('#start');
    await waitUntil('two rows and others on their way', async () => {
      const done = (await savedRows(desk.page)).filter(({ status }) => status === 'done');
      return done.length === 2 && waiting.length >= 2;
    });
  }

  /** Lets the server answer, what came before and what comes. */
  function answerAll(): void {
    isOpen = true;
    for (const answer of waiting.splice(0)) answer();
  }

  /** No finished row is lost, nothing was sent twice by itself, and what may have been sent says so. */
  async function endsWell(kept: readonly { name: string; text: string }[]): Promise<void> {
    await waitUntil('the end', async () => (await batchStatus(desk.page)) === 'finished', {
      timeoutMs: 60_000,
    });
    const rows = await savedRows(desk.page);
    const byName = new Map(rows.map((row) => [row.name, row]));
    expect(rows).toHaveLength(count);
    for (const { name, text } of kept) expect(byName.get(name)).toMatchObject({ status: 'done', text });
    for (const row of rows.filter(({ status }) => status === 'done'))
      expect(row.text).toContain(codeIn(row.name));
    expect([...sent.values()].every((times) => times === 1)).toBe(true);
    const unread = rows.filter(({ status }) => status !== 'done').map(({ name }) => name);
    const lines = await waitUntil('the lines', async () => {
      const drawn = await batchLines(desk.page);
      const told = drawn.filter((cells) => cells[1]?.includes('May have been sent'));
      return told.length === unread.length ? told : undefined;
    });
    for (const name of unread) expect(lines.some(([cell]) => cell?.includes(name))).toBe(true);
    const canSave = await desk.page.evaluate(
      () => !document.querySelector<HTMLButtonElement>('.batch-footer .primary')?.disabled,
    );
    expect(canSave).toBe(true);
    if (unread.length === 0) return;
    // The person's own word sends them again, and then the table says that they may have gone twice.
    await desk.page.click(`Try failed ones again: ${unread.length}`);
    await waitUntil('the others', async () =>
      (await savedRows(desk.page)).every(({ status }) => status === 'done'),
    );
    await waitUntil('what is said of them', async () => {
      const drawn = await batchLines(desk.page);
      return drawn.filter((cells) => cells[1]?.includes('Times sent, at most: 2')).length === unread.length;
    });
  }

  test.each(points)('%s [R04 F38]', async (_when, point) => {
    await startMany();
    if (point) {
      await holdAt(desk.page, point);
      // Of those on their way two are answered: so others have their turn, and rows are kept.
      for (const answer of waiting.splice(0, 2)) answer();
      await untilHeld(desk.page, point);
    }
    const kept = (await savedRows(desk.page)).filter(({ status }) => status === 'done');
    expect(kept.length).toBeGreaterThanOrEqual(2);
    await browser.killBackground();
    answerAll();
    await endsWell(kept);
  });

  test('paused: it still is, with all that was read [R04 F38]', async () => {
    await startMany();
    await desk.page.click('Pause');
    await waitUntil('the pause', async () => (await batchStatus(desk.page)) === 'paused');
    answerAll();
    await waitUntil('what was on its way', async () =>
      (await savedRows(desk.page)).every(({ status }) => status === 'done' || status === 'waiting'),
    );
    const kept = (await savedRows(desk.page)).filter(({ status }) => status === 'done');
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.length).toBeLessThan(count);
    await browser.killBackground();
    await desk.ask({ type: 'key-state' });
    await waitUntil('the page to know', async () => (await batchStatus(desk.page)) === 'paused');
    expect((await savedRows(desk.page)).filter(({ status }) => status === 'done')).toEqual(kept);
    await desk.page.click('Go on');
    await endsWell(kept);
    expect(sent.size).toBe(count);
  });
});
