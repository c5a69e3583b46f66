import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settle } from '../../../fakes/fake-reader-worker.ts';
import { ClientHarness, linesOf, nothing } from './client-harness.ts';

describe('OnDeviceClient', () => {
  let harness: ClientHarness;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    harness = new ClientHarness(1);
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('loads, finds lines, reads them, and reports on the way', async () => {
    const reading = harness.read();
    expect(harness.worker().tasks()).toEqual(['load']);
    await harness.worker().answer({ type: 'loading', ratio: 0.5 });
    await harness.worker().answer({ type: 'ready' });
    expect(harness.worker().tasks()).toEqual(['picture', 'find-lines']);
    await harness.worker().answer({ type: 'finding-lines', done: 0, total: 1 });
    await harness.worker().findLines(2);
    expect(harness.worker().tasks()).toEqual(['line 0']);
    await harness.worker().readLine(0);
    expect(harness.worker().tasks()).toEqual(['line 1']);
    await harness.worker().answer({ type: 'line-read', line: undefined });
    expect(linesOf(await reading)).toEqual(['0']);
    expect(harness.worker().tasks()).toEqual(['interpret', 'no picture']);
    expect(harness.progress).toMatchObject([
      { stage: 'loading', ratio: 0.5 },
      { stage: 'detecting', done: 0, total: 1 },
      { stage: 'reading', done: 1, total: 2, lines: [{ words: [{ text: '0' }] }] },
      { stage: 'reading', done: 2, total: 2, lines: [] },
    ]);
  });

  it('reads one picture after the other', async () => {
    const first = harness.read();
    const second = harness.read(undefined, 2);
    await harness.worker().answer({ type: 'ready' });
    expect(harness.worker().tasks()).toEqual(['load', 'picture', 'find-lines']);
    await harness.worker().findLines(0);
    expect(await first).toEqual(nothing);
    await settle();
    expect(harness.worker().tasks()).toEqual(['no picture', 'picture', 'find-lines']);
    await harness.worker().findLines(0);
    expect(await second).toMatchObject({ recognized: { width: 2, paragraphs: [] } });
    expect(harness.workers).toHaveLength(1);
  });

  it('does not read a picture again, but looks through its text again, until it is idle', async () => {
    const first = harness.read();
    await harness.worker().answer({ type: 'ready' });
    await harness.worker().findLines(1);
    await harness.worker().readLine(0);
    expect(linesOf(await first)).toEqual(['0']);
    harness.worker().tasks();
    expect(await harness.read()).toEqual(await first);
    expect(harness.worker().tasks()).toEqual(['picture', 'interpret', 'no picture']);
    vi.advanceTimersByTime(60_000);
    const later = harness.read();
    await harness.worker(1).answer({ type: 'ready' });
    expect(harness.worker(1).tasks()).toEqual(['load', 'picture', 'find-lines']);
    await harness.worker(1).findLines(0);
    expect(await later).toEqual(nothing);
  });

  it('warms up once, and ends the worker when idle', async () => {
    harness.client.warmUp();
    harness.client.warmUp();
    await harness.worker().answer({ type: 'ready' });
    expect(harness.worker().tasks()).toEqual(['load']);
    vi.advanceTimersByTime(60_000);
    expect(harness.worker().isTerminated).toBe(true);
    void harness.read();
    expect(harness.workers).toHaveLength(2);
  });

  it('frees the caller at once and the worker when it obeys', async () => {
    const controller = new AbortController();
    const reading = harness.read(controller.signal);
    await harness.worker().answer({ type: 'ready' });
    controller.abort(new Error('enough'));
    expect(await reading).toMatchObject({ message: 'enough' });
    expect(harness.worker().tasks()).toEqual(['load', 'picture', 'find-lines', 'stop']);
    await harness.worker().answer({ type: 'failed', error: { code: 'cancelled' } });
    expect(harness.worker().tasks()).toEqual(['no picture']);
    vi.advanceTimersByTime(5_000);
    expect(harness.worker().isTerminated).toBe(false);
  });

  it('goes on loading when the picture is stopped', async () => {
    const controller = new AbortController();
    void harness.read(controller.signal);
    const second = harness.read();
    controller.abort();
    await settle();
    vi.advanceTimersByTime(5_000);
    await harness.worker().answer({ type: 'ready' });
    await harness.worker().findLines(0);
    expect(await second).toEqual(nothing);
  });

  it('ends a worker that does not obey, and reads on with another', async () => {
    const controller = new AbortController();
    void harness.read(controller.signal);
    const second = harness.read();
    await harness.worker().answer({ type: 'ready' });
    controller.abort();
    vi.advanceTimersByTime(2_000);
    expect(harness.worker().isTerminated).toBe(true);
    await settle();
    await harness.worker(1).answer({ type: 'ready' });
    await harness.worker(1).findLines(0);
    expect(await second).toEqual(nothing);
  });

  it('drops a waiting picture without disturbing the one being read', async () => {
    const first = harness.read();
    const controller = new AbortController();
    const second = harness.read(controller.signal);
    await harness.worker().answer({ type: 'ready' });
    controller.abort(new Error('enough'));
    expect(await second).toMatchObject({ message: 'enough' });
    expect(harness.worker().tasks()).toEqual(['load', 'picture', 'find-lines']);
    await harness.worker().findLines(0);
    expect(await first).toEqual(nothing);
  });

  it('rejects without starting anything if already aborted', async () => {
    expect(await harness.read(AbortSignal.abort(new Error('enough')))).toMatchObject({ message: 'enough' });
    expect(harness.workers).toHaveLength(0);
  });

  it('reports a crash, and starts afresh [F49 T51]', async () => {
    const reading = harness.read();
    await harness.worker().answer({ type: 'ready' });
    harness.worker().crash('out of memory');
    expect(await reading).toMatchObject({ code: 'engine-failed', details: 'out of memory' });
    expect(harness.worker().isTerminated).toBe(true);
    void harness.read();
    expect(harness.workers).toHaveLength(2);
  });

  it('reports that the models cannot be loaded [F50]', async () => {
    const reading = harness.read();
    await harness
      .worker()
      .answer({ type: 'failed', error: { code: 'engine-unavailable', details: 'missing' } });
    expect(await reading).toMatchObject({ code: 'engine-unavailable', details: 'missing' });
  });

  it('gives up on a worker that is silent for 30 s, not on a slow one [F51]', async () => {
    const reading = harness.read();
    await harness.worker().answer({ type: 'ready' });
    await harness.worker().findLines(4);
    for (let line = 0; line < 3; line += 1) {
      vi.advanceTimersByTime(29_000);
      await harness.worker().readLine(line);
    }
    expect(harness.worker().isTerminated).toBe(false);
    vi.advanceTimersByTime(30_000);
    expect(await reading).toMatchObject({ code: 'timeout' });
  });

  it('rejects everything when closed', async () => {
    const first = harness.read();
    const second = harness.read();
    harness.client.close();
    expect(await first).toMatchObject({ code: 'cancelled' });
    expect(await second).toMatchObject({ code: 'cancelled' });
    expect(harness.workers).toHaveLength(1);
  });
});
