import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EndpointMemory } from '../../../../lib/engine/vision/ladder/endpoint-memory.ts';
import { lmStudio } from '../../../../lib/engine/vision/profiles/lm-studio.ts';
import { openRouter } from '../../../../lib/engine/vision/profiles/openrouter.ts';
import { RunGates } from '../../../../lib/engine/run-gates.ts';
import { AppError } from '../../../../lib/errors.ts';
import { dataTask, textTask } from '../../../fakes/compiled-task.ts';
import {
  startContractServer,
  type ContractServer,
  type Turn,
} from '../../../servers/contract/contract-server.ts';
import { codePicture, runAgainst } from './run-against.ts';

let server: ContractServer;
let local: ContractServer;

beforeAll(async () => {
  [server, local] = await Promise.all([startContractServer(openRouter), startContractServer(lmStudio)]);
});

afterAll(() => Promise.all([server.close(), local.close()]));

const hosted = () => ({ profile: openRouter, baseUrl: server.baseUrl });
const onThisComputer = () => ({ profile: lmStudio, baseUrl: local.baseUrl });

/** A script whose answers wait until the test lets them go. */
function held(): {
  script: (turn: Turn) => Promise<void>;
  release(): void;
  readonly most: number;
  readonly waiting: number;
} {
  let now = 0;
  let most = 0;
  const waiting: (() => void)[] = [];
  return {
    async script(turn) {
      most = Math.max(most, ++now);
      await new Promise<void>((resolve) => waiting.push(resolve));
      now--;
      turn.answerWell();
    },
    release: () => waiting.shift()?.(),
    get waiting() {
      return waiting.length;
    },
    get most() {
      return most;
    },
  };
}

