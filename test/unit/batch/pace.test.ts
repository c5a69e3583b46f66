import { describe, expect, it } from 'vitest';
import { Pace } from '../../../lib/batch/pace.ts';
import { simulate } from './simulated-endpoint.ts';

describe('Pace', () => {
  it('begins low and fills an endpoint that takes so many at a time, whether it queues or refuses the rest', () => {
    for (const kind of ['queues', 'refuses'] as const) {
      for (const limit of [1, 4, 32]) {
        const { ratio, most } = simulate({ count: 600, limit, latencyMs: 2000, kind });
        expect(ratio, `${kind} ${limit}`).toBeGreaterThan(0.9);
        expect(most, `${kind} ${limit}`).toBeLessThanOrEqual(Math.max(16, limit * 2) + 6);
      }
    }
  });

  it('waits as long as a refusal asks for, and for longer each time that none does', () => {
    const pace = new Pace({ start: 2, ceiling: 8 }, () => 0.5);
    pace.refused(pace.begin(0), 10, 5000);
    expect(pace.hasRoom(5009)).toBe(false);
    expect(pace.hasRoom(5010)).toBe(true);
    pace.refused(pace.begin(5010), 5020);
    expect(pace.pausedUntil).toBe(5020 + 2000);
  });

  it('counts what was under way together as one refusal, and comes down to what is being answered', () => {
    const pace = new Pace({ start: 8, ceiling: 32 }, () => 0.5);
    const begun = Array.from({ length: 8 }, () => pace.begin(0));
    for (const each of begun.slice(0, 5)) pace.refused(each, 10);
    expect(pace.window).toBe(3);
    expect(pace.hasRoom(10)).toBe(false);
    for (const each of begun.slice(5)) pace.answered(each, 1000);
    expect(pace.hasRoom(1000)).toBe(true);
  });

  it('only waits where a refusal after many answers names a wait, and shrinks where the next one comes soon', () => {
    const pace = new Pace({ start: 4, ceiling: 4 }, () => 0.5);
    for (let at = 1; at <= 8; at++) pace.answered(pace.begin(at * 100), at * 100 + 90);
    const storm = Array.from({ length: 4 }, () => pace.begin(1_000));
    for (const each of storm) pace.refused(each, 1_010, 3_000);
    expect(pace.window).toBe(4);
    expect(pace.hasRoom(4_009)).toBe(false);
    const next = Array.from({ length: 4 }, () => pace.begin(4_010));
    for (const each of next) pace.refused(each, 4_020, 3_000);
    expect(pace.window).toBe(2);
  });

  it('keeps to as many as an endpoint took, though few were ready when it refused one', () => {
    const pace = new Pace({ start: 8, ceiling: 32 }, () => 0.5);
    const four = Array.from({ length: 4 }, () => pace.begin(0));
    const fifth = pace.begin(1);
    for (const each of four) pace.answered(each, 200);
    // The others were answered and none were ready, when the refusal came: it is said to one alone of two.
    const next = pace.begin(201);
    pace.refused(fifth, 210);
    expect(pace.window).toBe(4);
    pace.answered(next, 400);
    // That it takes fewer now is believed.
    const [one, two] = [pace.begin(500), pace.begin(500)];
    pace.refused(two, 510);
    expect(pace.window).toBe(1);
    pace.answered(one, 700);
  });

  it('grows faster where nothing seems to wait, also in a hundred pictures', () => {
    for (const kind of ['queues', 'refuses'] as const)
      expect(simulate({ count: 100, limit: 32, latencyMs: 20_000, kind }).ratio).toBeGreaterThan(0.9);
  });

  it('halves where everything is refused', () => {
    const pace = new Pace({ start: 8, ceiling: 32 }, () => 0.5);
    const begun = Array.from({ length: 8 }, () => pace.begin(0));
    for (const each of begun) pace.refused(each, 10);
    expect(pace.window).toBe(4);
    expect(pace.pausedUntil).toBe(10 + 1000);
  });

  it('stays as it is where it is fixed', () => {
    const pace = new Pace({ start: 2, ceiling: 2 });
    for (let at = 1; at < 50; at++) pace.answered(pace.begin(at * 1000), at * 1000 + at * 90);
    expect(pace.window).toBe(2);
  });
});
