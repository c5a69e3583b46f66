import { describe, expect, it } from 'vitest';
import { filesNotRead, leadingRun, runOnStage } from '../../../entrypoints/popup/stage.ts';
import type { Extraction } from '../../../lib/extraction/extraction.ts';

type Status = 'running' | 'failed' | 'cancelled';

function run(id: string, status: Status, batch?: string, at = 1): Extraction {
  const base = { id, tabId: 1, taskId: 'text' as const, engineId: 'on-device', startedAt: 0, private: false };
  const place = batch === undefined ? {} : { place: { batch, at, of: 3 } };
  return status === 'failed'
    ? { ...base, ...place, status, error: { code: 'text-not-found' } }
    : { ...base, ...place, status };
}

const onStage = (...runs: readonly Extraction[]) => runOnStage(runs, leadingRun(runs, 1))?.id;

describe('the stage', () => {
  it('shows the tab’s latest run, also once it has ended', () => {
    expect(onStage(run('1', 'failed'), run('2', 'failed'))).toBe('2');
    expect(onStage({ ...run('1', 'running'), tabId: 2 })).toBeUndefined();
  });

  it('follows files given together, and ends with the list of them', () => {
    expect(onStage(run('1', 'running', 'a'))).toBe('1');
    expect(onStage(run('1', 'failed', 'a'), run('2', 'running', 'a', 2))).toBe('2');
    expect(onStage(run('1', 'failed', 'a'), run('2', 'failed', 'a', 2))).toBeUndefined();
    expect(onStage(run('1', 'failed', 'a'), run('2', 'cancelled', 'a', 2))).toBe('2');
  });

  it('stays with the file at which the background was stopped, and counts what went with it', () => {
    const at = (place: number): Extraction => ({
      ...run('1', 'failed', 'a', place),
      status: 'failed',
      error: { code: 'interrupted' },
    });
    expect(onStage(at(1))).toBe('1');
    expect(filesNotRead(at(1))).toBe(2);
    expect(onStage(at(3))).toBeUndefined();
    expect(filesNotRead(run('1', 'failed', 'a'))).toBe(0);
    expect(filesNotRead(run('1', 'cancelled', 'a'))).toBe(0);
  });

  it('stays with what the person asked for meanwhile', () => {
    const before = [run('1', 'cancelled', 'a'), run('2', 'failed')];
    expect(onStage(...before, run('3', 'running', 'a'))).toBe('2');
    expect(onStage(...before, run('3', 'failed', 'a'), run('4', 'running', 'b'))).toBe('4');
  });
});
