import { expect, test } from 'vitest';
import { anyServer } from '../../lib/engine/vision/profiles/any-server.ts';
import { ollama } from '../../lib/engine/vision/profiles/ollama.ts';
import type { Profile } from '../../lib/engine/vision/profiles/profile.ts';
import type { ErrorCode } from '../../lib/errors.ts';
import type { BrowserKind } from '../browser/find-browser.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { encodePng } from '../fakes/node-drawer.ts';
import {
  startContractServer,
  type ContractServer,
  type Script,
  type Turn,
} from '../servers/contract/contract-server.ts';
import { drawCode } from '../servers/contract/picture-code.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { EngineDesk } from './engine-desk.ts';
import { withBrowser } from './with-browser.ts';

/** A service that takes its time, 24 and 8 of the scenarios, in the times of real ones. */
interface Patience {
  readonly name: string;
  readonly profile: Profile;
  readonly script: Script;
  readonly error?: ErrorCode;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Every so often, so many times, then the end; given up where the other side has gone. */
async function drip({ response }: Turn, everyMs: number, pieces: readonly string[]): Promise<void> {
  for (const piece of pieces) {
    await sleep(everyMs);
    if (response.destroyed) return;
    response.write(piece);
  }
}

const whole = ({ wire, answerText, tokens }: Turn) =>
  wire.start() + wire.text(answerText) + wire.end('stop', tokens);

const silences: readonly Patience[] = [
  {
    name: 'a model on this computer that is loaded for 90 seconds',
    profile: ollama,
    async script(turn) {
      await sleep(90_000);
      turn.answerWell();
    },
  },
  {
    name: 'headers after 35 seconds',
    profile: anyServer,
    async script(turn) {
      await sleep(35_000);
      turn.answerWell();
    },
  },
  {
    name: 'headers at once, and nothing for 40 seconds in mid-answer',
    profile: anyServer,
    async script(turn) {
      const { wire, answerText, tokens } = turn;
      turn.stream(wire.start() + wire.text(answerText.slice(0, 9)));
      await sleep(40_000);
      turn.response.end(wire.text(answerText.slice(9)) + wire.end('stop', tokens));
    },
  },
  {
    name: 'comments for 20 seconds before the first token',
    profile: anyServer,
    async script(turn) {
      turn.stream();
      await drip(
        turn,
        1000,
        Array.from({ length: 20 }, () => ': PROCESSING\n\n'),
      );
      turn.response.end(whole(turn));
    },
  },
  {
    name: 'a drip of one byte a second, then the rest',
    profile: anyServer,
    async script(turn) {
      turn.stream();
      const text = whole(turn);
      await drip(turn, 1000, text.slice(0, 60).split(''));
      turn.response.end(text.slice(60));
    },
  },
  { name: 'no answer at all', profile: anyServer, script: () => undefined, error: 'server-stalled' },
  {
    name: 'silence in mid-answer',
    profile: anyServer,
    script: (turn) => turn.stream(turn.wire.start() + turn.wire.text('half')),
    error: 'server-stalled',
  },
];

/**
 * Mostly waiting, so that all servers are silent at once. Nothing is open but empty tabs, no debugger is attached to the
 * background, and its browser stops an idle one after 30 seconds: a run that this ended would be `interrupted`.
 */
export function testPatience(kind: BrowserKind): void {
  describeInBrowsers('a model that takes its time', waits, [kind]);
}

function waits(kind: BrowserKind): void {
  const stage = withBrowser(kind, { detachWorker: true });

  test(
    'is waited for with no page open, and given up when its time is over',
    { timeout: 240_000 },
    async () => {
      const servers = await Promise.all(silences.map(({ profile }) => startContractServer(profile)));
      try {
        const desk = await EngineDesk.open(stage.browser);
        const runs = await startAll(desk, servers);
        await desk.page.close();
        await sleep(100_000);
        expect(await stage.browser.backgroundIsRunning()).toBe(true);
        const again = await EngineDesk.open(stage.browser);
        for (const [at, { name, error }] of silences.entries()) {
          const run = await waitUntil(`the end of: ${name}`, async () => {
            const found = await again.find(runs[at] ?? '');
            return found?.finishedAt === undefined ? undefined : found;
          });
          expect(run.status === 'failed' ? run.error.code : run.status, name).toBe(error ?? 'done');
          if (run.status === 'done') expect(run.result.output.text, name).toContain(codeOf(at));
          expect(servers[at]?.violations, name).toEqual([]);
          expect(servers[at]?.pictures, name).toBe(1);
        }
      } finally {
        await Promise.all(servers.map((server) => server.close()));
      }
    },
  );
}

function codeOf(at: number): string {
  return (0xa00000 + at).toString(16).toUpperCase();
}

/** Each in a tab of its own, with its own engine; the next is begun when the one before was asked. */
async function startAll(desk: EngineDesk, servers: readonly ContractServer[]): Promise<readonly string[]> {
  const engines = silences.map(({ profile }, at) => ({
    profileId: profile.id,
    baseUrl: servers[at]?.baseUrl ?? new URL('http://127.0.0.1:1/'),
    model: 'some-vision',
  }));
  await desk.setUp(engines, 'text');
  const runs: string[] = [];
  for (const [at, { script }] of silences.entries()) {
    const server = servers[at];
    server?.play(script);
    await desk.ask({ type: 'choose-engine', engineId: `engine-${at}` });
    runs.push(await desk.start(encodePng(drawCode(codeOf(at), 96, 48))));
    await waitUntil('the server to be asked', () => server?.pictures === 1);
  }
  return runs;
}
