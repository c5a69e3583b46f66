import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idleClock, idleLimits } from '../../../lib/capture/page/overlay/idle.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('an overlay that nobody uses says so, then closes; any input starts the wait anew', () => {
  const said: string[] = [];
  const clock = idleClock(
    () => said.push('soon'),
    () => said.push('closed'),
  );
  vi.advanceTimersByTime(idleLimits.closeMs - idleLimits.warnMs);
  expect(said).toEqual(['soon']);
  clock.touch();
  vi.advanceTimersByTime(idleLimits.warnMs);
  expect(said).toEqual(['soon']);
  vi.advanceTimersByTime(idleLimits.closeMs);
  expect(said).toEqual(['soon', 'soon', 'closed']);
});

test('once stopped, nothing is said', () => {
  const onEnd = vi.fn();
  idleClock(onEnd, onEnd).stop();
  vi.advanceTimersByTime(idleLimits.closeMs * 2);
  expect(onEnd).not.toHaveBeenCalled();
});
