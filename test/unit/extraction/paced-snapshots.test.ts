import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Extraction } from '../../../lib/extraction/extraction.ts';
import { PacedSnapshots } from '../../../lib/extraction/paced-snapshots.ts';

type Known = Pick<Extraction, 'id' | 'status'> & { readonly step?: number };

const run = (id: string, status: Extraction['status'], step = 0): Extraction =>
  ({ id, status, step }) satisfies Known as unknown as Extraction;

describe('PacedSnapshots', () => {
  let passed: (readonly Extraction[])[];
  let snapshots: PacedSnapshots;

  beforeEach(() => {
    vi.useFakeTimers();
    passed = [];
    snapshots = new PacedSnapshots((snapshot) => passed.push(snapshot));
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('passes on at once what ends, and never that it had begun', () => {
    const done = [run('a', 'done')];
    snapshots.take([]);
    snapshots.take([run('a', 'capturing')]);
    snapshots.take([run('a', 'running', 1)]);
    expect(passed).toEqual([[]]);
    snapshots.take(done);
    vi.advanceTimersByTime(1000);
    expect(passed).toEqual([[], done]);
  });

  it('passes on what begins a moment later, as far as it has come by then', () => {
    snapshots.take([]);
    snapshots.take([run('a', 'capturing')]);
    vi.advanceTimersByTime(160);
    snapshots.take([run('a', 'running', 1)]);
    expect(passed).toEqual([[]]);
    vi.advanceTimersByTime(90);
    expect(passed).toEqual([[], [run('a', 'running', 1)]]);
  });

  it('passes on what has begun with whatever is told at once', () => {
    const done = run('a', 'done');
    snapshots.take([run('a', 'running')]);
    snapshots.take([run('a', 'running'), run('b', 'capturing')]);
    snapshots.take([done, run('b', 'running')]);
    expect(passed).toEqual([[run('a', 'running')], [done, run('b', 'running')]]);
  });

  it('passes on at once the runs as they are when it starts', () => {
    snapshots.take([run('a', 'running')]);
    expect(passed).toEqual([[run('a', 'running')]]);
  });

  it('keeps news of what only goes on, and passes on the latest alone', () => {
    snapshots.take([run('a', 'capturing')]);
    snapshots.take([run('a', 'running', 1)]);
    snapshots.take([run('a', 'running', 2)]);
    expect(passed).toHaveLength(1);
    vi.advanceTimersByTime(200);
    expect(passed).toEqual([[run('a', 'capturing')], [run('a', 'running', 2)]]);
  });

  it('passes news on at once after a time without any', () => {
    snapshots.take([run('a', 'running', 1)]);
    vi.advanceTimersByTime(200);
    snapshots.take([run('a', 'running', 2)]);
    expect(passed).toHaveLength(2);
  });

  it('forgets kept news once an end has been passed on', () => {
    snapshots.take([run('a', 'running', 1)]);
    snapshots.take([run('a', 'running', 2)]);
    snapshots.take([run('a', 'done')]);
    vi.advanceTimersByTime(1000);
    expect(passed).toEqual([[run('a', 'running', 1)], [run('a', 'done')]]);
  });

  it.each(['asking', 'done', 'failed', 'cancelled'] as const)(
    'passes on at once that a run is %s',
    (status) => {
      snapshots.take([run('a', 'running'), run('b', 'running')]);
      snapshots.take([run('a', 'running'), run('b', status)]);
      expect(passed).toHaveLength(2);
    },
  );

  it('passes on at once what was changed in a finished run, beside one at work', () => {
    const live = run('b', 'running');
    snapshots.take([run('a', 'done', 1), live]);
    snapshots.take([run('a', 'done', 2), live]);
    expect(passed).toHaveLength(2);
  });

  it('passes on at once that a run is forgotten', () => {
    snapshots.take([run('a', 'running'), run('b', 'running')]);
    snapshots.take([run('b', 'running')]);
    expect(passed).toHaveLength(2);
  });

  it('passes nothing on after its end', () => {
    snapshots.take([run('a', 'running', 1)]);
    snapshots.take([run('a', 'running', 2)]);
    snapshots.end();
    vi.advanceTimersByTime(1000);
    expect(passed).toHaveLength(1);
  });
});
