import { describe, expect, it } from 'vitest';
import { doubtfulSpans } from '../../../../lib/engine/on-device/recognition/doubtful-spans.ts';

const words = [0, 30, 60, 90].map((left) => ({ text: 'word', confidence: 1, left, right: left + 20 }));

/** Ink under every word, and where the test puts more. */
function inkWith(...more: number[]): Uint8Array {
  const ink = new Uint8Array(110);
  for (const { left, right } of words) ink.fill(1, left, right);
  for (const at of more) ink[at] = 1;
  return ink;
}

describe('doubtfulSpans', () => {
  it('cuts in the middle of the air, and joins neighbours', () => {
    expect(doubtfulSpans(words, [false, true, false, false], inkWith())).toEqual([{ from: 25, to: 55 }]);
    expect(doubtfulSpans(words, [true, false, false, true], inkWith())).toEqual([
      { from: 0, to: 25 },
      { from: 85, to: 110 },
    ]);
    expect(doubtfulSpans(words, [false, true, true, false], inkWith())).toEqual([{ from: 25, to: 85 }]);
  });

  it('cuts beside the middle where ink stands in it', () => {
    expect(doubtfulSpans(words, [false, true, false, false], inkWith(55))).toEqual([{ from: 25, to: 53 }]);
  });

  it('does not mind where one of them ends and the next one starts', () => {
    const ink = inkWith(...Array.from({ length: 10 }, (_, at) => 50 + at));
    expect(doubtfulSpans(words, [false, true, true, false], ink)).toEqual([{ from: 25, to: 85 }]);
  });

  it.each([
    ['through ink', [false, true, false, false], inkWith(52, 55, 58)],
    ['where nearly all is doubtful', [true, true, true, false], inkWith()],
  ])('does not cut %s', (_, isAgain, ink) => {
    expect(doubtfulSpans(words, isAgain, ink)).toBeUndefined();
  });
});
