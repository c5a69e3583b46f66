import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAi } from '../../../lib/engine/vision/profiles/openai.ts';
import { waitUntil } from '../../browser/wait-until.ts';
import { encodePng } from '../../fakes/node-drawer.ts';
import { startContractServer, type ContractServer } from '../../servers/contract/contract-server.ts';
import { drawCode } from '../../servers/contract/picture-code.ts';
import type { BadInput } from '../../trust/bad-input.ts';
import { badInputs, chanceInputs } from '../../trust/bad-inputs.ts';
import { vectorTarget } from '../../trust/bad-vectors-inputs.ts';
import { describeInBrowsers } from '../describe-in-browsers.ts';
import { EngineDesk } from '../engine-desk.ts';
import { withBrowser } from '../with-browser.ts';

const chance = 25;

describeInBrowsers('bad inputs', (kind) => {
  let desk: EngineDesk;
  let contract: ContractServer;
  const prepare = async () => {
    desk = await EngineDesk.open(stage.browser);
    const engine = { profileId: openAi.id, baseUrl: contract.baseUrl, model: 'some-vision', key: 'k' };
    await desk.setUp([engine], 'text');
  };
  beforeAll(async () => {
    contract = await startContractServer(openAi);
  });
  afterAll(() => contract.close());
  const stage = withBrowser(kind, { alone: true, prepare });

  /** Gives it, and sees that it ends as it may, in words, and that the next one is read by the same background. */
  async function endsWell({ id, name, file, ends, says }: BadInput): Promise<void> {
    const sent: string[] = [];
    const said: (string | undefined)[] = [];
    vectorTarget.origin = contract.elsewhere.origin;
    contract.play((turn) => {
      sent.push(JSON.stringify(turn.body));
      said.push(turn.picture?.code);
      turn.answerWell('Read.');
    });
    const run = await desk.read(file());
    const end = run.status === 'failed' ? run.error.code : run.status;
    expect(ends, `${id}, ${name}, gave ${JSON.stringify(run)}`).toContain(end);
    if (run.status === 'failed') {
      await waitUntil('the sentence', async () => (await desk.page.text('#error-title')) !== '');
      expect((await desk.page.text('#error-advice')).length).toBeGreaterThan(10);
      expect(sent.length).toBe(0);
    }
    for (const body of sent) {
      const [, base64 = ''] = /;base64,([\w+/=]+)/u.exec(body) ?? [];
      expect(Buffer.from(base64, 'base64').toString('latin1')).not.toMatch(
        /canary|Exif|eXIf|%PDF|ICC_PROFILE|iCCP/u,
      );
    }
    if (says !== undefined && end === 'done')
      expect(said[0] ?? null, `${id}, ${name}, was sent as`).toBe(says);
    expect(contract.elsewhere.hits, `${id}, ${name}, asked somebody`).toBe(0);
    contract.play((turn) => turn.answerWell());
    const next = await desk.read(encodePng(drawCode('600D00', 96, 48)));
    expect(next.status === 'done' && next.result.output.text, `after ${id}, ${name}`).toContain('600D00');
  }

  test.each(badInputs.map((input) => [input.id, input.name, input] as const))(
    '%s T36 T38 T39: %s',
    async (_id, _name, input) => endsWell(input),
  );

  test(`B28 B29 B30: ${4 * chance} files of chance`, { timeout: 240_000 }, async () => {
    for (const input of chanceInputs(chance)) await endsWell(input);
    // Nothing of them ended the background, and nothing went wrong unsaid.
    expect(await stage.consoleErrors()).toEqual([]);
  });
});
