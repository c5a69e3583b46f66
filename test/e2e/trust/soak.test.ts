import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAi } from '../../../lib/engine/vision/profiles/openai.ts';
import { waitUntil } from '../../browser/wait-until.ts';
import { encodePng } from '../../fakes/node-drawer.ts';
import { startContractServer, type ContractServer } from '../../servers/contract/contract-server.ts';
import { drawCode } from '../../servers/contract/picture-code.ts';
import { countLive, type Live } from '../../trust/count-live.ts';
import { describeInBrowsers } from '../describe-in-browsers.ts';
import { EngineDesk } from '../engine-desk.ts';
import { extractionsOf } from '../extractions-of.ts';
import { withBrowser } from '../with-browser.ts';

/** How many pictures are read; it is counted six times on the way. */
const runs = Number(process.env['SOAK_RUNS'] ?? 600);
const windows = 6;

/** What the background may be larger by at the end than after its first sixth, in bytes. */
const growth = { chromium: 3_000_000, firefox: 60_000_000 } as const;

describeInBrowsers('a long day', (kind) => {
  let desk: EngineDesk;
  let contract: ContractServer;
  beforeAll(async () => {
    contract = await startContractServer(openAi);
  });
  afterAll(() => contract.close());
  const prepare = async () => {
    desk = await EngineDesk.open(stage.browser);
    const engine = { profileId: openAi.id, baseUrl: contract.baseUrl, model: 'some-vision', key: 'k' };
    await desk.setUp([engine], 'text');
  };
  const stage = withBrowser(kind, { prepare });

  /** One after another: most go well, some fail, some are stopped. */
  async function read(from: number, to: number): Promise<void> {
    for (let at = from; at < to; at++) {
      const code = (0x50a000 + at).toString(16).toUpperCase();
      const picture = encodePng(drawCode(code, 96, 48));
      if (at % 10 === 8) contract.play((turn) => turn.refuse(400, 'no'));
      else if (at % 10 === 9) contract.play((turn) => turn.stream());
      else contract.play((turn) => turn.answerWell());
      if (at % 10 === 9) {
        const id = await desk.start(picture);
        await waitUntil('the picture to be sent', () => contract.pictures > 0);
        await desk.ask({ type: 'stop', id });
        // Its tab is the test's own, and takes memory too.
        const { tabId } = (await desk.find(id)) ?? {};
        await desk.page.evaluateExpression(`browser.tabs.remove(${tabId})`);
        continue;
      }
      const run = await desk.read(picture);
      expect(run.status).toBe(at % 10 === 8 ? 'failed' : 'done');
      if (run.status === 'done') expect(run.result.output.text).toContain(code);
    }
  }

  test(
    `R07 R08 P02: ${runs} pictures leave no handle, no document and no heap behind`,
    { timeout: 3_600_000, retry: 0 },
    async () => {
      const counted: Live[] = [];
      for (let window = 0; window < windows; window++) {
        await read(Math.round((window * runs) / windows), Math.round(((window + 1) * runs) / windows));
        await waitUntil('the last picture to be let go of', async () => {
          const held = (await extractionsOf(desk.page)).filter(
            (each) => each.picture !== undefined && each.pictureDroppedAt === undefined,
          );
          if (held.length > 0)
            throw new Error(
              JSON.stringify(
                held.map(({ id, status, startedAt, finishedAt }) => ({
                  id,
                  status,
                  startedAt,
                  finishedAt,
                })),
              ),
            );
          return true;
        });
        counted.push(await countLive(stage.browser));
      }
      console.log(kind, JSON.stringify(counted));
      const [first, last] = [counted[0], counted.at(-1)];
      expect((last?.memory ?? Infinity) - (first?.memory ?? 0)).toBeLessThan(growth[kind]);
      const readers = counted.slice(windows / 2).map(({ reader = 0 }) => reader);
      expect(Math.max(...readers) - Math.min(...readers)).toBeLessThan(growth.firefox);
      for (const { handles = 0, documents = 1 } of counted) {
        expect(handles).toBe(0);
        expect(documents).toBe(1);
      }
      expect(await stage.consoleErrors()).toEqual([]);
    },
  );
});
