import { beforeEach, describe, expect, it } from 'vitest';
import type { EngineProgress } from '../../../../lib/engine/engine.ts';
import type { ClientProgress } from '../../../../lib/engine/on-device/client.ts';
import { progressReport } from '../../../../lib/engine/on-device/progress-report.ts';
import type { ReadLine } from '../../../../lib/engine/on-device/recognition/read-line.ts';

/** A line of text so many lines down the page. */
function line(at: number, text: string): ReadLine {
  const box = { x: 0, y: 40 * at, width: 100, height: 20 };
  const rectangle = { centerX: 50, centerY: 40 * at + 10, width: 100, height: 20, angle: 0 };
  return { rectangle, words: [{ text, confidence: 1, box }] };
}

function reading(done: number, ...lines: ReadLine[]): ClientProgress {
  return { stage: 'reading', done, total: 10, lines };
}

describe('progressReport', () => {
  let now = 0;
  let told: EngineProgress[] = [];
  let report: (progress: ClientProgress) => void;

  beforeEach(() => {
    now = 1000;
    told = [];
    report = progressReport(
      (progress) => told.push(progress),
      () => now,
    );
  });

  it('tells the first of every stage and the first text at once', () => {
    report({ stage: 'loading', ratio: 0.5 });
    report({ stage: 'detecting', done: 0, total: 2 });
    report(reading(1));
    report(reading(2, line(0, 'Harbour')));
    expect(told).toEqual([
      { stage: 'loading-reader', ratio: 0.5 },
      { stage: 'finding-lines' },
      { stage: 'reading-lines', ratio: 0.1 },
      { stage: 'reading-lines', ratio: 0.2, text: 'Harbour' },
    ]);
  });

  it('tells the rest five times a second, with all that was read meanwhile, in reading order', () => {
    report(reading(1, line(1, 'two')));
    now += 199;
    report(reading(2, line(2, 'three')));
    expect(told).toHaveLength(1);
    now += 1;
    report(reading(3, line(0, 'one')));
    expect(told.at(-1)).toEqual({ stage: 'reading-lines', ratio: 0.3, text: 'one\ntwo\nthree' });
  });

  it('tells the beginning of a long text, which stays as it is', () => {
    report(reading(1, line(1, 'x'.repeat(5000))));
    const text = told[0]?.text;
    expect(text).toBe('x'.repeat(4000));
    now += 200;
    report(reading(2, line(0, 'first')));
    expect(told.at(-1)).toEqual({ stage: 'reading-lines', ratio: 0.2, text });
  });
});
