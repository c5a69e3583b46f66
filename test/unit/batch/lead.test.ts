import { describe, expect, it } from 'vitest';
import { Lead } from '../../../lib/batch/lead.ts';

/** Twenty answers and pictures made ready, each so many ms. */
function leadOf(readyMs: number, betweenMs: number): Lead {
  const lead = new Lead();
  for (let at = 0; at < 20; at += 1) {
    lead.ready(readyMs);
    lead.answered(at * betweenMs);
  }
  return lead;
}

describe('Lead', () => {
  it('is two until more is known, and where pictures are made ready faster than they are answered', () => {
    expect(new Lead().count).toBe(2);
    expect(leadOf(80, 20_000).count).toBe(2);
    expect(leadOf(50, 50).count).toBe(2);
  });

  it('is one more than are asked for while one is made ready, and eight at most', () => {
    expect(leadOf(80, 50).count).toBe(3);
    expect(leadOf(200, 50).count).toBe(5);
    expect(leadOf(2_000, 50).count).toBe(8);
  });

  it('follows a pause but little', () => {
    const lead = leadOf(200, 50);
    lead.answered(60_000);
    expect(lead.count).toBeGreaterThanOrEqual(4);
  });
});
