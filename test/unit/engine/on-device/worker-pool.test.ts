import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settle } from '../../../fakes/fake-reader-worker.ts';
import { ClientHarness, linesOf, nothing } from './client-harness.ts';

describe('OnDeviceClient with three workers', () => {
  let harness: ClientHarness;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    harness = new ClientHarness(3);
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  /** All workers loaded, and a picture with so many lines found by the first. */
  async function readLines(count: number, signal?: AbortSignal): Promise<{ reading: Promise<unknown> }> {
    harness.client.warmUp();
    for (const at of [0, 1, 2]) await harness.worker(at).answer({ type: 'ready' });
    for (const each of harness.workers) each.tasks();
    const reading = harness.read(signal);
    await settle();
    await harness.worker().findLines(count);
    return { reading };
  }

  it('loads the others after the first, which alone gets the detector ready', async () => {
    harness.client.warmUp();
    expect(harness.workers).toHaveLength(1);
    await harness.worker().answer({ type: 'ready' });
    const loads = harness.workers.map((each) => each.received);
    const baseUrl = 'test:/on-device/';
    expect(loads).toEqual([
      [{ type: 'load', baseUrl, isFirst: true }],
      [{ type: 'load', baseUrl, isFirst: false }],
      [{ type: 'load', baseUrl, isFirst: false }],
    ]);
  });

  it('reads without a helper that cannot load', async () => {
    harness.client.warmUp();
    await harness.worker().answer({ type: 'ready' });
    await harness
      .worker(1)
      .answer({ type: 'failed', error: { code: 'engine-failed', details: 'no memory' } });
    const reading = harness.read();
    await settle();
    await harness.worker().findLines(4);
    for (const at of [0, 1, 2, 3]) await harness.worker().readLine(at);
    expect(linesOf(await reading)).toEqual(['0', '1', '2', '3']);
    expect(harness.worker(1).tasks()).toEqual(['load']);
  });

  it('gives the next line to whoever is free, and the same result in whatever order they answer', async () => {
    const { reading } = await readLines(5);
    expect(harness.workers.map((each) => each.tasks())).toEqual([
      ['picture', 'find-lines', 'line 0'],
      ['picture', 'line 1'],
      ['picture', 'line 2'],
    ]);
    await harness.worker(2).readLine(2);
    expect(harness.worker(2).tasks()).toEqual(['line 3']);
    await harness.worker(2).readLine(3);
    expect(harness.worker(2).tasks()).toEqual(['line 4']);
    await harness.worker(1).readLine(1);
    await harness.worker(2).readLine(4);
    await harness.worker(0).readLine(0);
    expect(linesOf(await reading)).toEqual(['0', '1', '2', '3', '4']);
    expect(harness.workers.map((each) => each.tasks())).toEqual([
      ['interpret', 'no picture'],
      ['no picture'],
      ['no picture'],
    ]);
    expect(harness.progress.filter(({ stage }) => stage === 'reading')).toMatchObject([
      { done: 1, total: 5 },
      { done: 2, total: 5 },
      { done: 3, total: 5 },
      { done: 4, total: 5 },
      { done: 5, total: 5 },
    ]);
  });

  it('keeps a picture of one line in the first worker', async () => {
    const { reading } = await readLines(1);
    await harness.worker().readLine(0);
    expect(linesOf(await reading)).toEqual(['0']);
    expect([harness.worker(1).tasks(), harness.worker(2).tasks()]).toEqual([[], []]);
  });

  it('lets a worker join when it is loaded, and does not wait for one that is not', async () => {
    const reading = harness.read();
    await harness.worker().answer({ type: 'ready' });
    await harness.worker().findLines(4);
    await harness.worker().readLine(0);
    await harness.worker(1).answer({ type: 'ready' });
    expect(harness.worker(1).tasks()).toEqual(['load', 'picture', 'line 2']);
    await harness.worker(1).readLine(2);
    await harness.worker(1).readLine(3);
    await harness.worker(0).readLine(1);
    expect(linesOf(await reading)).toEqual(['0', '1', '2', '3']);
    await harness.worker(2).answer({ type: 'ready' });
    expect(harness.worker(2).tasks()).toEqual(['load']);
  });

  it.each([0, 1])('reports a crash of worker %i, ends all, and starts afresh', async (at) => {
    const { reading } = await readLines(5);
    harness.worker(at).crash('out of memory');
    expect(await reading).toMatchObject({ code: 'engine-failed', details: 'out of memory' });
    expect(harness.workers.map((each) => each.isTerminated)).toEqual([true, true, true]);
    const next = harness.read();
    await harness.worker(3).answer({ type: 'ready' });
    await harness.worker(3).findLines(0);
    expect(await next).toEqual(nothing);
  });

  it('gives out no more lines after a stop, and is ready again when the last one is read', async () => {
    const controller = new AbortController();
    const { reading } = await readLines(5, controller.signal);
    const next = harness.read();
    controller.abort(new Error('enough'));
    expect(await reading).toMatchObject({ message: 'enough' });
    for (const each of harness.workers) each.tasks();
    await harness.worker(0).readLine(0);
    expect(harness.workers.map((each) => each.tasks())).toEqual([[], [], []]);
    await harness.worker(1).readLine(1);
    expect(harness.workers.map((each) => each.tasks())).toEqual([[], ['picture', 'find-lines'], []]);
    await harness.worker(2).readLine(2);
    expect(harness.workers.map((each) => each.tasks())).toEqual([['no picture'], [], ['no picture']]);
    vi.advanceTimersByTime(5_000);
    await harness.worker(1).findLines(0);
    expect(await next).toEqual(nothing);
    expect(harness.progress.filter(({ stage }) => stage === 'reading')).toEqual([]);
  });

  it('ends all workers if one does not obey a stop', async () => {
    const controller = new AbortController();
    await readLines(5, controller.signal);
    controller.abort();
    await harness.worker(0).readLine(0);
    await harness.worker(1).readLine(1);
    vi.advanceTimersByTime(2_000);
    expect(harness.workers.map((each) => each.isTerminated)).toEqual([true, true, true]);
  });

  it('ends all workers when idle', async () => {
    const { reading } = await readLines(0);
    await reading;
    vi.advanceTimersByTime(60_000);
    expect(harness.workers.map((each) => each.isTerminated)).toEqual([true, true, true]);
  });
});
