import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CapturePace } from '../../../lib/webext/capture-pace.ts';

const patient = () => new AbortController().signal;

describe('CapturePace', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('takes the first two at once, and never more than two in any second [F45]', async () => {
    const pace = new CapturePace();
    const starts: number[] = [];
    const from = performance.now();
    const shots = Array.from({ length: 7 }, () =>
      pace.take(async () => starts.push(performance.now() - from), patient()),
    );
    await vi.runAllTimersAsync();
    await Promise.all(shots);
    expect(starts.slice(0, 2)).toEqual([0, 0]);
    expect(starts).toHaveLength(7);
    for (const [at, start] of starts.slice(2).entries()) {
      expect(start - (starts[at] ?? 0)).toBeGreaterThan(1000);
    }
  });

  it('takes one at a time', async () => {
    const pace = new CapturePace();
    const second = vi.fn(async () => 2);
    let end: (shot: number) => void = () => {};
    const first = pace.take(() => new Promise<number>((resolve) => (end = resolve)), patient());
    const next = pace.take(second, patient());
    await vi.advanceTimersByTimeAsync(5000);
    expect(second).not.toHaveBeenCalled();
    end(1);
    expect(await Promise.all([first, next])).toEqual([1, 2]);
  });

  it('asks again, three times at most, where the browser refuses', async () => {
    const refused = new Error(
      'This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota: it fails.',
    );
    const once = vi.fn(async () => 'shot').mockRejectedValueOnce(refused);
    const taken = new CapturePace().take(once, patient());
    await vi.runAllTimersAsync();
    expect(await taken).toBe('shot');

    const always = vi.fn(() => Promise.reject(refused));
    const failed = new CapturePace().take(always, patient());
    const outcome = expect(failed).rejects.toMatchObject({ code: 'capture-failed' });
    await vi.runAllTimersAsync();
    await outcome;
    expect(always).toHaveBeenCalledTimes(4);
  });

  it('throws what else goes wrong, and goes on with the next', async () => {
    const pace = new CapturePace();
    await expect(pace.take(() => Promise.reject(new Error('no tab')), patient())).rejects.toThrow('no tab');
    expect(await pace.take(async () => 'shot', patient())).toBe('shot');
  });

  it('stops waiting for its turn when it is told to, and takes no shot', async () => {
    const pace = new CapturePace();
    await pace.take(async () => 1, patient());
    await pace.take(async () => 2, patient());
    const stop = new AbortController();
    const third = vi.fn(async () => 3);
    const waiting = pace.take(third, stop.signal);
    stop.abort(new Error('stopped'));
    await expect(waiting).rejects.toThrow('stopped');
    await vi.runAllTimersAsync();
    expect(third).not.toHaveBeenCalled();
  });
});
