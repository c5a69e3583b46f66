import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeReaderWorker, settle } from '../../../fakes/fake-reader-worker.ts';
import { ClientHarness, linesOf } from './client-harness.ts';

describe('OnDeviceClient with two pictures at once', () => {
  let harness: ClientHarness;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  /** So many workers, all of them loaded. */
  async function load(workers: number): Promise<void> {
    harness = new ClientHarness(workers);
    harness.client.warmUp();
    for (let at = 0; at < workers; at += 1) await harness.worker(at).answer({ type: 'ready' });
    tasks();
  }

  /** What each worker was sent since the last call. */
  function tasks(): string[][] {
    return harness.workers.map((each) => each.tasks());
  }

  /** Begins to read a picture, told from others by its width. */
  async function begin(width: number, signal?: AbortSignal): Promise<{ reading: Promise<unknown> }> {
    const reading = harness.read(signal, width);
    await settle();
    return { reading };
  }

  it('gives each a worker of its own, and a third one the first that is free', async () => {
    await load(2);
    const { reading: one } = await begin(1);
    const { reading: two } = await begin(2);
    const { reading: three } = await begin(3);
    expect(tasks()).toEqual([
      ['picture', 'find-lines'],
      ['picture', 'find-lines'],
    ]);
    await harness.worker(1).findLines(0);
    expect(await two).toMatchObject({ recognized: { width: 2 } });
    await settle();
    expect(tasks()).toEqual([[], ['no picture', 'picture', 'find-lines']]);
    await harness.worker(0).findLines(0);
    await harness.worker(1).findLines(0);
    expect([await one, await three]).toMatchObject([
      { recognized: { width: 1 } },
      { recognized: { width: 3 } },
    ]);
  });

  it('gives each what it would give it alone, whoever helps with it when', async () => {
    await load(2);
    const { reading: one } = await begin(1);
    const { reading: two } = await begin(2);
    await harness.worker(0).findLines(3);
    await harness.worker(1).findLines(6);
    await harness.worker(0).readLine(0);
    await harness.worker(1).readLine(0);
    await harness.worker(0).readLine(1);
    await harness.worker(0).readLine(2);
    expect(linesOf(await one)).toEqual(['0', '1', '2']);
    await settle();
    tasks();
    // The first is free, and reads the next line of the other's picture.
    await harness.worker(1).readLine(1);
    expect(tasks()).toEqual([[], ['line 3']]);
    await harness.worker(0).readLine(2);
    await harness.worker(0).readLine(4);
    await harness.worker(1).readLine(3);
    await harness.worker(0).readLine(5);
    expect(linesOf(await two)).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  it('has a helper finish its line, and then read the picture that has come', async () => {
    await load(2);
    const { reading: one } = await begin(1);
    await harness.worker(0).findLines(4);
    expect(tasks()).toEqual([
      ['picture', 'find-lines', 'line 0'],
      ['picture', 'line 1'],
    ]);
    const { reading: two } = await begin(2);
    expect(tasks()).toEqual([[], []]);
    await harness.worker(1).readLine(1);
    expect(tasks()).toEqual([[], ['picture', 'find-lines']]);
    await harness.worker(1).findLines(0);
    expect(await two).toMatchObject({ recognized: { width: 2, paragraphs: [] } });
    for (const line of [0, 2, 3]) await harness.worker(0).readLine(line);
    expect(linesOf(await one)).toEqual(['0', '1', '2', '3']);
  });

  it('shares the workers that are left between them', async () => {
    await load(4);
    void begin(1);
    void begin(2);
    await settle();
    await harness.worker(0).findLines(9);
    expect(tasks()).toEqual([
      ['picture', 'find-lines', 'line 0'],
      ['picture', 'find-lines'],
      ['picture', 'line 1'],
      ['picture', 'line 2'],
    ]);
    await harness.worker(1).findLines(9);
    await harness.worker(2).readLine(1);
    await harness.worker(3).readLine(2);
    const [, , third, fourth] = tasks();
    expect([third, fourth]).toEqual([['picture', 'line 1'], ['line 3']]);
  });

  it('lets the other one be where one is stopped', async () => {
    await load(2);
    const controller = new AbortController();
    const { reading: one } = await begin(1, controller.signal);
    const { reading: two } = await begin(2);
    tasks();
    controller.abort(new Error('enough'));
    expect(await one).toMatchObject({ message: 'enough' });
    expect(tasks()).toEqual([['stop'], []]);
    await harness.worker(0).answer({ type: 'failed', error: { code: 'cancelled' } });
    await harness.worker(1).findLines(1);
    vi.advanceTimersByTime(5_000);
    await harness.worker(1).readLine(0);
    expect(linesOf(await two)).toEqual(['0']);
    expect(harness.workers.map((each) => each.isTerminated)).toEqual([false, false]);
  });

  it('reads a single picture at once where many are stopped for it, with whoever is free', async () => {
    await load(2);
    const many = new AbortController();
    for (const width of [1, 2, 3]) await begin(width, many.signal);
    tasks();
    many.abort(new Error('later'));
    const { reading } = await begin(4);
    expect(tasks()).toEqual([['stop'], ['stop']]);
    await harness.worker(1).answer({ type: 'failed', error: { code: 'cancelled' } });
    expect(tasks()).toEqual([[], ['no picture', 'picture', 'find-lines']]);
    await harness.worker(0).answer({ type: 'failed', error: { code: 'cancelled' } });
    await harness.worker(1).findLines(3);
    expect(tasks()).toEqual([['no picture', 'picture', 'line 1'], ['line 0']]);
    await harness.worker(0).readLine(1);
    await harness.worker(1).readLine(0);
    await harness.worker(0).readLine(2);
    expect(linesOf(await reading)).toEqual(['0', '1', '2']);
  });

  /** The workers that were started after the first so many. */
  function later(count: number): readonly FakeReaderWorker[] {
    return harness.workers.slice(count);
  }

  it('fails the picture that a worker crashed at alone, and reads the other anew', async () => {
    await load(2);
    const { reading: one } = await begin(1);
    const { reading: two } = await begin(2);
    harness.worker(0).crash('out of memory');
    expect(await one).toMatchObject({ code: 'engine-failed', details: 'out of memory' });
    await settle();
    expect(harness.workers.map((each) => each.isTerminated)).toEqual([true, true, false]);
    const [anew] = later(2);
    await anew?.answer({ type: 'ready' });
    expect(anew?.tasks()).toEqual(['load', 'picture', 'find-lines']);
    await anew?.findLines(0);
    expect(await two).toMatchObject({ recognized: { width: 2, paragraphs: [] } });
  });

  it('fails the picture that a helper crashed at', async () => {
    await load(2);
    const { reading } = await begin(1);
    await harness.worker(0).findLines(4);
    harness.worker(1).crash('out of memory');
    expect(await reading).toMatchObject({ code: 'engine-failed', details: 'out of memory' });
    await settle();
    expect(later(2)).toEqual([]);
  });

  it('tells a worker that is silent from one that works beside it', async () => {
    await load(2);
    const { reading: one } = await begin(1);
    const { reading: two } = await begin(2);
    await harness.worker(1).findLines(4);
    vi.advanceTimersByTime(20_000);
    await harness.worker(1).readLine(0);
    vi.advanceTimersByTime(10_000);
    expect(await one).toMatchObject({ code: 'timeout' });
    await settle();
    const [anew] = later(2);
    await anew?.answer({ type: 'ready' });
    await anew?.findLines(0);
    expect(await two).toMatchObject({ recognized: { width: 2, paragraphs: [] } });
  });

  it('gives a picture up whose workers are ended for others again and again', async () => {
    harness = new ClientHarness(2);
    const { reading } = await begin(1);
    for (let time = 0; time < 4; time += 1) {
      const first = harness.worker(harness.workers.length - 1);
      await first.answer({ type: 'ready' });
      // Its helper breaks before it has a task.
      const helper = harness.worker(harness.workers.length - 1);
      await helper.answer({ type: 'ready' });
      helper.crash('gone');
      await settle();
      await settle();
    }
    expect(await reading).toMatchObject({ code: 'engine-failed' });
  });

  it('fails both where the models cannot be loaded', async () => {
    harness = new ClientHarness(2);
    const { reading: one } = await begin(1);
    const { reading: two } = await begin(2);
    await harness
      .worker(0)
      .answer({ type: 'failed', error: { code: 'engine-unavailable', details: 'missing' } });
    expect([await one, await two]).toMatchObject([
      { code: 'engine-unavailable' },
      { code: 'engine-unavailable' },
    ]);
    const { reading: three } = await begin(3);
    await harness.worker(1).answer({ type: 'ready' });
    await harness.worker(1).findLines(0);
    expect(await three).toMatchObject({ recognized: { width: 3 } });
  });
});