describe('a vision engine', () => {
  it('tells what it does, in order, and the text as it comes', async () => {
    server.play((turn) => turn.answerWell());
    const { answer, stages, texts } = await runAgainst(hosted(), codePicture('ABC123'), textTask());
    expect(stages.map(({ stage }) => stage)).toEqual(['preparing-picture', 'waiting', 'answering']);
    expect(texts.at(-1)).toBe(answer?.text);
    expect(answer?.text).toContain('ABC123');
    expect(answer?.asked).toMatchObject({ step: 'prompt', timesSent: 1, isRepaired: false });
    expect(answer?.asked.picture).toMatchObject({ width: 96, height: 48, mediaType: 'image/png' });
  });

  it('closes the connection when it is stopped, and says nothing after', async () => {
    const controller = new AbortController();
    server.play((turn) => {
      turn.stream(turn.wire.start() + turn.wire.text('The code'));
    });
    const { closed } = server;
    const texts: string[] = [];
    const { thrown } = await runAgainst(hosted(), codePicture('ABC123'), textTask(), {
      signal: controller.signal,
      onText: (text) => {
        texts.push(text);
        controller.abort(new AppError('cancelled'));
      },
    });
    expect(thrown).toMatchObject({ code: 'cancelled' });
    expect(texts).toHaveLength(1);
    await closed;
  });

  it('remembers what a model refused, for that model and endpoint', async () => {
    const memory = new EndpointMemory();
    const refusing = (turn: Turn) =>
      JSON.stringify(turn.body).includes('json_schema')
        ? turn.refuse(400, { error: { message: 'response_format is not supported' } })
        : turn.answerWell();
    const run = (model: string) =>
      runAgainst(hosted(), codePicture('ABC123'), dataTask(), { model, parts: { memory } });
    server.play(refusing);
    expect((await run('one')).answer?.asked).toMatchObject({ step: 'json-mode', timesSent: 4 });
    expect((await run('one')).answer?.asked).toMatchObject({ step: 'json-mode', timesSent: 1 });
    expect((await run('other')).answer?.asked.timesSent).toBe(4);
    memory.forget(server.baseUrl, 'one');
    expect((await run('one')).answer?.asked.timesSent).toBe(4);
  });

  it('forgets what it learnt after a week', () => {
    let now = 0;
    const memory = new EndpointMemory(() => now);
    memory.write(server.baseUrl, 'm', { step: 'prompt', withoutFields: ['store'] });
    now = 6 * 24 * 3600_000;
    expect(memory.read(server.baseUrl, 'm').step).toBe('prompt');
    now = 8 * 24 * 3600_000;
    expect(memory.read(server.baseUrl, 'm')).toEqual({ withoutFields: [] });
  });

  it.each([
    ['two at a time at a service', hosted, 2],
    ['one at a time on this computer', onThisComputer, 1],
  ] as const)('lets %s, and the others wait in sight [T54]', async (_name, target, most) => {
    const { profile } = target();
    const gates = new RunGates();
    const hold = held();
    (profile === lmStudio ? local : server).play(hold.script);
    let waiting = 0;
    const runs = ['AAAAA1', 'AAAAA2', 'AAAAA3', 'AAAAA4'].map(async (code) => {
      const onProgress = ({ stage }: { stage: string }) => void (waiting += stage === 'waiting-turn' ? 1 : 0);
      const record = await runAgainst(target(), codePicture(code), textTask(), {
        parts: { gates },
        onProgress,
      });
      if (most === 1) expect(record.answer?.text).toContain(code);
    });
    // Nobody is let go before all are there who may be.
    for (let left = runs.length; left > 0; left--) {
      await vi.waitUntil(() => hold.waiting >= Math.min(most, left), { timeout: 20_000, interval: 1 });
      hold.release();
    }
    await Promise.all(runs);
    expect(hold.most).toBe(most);
    expect(waiting).toBe(4 - most);
  });

  it('gives its turn on when it is stopped while it waits', async () => {
    const gates = new RunGates();
    const signal = new AbortController().signal;
    const quiet = { signal, onWait: () => undefined };
    const leave = await gates.enter('o', 1, quiet);
    const stop = new AbortController();
    const second = gates.enter('o', 1, { signal: stop.signal, onWait: () => undefined });
    const third = gates.enter('o', 1, quiet);
    stop.abort(new AppError('cancelled'));
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    leave();
    leave();
    (await third)();
    const onWait = vi.fn();
    (await gates.enter('o', 1, { signal, onWait }))();
    expect(onWait).not.toHaveBeenCalled();
  });

  it('counts the cost by the service’s own word, else by the price', async () => {
    server.play((turn) => turn.answerWell());
    const price = [2, 10] as const;
    const { createVisionEngine } = await import('../../../../lib/engine/vision/create-vision-engine.ts');
    const { nodeDrawer } = await import('../../../fakes/node-drawer.ts');
    const engine = createVisionEngine(
      { id: 'x', ...hosted(), model: 'm', key: 'k', price },
      {
        isAllowed: async () => true,
        drawer: nodeDrawer,
        memory: new EndpointMemory(),
        gates: new RunGates(),
      },
    );
    const options = {
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onText: () => undefined,
    };
    const { usage, cost } = await engine.run(codePicture('ABC123'), textTask(), options);
    expect(cost).toBeCloseTo(((usage.inputTokens ?? 0) * 2 + (usage.outputTokens ?? 0) * 10) / 1e6, 12);
  });

  it('sends nothing where it is not allowed [P07]', async () => {
    server.play((turn) => turn.answerWell());
    const { thrown } = await runAgainst(hosted(), codePicture('ABC123'), textTask(), {
      parts: { isAllowed: async () => false },
    });
    expect(thrown).toMatchObject({ code: 'server-not-allowed' });
    expect(server.pictures).toBe(0);
  });

  it('names what does not answer', async () => {
    const gone = await startContractServer(openRouter);
    await gone.close();
    const { thrown } = await runAgainst(
      { profile: openRouter, baseUrl: gone.baseUrl },
      codePicture('ABC123'),
      textTask(),
    );
    expect(thrown).toMatchObject({ code: 'server-unreachable' });
  });
});
