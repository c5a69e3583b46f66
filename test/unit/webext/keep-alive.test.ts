import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepAlive } from '../../../lib/webext/keep-alive.ts';

const beat = vi.hoisted(() => ({ times: 0, by: async (): Promise<unknown> => undefined }));
vi.mock('../../../lib/webext/browser.ts', () => ({
  browser: {
    runtime: {
      getPlatformInfo: () => {
        beat.times++;
        return beat.by();
      },
    },
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
  beat.times = 0;
});
afterEach(() => vi.useRealTimers());

it('beats while it is wanted, well within half a minute, and then no more [R12]', async () => {
  const letSleep = keepAlive();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(beat.times).toBe(2);
  letSleep();
  await vi.advanceTimersByTimeAsync(3600_000);
  expect(beat.times).toBe(2);
  expect(vi.getTimerCount()).toBe(0);
});

it.each([
  ['refuses', async () => Promise.reject(new Error('no'))],
  [
    'throws',
    () => {
      throw new Error('Extension context invalidated.');
    },
  ],
] as [string, () => Promise<unknown>][])('goes on, unheard, where the browser %s [F41]', async (_how, by) => {
  beat.by = by;
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  const letSleep = keepAlive();
  await vi.advanceTimersByTimeAsync(29_000);
  vi.useRealTimers();
  await new Promise(setImmediate);
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
  expect(beat.times).toBe(2);
  letSleep();
});
