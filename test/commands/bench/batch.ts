import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BatchRunner } from '../../../lib/batch/batch-runner.ts';
import { EndpointPool } from '../../../lib/batch/endpoint-pool.ts';
import { createVisionEngine } from '../../../lib/engine/vision/create-vision-engine.ts';
import { EndpointMemory } from '../../../lib/engine/vision/ladder/endpoint-memory.ts';
import { vllm } from '../../../lib/engine/vision/profiles/vllm.ts';
import { RunGates } from '../../../lib/engine/run-gates.ts';
import { nodeDrawer } from '../../fakes/node-drawer.ts';
import { dataTask } from '../../fakes/compiled-task.ts';
import { startBusyServer } from '../../servers/busy-server.ts';
import { type Simulated, simulate } from '../../unit/batch/simulated-endpoint.ts';
import { codePicture } from '../../unit/engine/vision/run-against.ts';
import type { Measure } from './measure.ts';

const latencies = [200, 2_000, 20_000];
const limits = [1, 4, 32];

/**
 * How much of what endpoints allow many pictures get: with the scheduler in a time of its own against simulated endpoints, then
 * with all that asks a model against a server of this computer.
 */
export async function benchBatch(): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  for (const latencyMs of latencies) {
    for (const limit of limits) {
      const common = { count: Math.max(200, limit * 30), limit, latencyMs };
      const storm = { everyMs: latencyMs * 10 + 30_000, lastsMs: 5_000 };
      measures.push(
        simulated('waits', { ...common, kind: 'queues' }),
        simulated('429', { ...common, kind: 'refuses' }),
        simulated('429 storms', { ...common, count: common.count * 3, kind: 'refuses', storm }),
      );
    }
  }
  for (const latencyMs of latencies) {
    const common = { count: 600, limit: 4, latencyMs, kind: 'queues' } as const;
    const [one, two] = [simulate(common), simulate({ ...common, endpoints: 2 })];
    const values = [one.tookMs / two.tookMs];
    measures.push({
      name: `simulated, ${latencyMs / 1000} s, limit 4: two endpoints / one`,
      values,
      unit: '×',
    });
  }
  measures.push(await served({ limit: 1, latencyMs: 200, endpoints: 1 }));
  measures.push(await served({ limit: 4, latencyMs: 500, endpoints: 1 }));
  measures.push(await served({ limit: 32, latencyMs: 1_000, endpoints: 1 }));
  const [one, two] = [
    await served({ limit: 4, latencyMs: 500, endpoints: 1 }),
    await served({ limit: 4, latencyMs: 500, endpoints: 2 }),
  ];
  const gain = ((two.values[0] ?? 0) * 2) / (one.values[0] ?? 1);
  return [
    ...measures,
    { name: 'server, 0.5 s, limit 4: two endpoints / one', values: [gain], unit: '×' },
    ...(await memory()),
  ];
}

function simulated(how: string, endpoint: Simulated): Measure {
  const { ratio } = simulate(endpoint);
  const name = `simulated, ${endpoint.latencyMs / 1000} s, limit ${endpoint.limit}, ${how}: of ideal`;
  return { name, values: [ratio], unit: '×' };
}

async function served({ limit, latencyMs, endpoints }: Served): Promise<Measure> {
  const count = limit * 30 * endpoints;
  const { tookMs } = await readMany(count, { limit, latencyMs, endpoints });
  const idealMs = Math.ceil(count / (limit * endpoints)) * latencyMs;
  const many = endpoints === 1 ? 'one endpoint' : 'two endpoints';
  const name = `server, ${latencyMs / 1000} s, limit ${limit}, ${many}: of ideal`;
  return { name, values: [idealMs / tookMs], unit: '×' };
}

/** Ends what nobody holds any more, so that what is left is what is held. */
function collectGarbage(): void {
  setFlagsFromString('--expose_gc');
  (runInNewContext('gc') as () => void)();
}

/** The heap's peak while 1,000 pictures are read, beside that of 100. */
async function memory(): Promise<readonly Measure[]> {
  const endpoint = { limit: 32, latencyMs: 20, endpoints: 1 };
  const few = await readMany(100, endpoint);
  const many = await readMany(1_000, endpoint);
  return [
    { name: 'peak memory, 100 pictures', values: [few.peakBytes / 1e6], unit: 'MB' },
    { name: 'peak memory, 1,000 pictures', values: [many.peakBytes / 1e6], unit: 'MB' },
    { name: 'peak memory, 1,000 / 100 pictures', values: [many.peakBytes / few.peakBytes], unit: '×' },
  ];
}

interface Served {
  readonly limit: number;
  readonly latencyMs: number;
  readonly endpoints: number;
}

/** Reads many pictures with the batch runner and the vision engine, as the extension has them. */
async function readMany(count: number, { limit, latencyMs, endpoints }: Served) {
  const servers = await Promise.all(
    Array.from({ length: endpoints }, () => startBusyServer({ limit, latencyMs, isPlain: true })),
  );
  const addresses = servers.map(({ baseUrl }) => baseUrl.href);
  const pool = new EndpointPool(addresses, vllm.many, { now: Date.now });
  const parts = {
    isAllowed: async () => true,
    drawer: nodeDrawer,
    memory: new EndpointMemory(),
    gates: new RunGates(),
  };
  const task = dataTask();
  let peakBytes = 0;
  const runner = new BatchRunner({
    journal: {
      load: async () => undefined,
      saveBatch: async () => undefined,
      saveRows: async () => true,
      clear: async () => undefined,
    },
    isAtHand: () => true,
    poolOf: () => pool,
    keepAlive: () => () => undefined,
    now: Date.now,
    async read({ at }, _batch, { address, signal, onSending, onSent }) {
      const picture = codePicture((0xa00000 + at).toString(16).toUpperCase());
      const settings = { id: 'bench', profile: vllm, baseUrl: new URL(address), model: 'some-vision' };
      await onSending();
      const answer = await createVisionEngine(settings, parts).run(picture, task, {
        signal,
        isPaced: true,
        onProgress: () => undefined,
        onText: () => undefined,
      });
      onSent();
      if (at % 20 === 0) {
        collectGarbage();
        const { heapUsed, arrayBuffers } = process.memoryUsage();
        peakBytes = Math.max(peakBytes, heapUsed + arrayBuffers);
      }
      const result = { output: { kind: 'text', text: answer.text }, tables: [] } as const;
      return { result, codes: [], notes: [], cost: {}, width: 96, height: 48, hash: String(at) };
    },
  });
  const startedAt = performance.now();
  const ended = new Promise<void>((resolve) => {
    runner.subscribe((batch) => batch?.status === 'finished' && resolve());
  });
  await runner.start(
    {
      id: 'bench',
      taskId: 'text',
      engineId: 'bench',
      limits: vllm.many,
      addresses,
      private: false,
      startedAt: 0,
      status: 'running',
      activeMs: 0,
    },
    Array.from({ length: count }, (_, at) => ({
      at,
      name: String(at),
      source: { kind: 'file', bytes: 1, modifiedAt: 0 },
      timesSent: 0,
      status: 'waiting',
    })),
  );
  await ended;
  const tookMs = performance.now() - startedAt;
  const failed = runner.whole?.rows.filter(({ status }) => status === 'failed').length ?? 0;
  if (failed > 0) throw new Error(`${failed} of ${count} pictures were not read`);
  await Promise.all(servers.map((server) => server.close()));
  return { tookMs, peakBytes };
}
