import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { capturedPicture } from '../../../lib/capture/captured-picture.ts';
import { AppError } from '../../../lib/errors.ts';
import type { Extraction } from '../../../lib/extraction/extraction.ts';
import { keptForMs } from '../../../lib/extraction/journal.ts';
import { Runner } from '../../../lib/extraction/runner.ts';
import type { RunRequest } from '../../../lib/extraction/run-request.ts';
import { Vault } from '../../../lib/image/vault.ts';
import { textTask } from '../../../lib/task/built-in-tasks.ts';
import { FakeEngine, recognized } from '../../fakes/fake-engine.ts';

const picture = capturedPicture({ blob: new Blob(['pixels']), width: 100, height: 10 }, 'file');

function setUp(found: readonly Extraction[] = []) {
  const saved: (readonly Extraction[])[] = [];
  const letSleep = vi.fn();
  const keepAlive = vi.fn(() => letSleep);
  let ids = 0;
  const vault: Vault = new Vault((id) => runner.pictureDropped(id));
  const runner: Runner = new Runner({
    vault,
    journal: { load: async () => found, save: async (list) => void saved.push(structuredClone(list)) },
    keepAlive,
    now: Date.now,
    newId: () => `run ${++ids}`,
  });
  const engine = new FakeEngine();
  const request = (changes: Partial<RunRequest> = {}): RunRequest => ({
    tabId: 1,
    private: false,
    task: textTask,
    engine,
    capture: async () => picture,
    ...changes,
  });
  const snapshot = () => {
    let seen: readonly Extraction[] = [];
    runner.subscribe((extractions) => {
      seen = extractions;
    })();
    return seen;
  };
  return { runner, vault, engine, request, snapshot, saved, keepAlive, letSleep };
}

