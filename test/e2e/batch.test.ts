import { beforeAll, afterAll, expect, test } from 'vitest';
import { vllm } from '../../lib/engine/vision/profiles/vllm.ts';
import { dropFiles } from '../browser/drop-files.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { type ContractServer, startContractServer } from '../servers/contract/contract-server.ts';
import { batchLines, batchStatus, codeAt, codeFile, openBatchPage } from './batch-page.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { EngineDesk } from './engine-desk.ts';
import { withBrowser } from './with-browser.ts';

describeInBrowsers('many pictures', (kind) => {
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

  test('become one table, past a damaged one and one that the server refuses, which is then tried again', async () => {
    const codes = [0, 1, 2, 3, 4, 5].map(codeAt);
    const files = await Promise.all(codes.map((code) => codeFile(code)));
    const [first] = files;
    if (!first) throw new Error('no file');
    const refused = codes[3];
    server.play((turn) =>
      turn.code === refused ? turn.refuse(400, { error: { message: 'no' } }) : turn.answerWell(),
    );
    const page = desk.page;
    await openBatchPage(page);
    await dropFiles(
      page,
      ...files,
      { name: 'damaged.png', bytes: first.bytes.subarray(0, 200) },
      { ...first, name: 'same-again.png' },
      { name: 'notes.txt', bytes: new TextEncoder().encode('no picture') },
    );
    await waitUntil('the count', async () => (await page.text('.batch-count')).includes('8'));
    expect(await page.text('.facts')).toContain(server.baseUrl.host);
    expect(server.pictures).toBe(0);
    await page.click('#start');
    await waitUntil('the end', async () => (await batchStatus(page)) === 'finished', { timeoutMs: 30_000 });
    const rows = await waitUntil('all rows', async () => {
      const lines = await batchLines(page);
      const heads = lines.filter(([name]) => name !== '');
      return heads.length === 8 ? heads : undefined;
    });
    const byName = new Map(rows.map((cells) => [/\S+\.png/u.exec(cells[0] ?? '')?.[0], cells]));
    for (const code of codes.filter((each) => each !== refused))
      expect(byName.get(`${code}.png`)).toContain(code);
    expect(byName.get('damaged.png')?.[1]).toContain('damaged');
    expect(byName.get(`${refused}.png`)?.[1]).toContain('Not read');
    expect(byName.get('same-again.png')?.[1]).toContain('Same picture as row 1');
    expect(server.violations).toEqual([]);

    server.play((turn) => turn.answerWell());
    await page.click('Try failed ones again: 2');
    await waitUntil('the refused one', async () =>
      (await batchLines(page)).some((cells) => cells.includes(refused ?? '')),
    );
    expect(server.pictures).toBe(1);
    await desk.ask({ type: 'control-batch', action: 'drop' });
  });
});
