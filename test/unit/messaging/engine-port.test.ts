import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../lib/errors.ts';
import { remoteEngine, serveEngine } from '../../../lib/messaging/engine-port.ts';
import { textTask } from '../../../lib/task/built-in-tasks.ts';
import { FakeEngine, recognized } from '../../fakes/fake-engine.ts';
import { portPair } from '../../fakes/port-pair.ts';

const image = { blob: new Blob(['pixels']), width: 2, height: 1 };

function connected() {
  const engine = new FakeEngine();
  const remote = remoteEngine('remote', async () => {
    const { near, far } = portPair();
    serveEngine(far, engine);
    return near;
  });
  return { engine, remote };
}

async function firstRun(engine: FakeEngine) {
  return vi.waitFor(() => {
    const run = engine.runs[0];
    if (!run) throw new Error('no run yet');
    return run;
  });
}

describe('an engine over a port', () => {
  it('reads, and tells its progress', async () => {
    const { engine, remote } = connected();
    const onProgress = vi.fn();
    const onCodes = vi.fn();
    const reading = remote.run(image, textTask, {
      signal: new AbortController().signal,
      languages: { likely: ['de'] },
      onProgress,
      onCodes,
    });
    const run = await firstRun(engine);
    expect(run.options.languages).toEqual({ likely: ['de'] });
    run.options.onProgress({ stage: 'reading-lines', ratio: 0.5 });
    const codes = [{ format: 'QRCode', text: 'hello', box: { x: 1, y: 2, width: 3, height: 4 } }];
    run.options.onCodes(codes);
    run.resolve('hello there');
    expect(await reading).toEqual({ recognized: recognized('hello there'), tables: [] });
    expect(onProgress).toHaveBeenCalledWith({ stage: 'reading-lines', ratio: 0.5 });
    expect(onCodes).toHaveBeenCalledWith(codes);
  });

  it('stops the far reading when the near one is stopped', async () => {
    const { engine, remote } = connected();
    const controller = new AbortController();
    const reading = remote.run(image, textTask, {
      signal: controller.signal,
      languages: { likely: [] },
      onProgress: () => {},
      onCodes: () => {},
    });
    const run = await firstRun(engine);
    const reason = new AppError('cancelled');
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
    await vi.waitFor(() => expect(run.options.signal.aborted).toBe(true));
  });

  it('carries a failure with its code', async () => {
    const { engine, remote } = connected();
    const reading = remote.run(image, textTask, {
      signal: new AbortController().signal,
      languages: { likely: ['de'] },
      onProgress: () => {},
      onCodes: () => {},
    });
    (await firstRun(engine)).reject(new AppError('image-damaged', 'half a file'));
    await expect(reading).rejects.toMatchObject({ code: 'image-damaged', details: 'half a file' });
  });

  it('fails when the hosting context goes away', async () => {
    const { near, far } = portPair();
    const remote = remoteEngine('remote', async () => near);
    const reading = remote.run(image, textTask, {
      signal: new AbortController().signal,
      languages: { likely: ['de'] },
      onProgress: () => {},
      onCodes: () => {},
    });
    await Promise.resolve();
    far.disconnect();
    await expect(reading).rejects.toMatchObject({ code: 'engine-failed' });
  });

  it('warms up without a reading', async () => {
    const { engine, remote } = connected();
    remote.warmUp();
    await vi.waitFor(() => expect(engine.warmUps).toBe(1));
    expect(engine.runs).toHaveLength(0);
  });
});