describe('Runner', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('goes from capture to text, and holds the picture meanwhile', async () => {
    const { runner, vault, engine, request, snapshot } = setUp();
    const id = runner.start(request());
    expect(snapshot()[0]).toMatchObject({ id, status: 'capturing' });
    await vi.advanceTimersByTimeAsync(0);
    expect(snapshot()[0]).toMatchObject({ status: 'running', picture: { width: 100, method: 'file' } });
    expect(vault.get(id)).toBe(picture.payload);
    engine.runs[0]?.options.onProgress({ stage: 'reading-lines', ratio: 0.5 });
    expect(snapshot()[0]).toMatchObject({ progress: { ratio: 0.5 } });
    await vi.advanceTimersByTimeAsync(700);
    engine.runs[0]?.resolve('TOTAL 327.00');
    await vi.advanceTimersByTimeAsync(0);
    expect(snapshot()[0]).toMatchObject({
      status: 'done',
      result: { output: { text: 'TOTAL 327.00' }, elapsedMs: 700, sentBytes: 0 },
    });
  });

  it('notes what the person has seen the end of, over a sleep too, and nothing of what goes on', async () => {
    const { runner, engine, request, snapshot, saved } = setUp();
    const id = runner.start(request());
    await vi.advanceTimersByTimeAsync(0);
    runner.seen(id);
    expect(snapshot()[0]?.isSeen).toBeUndefined();
    engine.runs[0]?.resolve('TOTAL');
    await vi.advanceTimersByTimeAsync(0);
    runner.seen(id);
    await vi.advanceTimersByTimeAsync(0);
    expect(snapshot()[0]).toMatchObject({ status: 'done', isSeen: true });
    expect(saved.at(-1)?.[0]).toMatchObject({ isSeen: true });
  });

  it('lets go of the picture within five seconds of the end, and says when', async () => {
    const { runner, vault, engine, request, snapshot } = setUp();
    runner.start(request());
    await vi.advanceTimersByTimeAsync(0);
    engine.runs[0]?.resolve('text');
    await vi.advanceTimersByTimeAsync(5000);
    expect(vault.size).toBe(0);
    expect(snapshot()[0]?.pictureDroppedAt).toBe(Date.now());
  });

  it('lets go of the picture after thirty seconds even while the run goes on [P02]', async () => {
    const { runner, vault, request, snapshot } = setUp();
    runner.start(request());
    await vi.advanceTimersByTimeAsync(30_000);
    expect(vault.size).toBe(0);
    expect(snapshot()[0]?.status).toBe('running');
  });

  it('calls a picture dropped no sooner than its reading ended', async () => {
    const { runner, engine, request, snapshot } = setUp();
    runner.start(request());
    await vi.advanceTimersByTimeAsync(40_000);
    engine.runs[0]?.resolve('text');
    await vi.advanceTimersByTimeAsync(0);
    expect(snapshot()[0]?.pictureDroppedAt).toBe(snapshot()[0]?.finishedAt);
  });

  it('drops a stopped run’s picture at once', async () => {
    const { runner, vault, engine, request, snapshot } = setUp();
    const id = runner.start(request());
    await vi.advanceTimersByTimeAsync(0);
    runner.stop(id);
    await vi.advanceTimersByTimeAsync(0);
    expect(snapshot()[0]?.status).toBe('cancelled');
    expect(engine.runs[0]?.options.signal.aborted).toBe(true);
    expect(vault.size).toBe(0);
  });

  it('has one live run a tab', async () => {
    const { runner, engine, request, snapshot } = setUp();
    runner.start(request());
    await vi.advanceTimersByTimeAsync(0);
    runner.start(request({ tabId: 2 }));
    runner.start(request());
    await vi.advanceTimersByTimeAsync(0);
    // In the order in which they were started, whatever changed last.
    expect(snapshot().map((each) => [each.id, each.tabId, each.status])).toEqual([
      ['run 1', 1, 'cancelled'],
      ['run 2', 2, 'running'],
      ['run 3', 1, 'running'],
    ]);
    expect(engine.runs.map((run) => run.options.signal.aborted)).toEqual([true, false, false]);
  });

  it('never lets a slow run answer for another [R06 F58]', async () => {
    const { runner, engine, request, snapshot } = setUp();
    runner.start(request({ tabId: 1 }));
    runner.start(request({ tabId: 2 }));
    await vi.advanceTimersByTimeAsync(0);
    engine.runs[1]?.resolve('second');
    engine.runs[0]?.resolve('first');
    await vi.advanceTimersByTimeAsync(0);
    for (const each of snapshot()) {
      expect(each).toMatchObject({ result: { output: { text: each.tabId === 1 ? 'first' : 'second' } } });
    }
  });

  it.each([
    ['capture', new AppError('page-not-readable'), { code: 'page-not-readable' }],
    ['capture', new TypeError('boom'), { code: 'unexpected', details: 'TypeError: boom' }],
    ['engine', new AppError('engine-failed', 'crashed'), { code: 'engine-failed', details: 'crashed' }],
  ])('ends as failed when the %s fails with %s', async (where, thrown, error) => {
    const { runner, engine, request, snapshot } = setUp();
    runner.start(request(where === 'capture' ? { capture: () => Promise.reject(thrown) } : {}));
    await vi.advanceTimersByTimeAsync(0);
    engine.runs[0]?.reject(thrown);
    await vi.advanceTimersByTimeAsync(0);
    expect(snapshot()[0]).toMatchObject({ status: 'failed', error });
  });

  it('says so when there is no text', async () => {
    const { runner, engine, request, snapshot } = setUp();
    runner.start(request());
    await vi.advanceTimersByTimeAsync(0);
    engine.runs[0]?.resolve('');
    await vi.advanceTimersByTimeAsync(0);
    expect(snapshot()[0]).toMatchObject({ status: 'failed', error: { code: 'text-not-found' } });
  });

  it('says so when the writing is in no known script', async () => {
    const { runner, engine, request, snapshot } = setUp();
    runner.start(request());
    await vi.advanceTimersByTimeAsync(0);
    engine.runs[0]?.resolve('', { recognized: { ...recognized(''), doubt: 'unknown-script' } });
    await vi.advanceTimersByTimeAsync(0);
    expect(snapshot()[0]).toMatchObject({ status: 'failed', error: { code: 'script-unknown' } });
  });

  it('tells the reader what is known of the languages, with what the page says, and keeps that', async () => {
    const { runner, engine, request, snapshot } = setUp();
    const languages = vi.fn(async (said = '') => ({ chosen: 'de', likely: [said] }) as const);
    runner.start(request({ languages, capture: async () => ({ ...picture, pageLanguage: 'fr' }) }));
    await vi.advanceTimersByTimeAsync(0);
    expect(engine.runs[0]?.options.languages).toEqual({ chosen: 'de', likely: ['fr'] });
    expect(snapshot()[0]?.languages).toEqual({ chosen: 'de', likely: ['fr'] });
  });

  it('ends a run that hangs', async () => {
    const { runner, request, snapshot } = setUp();
    runner.start(request());
    await vi.advanceTimersByTimeAsync(20 * 60_000);
    expect(snapshot()[0]).toMatchObject({ status: 'failed', error: { code: 'timeout' } });
  });

  it('stops a run whose page never answers, and lets the background sleep', async () => {
    const { runner, request, snapshot, letSleep } = setUp();
    const id = runner.start(request({ capture: () => new Promise(() => {}) }));
    await vi.advanceTimersByTimeAsync(0);
    runner.stop(id);
    await vi.advanceTimersByTimeAsync(0);
    expect(snapshot()[0]?.status).toBe('cancelled');
    expect(letSleep).toHaveBeenCalledTimes(1);
  });

  it('takes what is older than ten minutes out of storage when the background wakes', async () => {
    const first = setUp();
    first.runner.start(first.request());
    await vi.advanceTimersByTimeAsync(0);
    first.engine.runs[0]?.resolve('kept');
    await vi.advanceTimersByTimeAsync(keptForMs + 6000);
    const second = setUp(first.saved.at(-1));
    await vi.advanceTimersByTimeAsync(0);
    expect(second.saved.at(-1)).toEqual([]);
  });

  it('keeps the background awake only while a run lives [R12]', async () => {
    const { runner, engine, request, keepAlive, letSleep } = setUp();
    runner.start(request({ tabId: 1 }));
    runner.start(request({ tabId: 2 }));
    await vi.advanceTimersByTimeAsync(0);
    expect(keepAlive).toHaveBeenCalledTimes(1);
    engine.runs[0]?.resolve('a');
    await vi.advanceTimersByTimeAsync(0);
    expect(letSleep).not.toHaveBeenCalled();
    engine.runs[1]?.reject(new AppError('engine-failed'));
    await vi.advanceTimersByTimeAsync(0);
    expect(letSleep).toHaveBeenCalledTimes(1);
  });

  it('ends what a killed background left running as interrupted [R04 F38 F39]', async () => {
    const first = setUp();
    first.runner.start(first.request());
    await vi.advanceTimersByTimeAsync(0);
    const second = setUp(first.saved.at(-1));
    await second.runner.ready;
    expect(second.snapshot()[0]).toMatchObject({ status: 'failed', error: { code: 'interrupted' } });
  });

  it('K13: says of a result that outlived its background that the picture is gone', async () => {
    const first = setUp();
    first.runner.start(first.request());
    await vi.advanceTimersByTimeAsync(0);
    first.engine.runs[0]?.resolve('text');
    await vi.advanceTimersByTimeAsync(0);
    expect(first.saved.at(-1)?.[0]).toMatchObject({ status: 'done' });
    expect(first.saved.at(-1)?.[0]).not.toHaveProperty('pictureDroppedAt');
    const second = setUp(first.saved.at(-1));
    await second.runner.ready;
    expect(second.snapshot()[0]).toMatchObject({ status: 'done', pictureDroppedAt: Date.now() });
  });

  it('gives a finished text back after the background slept, for ten minutes [R05 F40]', async () => {
    const first = setUp();
    first.runner.start(first.request());
    await vi.advanceTimersByTimeAsync(0);
    first.engine.runs[0]?.resolve('kept');
    await vi.advanceTimersByTimeAsync(6000);
    const second = setUp(first.saved.at(-1));
    await second.runner.ready;
    expect(second.snapshot()[0]).toMatchObject({ result: { output: { text: 'kept' } } });
    await vi.advanceTimersByTimeAsync(keptForMs);
    expect(second.snapshot()).toEqual([]);
  });

  it('writes nothing of a private window, and nothing of pixels [T55 P18 P01]', async () => {
    const { runner, engine, request, saved } = setUp();
    runner.start(request({ private: true }));
    runner.start(request({ tabId: 2 }));
    await vi.advanceTimersByTimeAsync(0);
    for (const run of engine.runs) run.resolve('text');
    await vi.advanceTimersByTimeAsync(6000);
    expect(saved.flat().every((each) => each.tabId === 2)).toBe(true);
    expect(saved.length).toBeGreaterThan(0);
    expect(JSON.stringify(saved)).not.toContain('blob');
  });

  it('forgets a dismissed run for good', async () => {
    const { runner, engine, request, snapshot, saved } = setUp();
    const id = runner.start(request());
    await vi.advanceTimersByTimeAsync(0);
    runner.dismiss(id);
    engine.runs[0]?.resolve('late');
    await vi.advanceTimersByTimeAsync(0);
    expect(snapshot()).toEqual([]);
    expect(saved.at(-1)).toEqual([]);
  });

  it(
    'ends every one of a thousand runs, stopped and failed at random [R01]',
    { timeout: 30_000 },
    async () => {
      const { runner, engine, request, snapshot, vault, keepAlive, letSleep } = setUp();
      let seed = 7;
      const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
      for (let index = 0; index < 1000; index++) {
        const id = runner.start(request({ tabId: random(5) }));
        if (random(3) > 0) await vi.advanceTimersByTimeAsync(random(50));
        const run = engine.runs[random(Math.max(1, engine.runs.length))];
        [
          () => run?.resolve('text'),
          () => run?.reject(new AppError('engine-failed')),
          () => runner.stop(id),
          () => {},
        ][random(4)]?.();
      }
      await vi.advanceTimersByTimeAsync(1_205_000);
      expect(snapshot().filter((each) => each.status === 'running' || each.status === 'capturing')).toEqual(
        [],
      );
      expect(vault.size).toBe(0);
      expect(letSleep).toHaveBeenCalledTimes(keepAlive.mock.calls.length);
    },
  );
});
