import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profiles } from '../../lib/engine/vision/profiles/profiles.ts';
import type { Pixels } from '../../lib/image/pixels.ts';
import type { BrowserKind } from '../browser/find-browser.ts';
import { encodePng } from '../fakes/node-drawer.ts';
import { startContractServer, type ContractServer } from '../servers/contract/contract-server.ts';
import { drawCode } from '../servers/contract/picture-code.ts';
import { answerScenarios } from '../unit/engine/vision/answer-scenarios.ts';
import { refusalScenarios } from '../unit/engine/vision/refusal-scenarios.ts';
import type { Scenario } from '../unit/engine/vision/scenario.ts';
import { streamScenarios } from '../unit/engine/vision/stream-scenarios.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { EngineDesk } from './engine-desk.ts';
import { playScenario, type GivenScenario } from './play-scenario.ts';
import { withBrowser } from './with-browser.ts';

/** All but 24 and 27, which are `patient-engine.test.ts` and `engine-lists.test.ts`. */
const scenarios = [...streamScenarios, ...answerScenarios, ...refusalScenarios].toSorted(
  (one, other) => one.number - other.number,
);

const isLong = import.meta.env.MODE === 'engines';

/** One of each kind of trouble, of those that take no time. */
const few: Readonly<Record<string, readonly string[]>> = {
  openai: [
    'every byte a packet of its own',
    'a reset in mid-answer',
    'a redirect to another origin, 307, in full',
    'words around it',
    'a schema refused [F07]',
    'a stream encoded as br',
  ],
  'openai-responses': ['all events of Responses, and kinds that nobody knows'],
};

/** Those that depend on how a browser's own network behaves. */
const ofTransport = new Set([6, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18, 23, 31, 32]);

/** Every variant for one of each interface; of one without streams, and of a local one, the first of each number. */
const inFull = new Set(['openai', 'openai-responses']);
const inPart = new Set(['groq', 'ollama']);

function scenariosOf(profileId: string, kind: BrowserKind): readonly Scenario[] {
  const profile = profiles.find(({ id }) => id === profileId);
  if (!profile) throw new Error(profileId);
  const applying = scenarios.filter(({ when }) => when?.(profile) ?? true);
  if (!isLong) return applying.filter(({ name }) => few[profileId]?.includes(name));
  const wanted = kind === 'chromium' ? applying : applying.filter(({ number }) => ofTransport.has(number));
  if (inFull.has(profileId)) return wanted;
  return wanted.filter(({ number }, at) => wanted.findIndex((each) => each.number === number) === at);
}

const damaged = drawCode('ABCDEF', 96, 48);
damaged.data.fill(0, 0, 4 * 96 * 12);

/** What may happen to a picture on its way, and how it is noticed: without this, no scenario would say anything. */
const mishaps: readonly (readonly [string, Partial<GivenScenario>, RegExp])[] = [
  ['lost', { given: encodePng(blank(96, 48)) }, /says nothing/u],
  ['damaged', { given: encodePng(damaged) }, /says nothing/u],
  ['taken for another', { given: encodePng(drawCode('ABCDEF', 96, 48)) }, /ABCDEF/u],
  [
    'not looked at',
    { script: (turn) => turn.answerWell(turn.answerText.replaceAll(turn.code, '')) },
    /to contain/u,
  ],
  [
    'sent twice',
    { script: (turn) => (turn.count === 1 ? turn.refuse(503, '') : turn.answerWell()) },
    /expected 2 to be 1/u,
  ],
];

describeInBrowsers('a model behind an address', (kind) => {
  let desk: EngineDesk;
  const prepare = async () => {
    desk = await EngineDesk.open(stage.browser);
  };
  const stage = withBrowser(kind, { prepare });

  const played = profiles.filter(({ id }) => (isLong && inPart.has(id)) || inFull.has(id));
  describe.each(played.map((profile) => [profile.name, profile] as const))('%s', (_name, profile) => {
    let server: ContractServer;
    beforeAll(async () => {
      server = await startContractServer(profile);
    });
    afterAll(() => server.close());

    const all = scenariosOf(profile.id, kind);
    test.each(all.map((scenario) => [scenario.number, scenario.name, scenario] as const))(
      '%i: %s',
      async (_number, _scenarioName, scenario) => {
        await playScenario(desk, { profile, server }, scenario);
      },
    );

    test.runIf(isLong)(
      'a kept connection that breaks is repeated by the browser once at most, to the same server [F29]',
      async () => {
        server.violations.length = 0;
        server.play((turn) => turn.answerWell());
        const engine = { profileId: profile.id, baseUrl: server.baseUrl, model: 'kept-vision', key: 'k' };
        await desk.setUp([engine], 'text');
        const picture = encodePng(drawCode('ABCDEF', 96, 48));
        expect((await desk.read(picture)).status).toBe('done');
        server.play(({ request }) => void request.socket.resetAndDestroy());
        expect(await desk.read(picture)).toMatchObject({ error: { code: 'connection-broken' } });
        expect([1, 2]).toContain(server.pictures);
        expect([...server.violations, server.elsewhere.hits]).toEqual([0]);
      },
    );

    test.each(isLong || profile.id === 'openai' ? mishaps : [])(
      'a picture that is %s makes a scenario fail',
      async (_what, mishap, reason) => {
        const scenario: Scenario = {
          number: 32,
          name: 'mishap',
          script: (turn) => turn.answerWell(),
          expected: {},
        };
        const playing = playScenario(desk, { profile, server }, { ...scenario, ...mishap });
        await expect(playing).rejects.toThrow(reason);
      },
    );
  });
});

function blank(width: number, height: number): Pixels {
  return { data: new Uint8ClampedArray(width * height * 4).fill(255), width, height };
}
