import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVisionEngine } from '../../../../lib/engine/vision/create-vision-engine.ts';
import { pacedDrawer } from '../../../../lib/engine/vision/fit/paced-drawer.ts';
import { EndpointMemory } from '../../../../lib/engine/vision/ladder/endpoint-memory.ts';
import { vllm } from '../../../../lib/engine/vision/profiles/vllm.ts';
import { RunGates } from '../../../../lib/engine/run-gates.ts';
import { dataTask } from '../../../fakes/compiled-task.ts';
import { nodeDrawer } from '../../../fakes/node-drawer.ts';
import { type ContractServer, startContractServer } from '../../../servers/contract/contract-server.ts';
import { codePicture } from './run-against.ts';

describe('one of many pictures', () => {
  let server: ContractServer;
  beforeAll(async () => {
    server = await startContractServer(vllm);
  });
  afterAll(() => server.close());

  it('waits for no turn, is not tried again within, and tells the wait that was asked for', async () => {
    const gates = new RunGates();
    const { signal } = new AbortController();
    await gates.enter(server.baseUrl.origin, 1, { signal, onWait: () => undefined });
    server.play((turn) => turn.refuse(429, { error: { message: 'slow down' } }, { 'retry-after': '7' }));
    const engine = createVisionEngine(
      { id: 'test', profile: vllm, baseUrl: server.baseUrl, model: 'm' },
      { isAllowed: async () => true, drawer: nodeDrawer, memory: new EndpointMemory(), gates },
    );
    const options = { signal, isPaced: true, onProgress: () => undefined, onText: () => undefined };
    await expect(engine.run(codePicture('A00001'), dataTask(), options)).rejects.toMatchObject({
      code: 'rate-limited',
      waitMs: 7_000,
    });
    expect(server.pictures).toBe(1);
  });

  it('is decoded with one other at most, however many are asked for', async () => {
    let [open, most] = [0, 0];
    const drawer = pacedDrawer(
      {
        async open(blob) {
          most = Math.max(most, ++open);
          const drawn = await nodeDrawer.open(blob);
          return { ...drawn, encode: drawn.encode, close: () => void open-- };
        },
      },
      new RunGates(),
    );
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        const drawn = await drawer.open(codePicture('A00001').blob);
        await drawn.encode({ width: 8, height: 8 }, 'image/png', 1);
        drawn.close();
      }),
    );
    expect([open, most]).toEqual([0, 2]);
  });
});
