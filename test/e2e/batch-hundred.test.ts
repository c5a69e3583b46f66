import { afterAll, beforeAll, expect, test } from 'vitest';
import { vllm } from '../../lib/engine/vision/profiles/vllm.ts';
import { dropFiles } from '../browser/drop-files.ts';
import { waitUntil } from '../browser/wait-until.ts';
import {
  type ContractServer,
  type Script,
  startContractServer,
} from '../servers/contract/contract-server.ts';
import './batch-care.ts';
import { batchStatus, codeAt, codeFile, openBatchPage, savedRows } from './batch-page.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { EngineDesk } from './engine-desk.ts';
import { withBrowser } from './with-browser.ts';

/** Ways in which a picture is not read though the server is well, each for one of a hundred. */
const faults: readonly Script[] = [
  (turn) => turn.refuse(400, { error: { message: 'no' } }),
  (turn) => turn.refuse(422, { error: { message: 'unprocessable' } }),
  (turn) => turn.refuse(200, '<html>'),
  (turn) => turn.answerWell(''),
  (turn) => turn.answerWell('no JSON at all'),
  (turn) => turn.answerWell(undefined, 'length'),
  (turn) => void turn.response.destroy(),
];

describeInBrowsers('a hundred pictures', (kind) => {
  let server: ContractServer;
  let desk: EngineDesk;
  beforeAll(async () => {
    server = await startContractServer(vllm);
  });
  const stage = withBrowser(kind, {
    prepare: async () => {
      desk = await EngineDesk.open(stage.browser);
      await desk.setUp([{ profileId: 'vllm', baseUrl: server.baseUrl, model: 'm' }], 'data');
    },
  });
  afterAll(() => server.close());

  test('with ten faults of all kinds: ninety rows right, ten told, nothing mixed up', async () => {
    const codes = Array.from({ length: 97 }, (_, at) => codeAt(at));
    const files = await Promise.all(codes.map((code) => codeFile(code)));
    const [first] = files;
    if (!first) throw new Error('no file');
    const bad = new Map(faults.map((fault, at) => [codes[at * 13 + 2] ?? '', fault]));
    let busy = 0;
    server.play((turn) => {
      // Putting a form right is words alone, which say nothing of a picture.
      if (!turn.picture) return turn.answerWell('no JSON at all');
      const fault = bad.get(turn.code);
      if (fault) return fault(turn);
      // Every twentieth comes in a moment when there are too many.
      if (turn.count % 20 === 0 && busy++ < 5)
        return turn.refuse(429, { error: { message: 'slow down' } }, { 'retry-after': '1' });
      return turn.answerWell();
    });
    await openBatchPage(desk.page);
    await dropFiles(
      desk.page,
      ...files,
      { name: 'cut.png', bytes: first.bytes.subarray(0, 200) },
      { name: 'empty.png', bytes: first.bytes.subarray(0, 12) },
      { name: 'photo.heic', bytes: new TextEncoder().encode('\0\0\0\x18ftypheic\0\0\0\0mif1heic') },
    );
    await waitUntil('the count', async () => (await desk.page.text('.batch-count')).includes('100'));
    await desk.page.click('#start');
    await waitUntil('the end', async () => (await batchStatus(desk.page)) === 'finished', {
      timeoutMs: 100_000,
    });
    const rows = await savedRows(desk.page);
    const done = rows.filter(({ status }) => status === 'done');
    expect(rows).toHaveLength(100);
    for (const row of done) expect(row.text).toContain(row.name.replace('.png', ''));
    const told = rows.filter(({ status }) => status === 'failed');
    expect(told.map(({ name }) => name).toSorted()).toEqual(
      [...[...bad.keys()].map((code) => `${code}.png`), 'cut.png', 'empty.png', 'photo.heic'].toSorted(),
    );
    expect(done).toHaveLength(90);
    await desk.ask({ type: 'control-batch', action: 'drop' });
  });

  test('ten thousand pictures of a page can be picked from', async () => {
    const page = await stage.browser.newPage(`${stage.server.origin}/receipt.html`);
    await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 120;
      const address = canvas.toDataURL();
      const gallery = document.createElement('ul');
      for (let at = 0; at < 10_000; at++) {
        const image = document.createElement('img');
        image.src = address;
        image.alt = `Picture ${at + 1}`;
        gallery.append(image);
      }
      document.body.append(gallery);
    });
    const tabId = await stage.browser.tabId(page);
    const popup = await stage.browser.openPopup(page);
    await popup.waitForStatus('ready');
    await popup.close();
    await desk.page.evaluateExpression(`location.assign('/batch.html?tabId=${tabId}')`);
    await desk.page.click('All pictures on this page');
    await waitUntil('the pictures', async () => (await desk.page.text('.picker')).includes('10000'));
    expect(await desk.page.evaluate(() => document.querySelectorAll('.tile').length)).toBeLessThan(300);
    await desk.page.click('Pick all');
    await desk.page.click('#take');
    await waitUntil('the count', async () => (await desk.page.text('.batch-count')).includes('10,000'));
  });
});
