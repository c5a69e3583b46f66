import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { longestHoldMs, Vault } from '../../../lib/image/vault.ts';

const payload = { blob: new Blob(['pixels']), width: 2, height: 1 };

describe('Vault', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('lends a picture until its deadline, never longer', () => {
    const dropped = vi.fn();
    const vault = new Vault(dropped);
    vault.put('a', payload);
    vi.advanceTimersByTime(longestHoldMs - 1);
    expect(vault.get('a')).toBe(payload);
    vi.advanceTimersByTime(1);
    expect(vault.get('a')).toBeUndefined();
    expect(vault.size).toBe(0);
    expect(dropped.mock.calls).toEqual([['a']]);
  });

  it('lends nothing after the computer slept over the deadline, while no timer ran [F30 P02]', () => {
    const dropped = vi.fn();
    const vault = new Vault(dropped);
    vault.put('a', payload);
    vi.setSystemTime(Date.now() + 3600_000);
    expect(vault.get('a')).toBeUndefined();
    expect(vault.size).toBe(0);
    expect(dropped.mock.calls).toEqual([['a']]);
  });

  it('promises at most thirty seconds [P02]', () => {
    expect(longestHoldMs).toBeLessThanOrEqual(30_000);
  });

  it('drops earlier when told so, and tells once', () => {
    const dropped = vi.fn();
    const vault = new Vault(dropped);
    vault.put('a', payload);
    vault.dropWithin('a', 5000);
    vi.advanceTimersByTime(5000);
    expect(vault.get('a')).toBeUndefined();
    vi.advanceTimersByTime(longestHoldMs);
    expect(dropped).toHaveBeenCalledTimes(1);
  });

  it('holds a picture that the person works on for a minute more each time, and ten in all', () => {
    const vault = new Vault(() => {});
    vault.put('a', payload);
    vault.keepForWork('a');
    vi.advanceTimersByTime(59_999);
    expect(vault.size).toBe(1);
    for (let at = 0; at < 100; at++) {
      vault.keepForWork('a');
      vi.advanceTimersByTime(5_400);
    }
    expect(vault.size).toBe(1);
    vi.advanceTimersByTime(1);
    expect(vault.size).toBe(0);
    vault.keepForWork('a');
    expect(vault.size).toBe(0);
  });

  it('puts another picture in the place of one, by the same deadline', () => {
    const vault = new Vault(() => {});
    const other = { ...payload, blob: new Blob(['other']) };
    vault.put('a', payload);
    vi.advanceTimersByTime(longestHoldMs - 1);
    vault.replace('a', other);
    expect(vault.get('a')).toBe(other);
    vi.advanceTimersByTime(1);
    expect(vault.size).toBe(0);
    vault.replace('a', other);
    expect(vault.size).toBe(0);
  });

  it('never extends the deadline', () => {
    const vault = new Vault(() => {});
    vault.put('a', payload);
    vault.dropWithin('a', 10 * longestHoldMs);
    vi.advanceTimersByTime(longestHoldMs);
    expect(vault.size).toBe(0);
  });

  it('holds nothing after ten thousand pictures and their deadlines [P01 P02]', () => {
    const vault = new Vault(() => {});
    for (let index = 0; index < 10_000; index++) {
      vault.put(`id ${index % 100}`, payload);
      if (index % 3 === 0) vault.dropWithin(`id ${index % 70}`, index % 40_000);
      vi.advanceTimersByTime(index % 17);
    }
    vi.advanceTimersByTime(longestHoldMs);
    expect(vault.size).toBe(0);
  });
});
