import { describe, expect, it } from 'vitest';
import { EndpointPool } from '../../../lib/batch/endpoint-pool.ts';
import { simulate } from './simulated-endpoint.ts';

const limits = { start: 4, ceiling: 32 };

describe('EndpointPool', () => {
  it('gives the next picture to the address with the least under way', () => {
    const pool = new EndpointPool(['a', 'b'], limits, { now: () => 0 });
    const turns = [pool.take(), pool.take(), pool.take()];
    expect(turns.map((turn) => turn?.address)).toEqual(['a', 'b', 'a']);
    turns[0]?.end({ kind: 'answered' });
    turns[2]?.end({ kind: 'answered' });
    expect(pool.take()?.address).toBe('a');
  });

  it('lets an ailing address rest after three failures, tries it with one picture, and sends the rest elsewhere', () => {
    let now = 0;
    const pool = new EndpointPool(['ailing', 'well'], limits, { now: () => now });
    const fail = () => {
      const turn = pool.take();
      turn?.end({ kind: turn.address === 'ailing' ? 'failed' : 'answered' });
      return turn?.address;
    };
    for (let at = 0; at < 6; at++) fail();
    expect(Array.from({ length: 3 }, fail)).toEqual(['well', 'well', 'well']);
    now = 5_000;
    const both = [pool.take(), pool.take(), pool.take()];
    expect(both.filter((turn) => turn?.address === 'ailing')).toHaveLength(1);
    both.find((turn) => turn?.address === 'ailing')?.end({ kind: 'failed' });
    expect(pool.isDown).toBe(false);
    now = 14_000;
    expect(Array.from({ length: 3 }, fail)).toEqual(['well', 'well', 'well']);
    now = 15_000;
    const back = [pool.take(), pool.take()].find((turn) => turn?.address === 'ailing');
    back?.end({ kind: 'answered' });
    expect(pool.take()?.address).toBe('ailing');
  });

  it('never has a single picture wait, however many are under way', () => {
    const pool = new EndpointPool(['a'], { start: 1, ceiling: 1 }, { now: () => 0 });
    expect(pool.take()?.address).toBe('a');
    expect(pool.take()).toBeUndefined();
    expect(pool.takeNow().address).toBe('a');
  });

  it('is down when every address failed again after a rest', () => {
    let now = 0;
    const pool = new EndpointPool(['a'], limits, { now: () => now });
    for (let at = 0; at < 3; at++) pool.take()?.end({ kind: 'failed' });
    expect(pool.isDown).toBe(false);
    now = 5_000;
    pool.take()?.end({ kind: 'failed' });
    expect(pool.isDown).toBe(true);
    pool.wake();
    expect(pool.take()?.address).toBe('a');
  });

  it('gets twice as much from two', () => {
    const common = { count: 600, limit: 4, latencyMs: 2_000, kind: 'queues' } as const;
    expect(simulate(common).tookMs / simulate({ ...common, endpoints: 2 }).tookMs).toBeGreaterThan(1.8);
  });
});
