import { describe, expect, it } from 'vitest';
import type { LineWord } from '../../../../lib/engine/on-device/recognition/line-engine.ts';
import { partingGaps } from '../../../../lib/engine/on-device/recognition/parting-gaps.ts';
import { wordsOnInk } from '../../../../lib/engine/on-device/recognition/words-on-ink.ts';

const height = 20;

/** A line of ink where there are `#`, and none where there are dots; one character a column. */
function inkOf(columns: string, margin = 0) {
  return { ink: Uint8Array.from(columns, (column) => (column === '#' ? 1 : 0)), margin, height };
}

function words(...all: readonly (readonly [text: string, left: number, right: number])[]): LineWord[] {
  return all.map(([text, left, right]) => ({ text, left, right, confidence: 0.96 }));
}

/** Three letters, six columns of air, three letters. */
const two = '..####..####..####......####..####..####..';

describe('partingGaps', () => {
  it('takes the wide gap near the place where the engine parts two words, not the narrow one at it', () => {
    expect(partingGaps(words(['one', 2, 14], ['two', 14, 40]), inkOf(two))).toEqual([{ from: 18, to: 24 }]);
  });

  it('goes by the beginning of the next word where a word has no end of its own', () => {
    expect(partingGaps(words(['one', 2, 42], ['two', 25, 42]), inkOf(two))).toEqual([{ from: 18, to: 24 }]);
  });

  it('parts all words together: each gap once, in their order', () => {
    const line = inkOf('####.....####......####');
    expect(partingGaps(words(['a', 0, 6], ['b', 9, 15], ['c', 18, 23]), line)).toEqual([
      { from: 4, to: 9 },
      { from: 13, to: 19 },
    ]);
    expect(partingGaps(words(['a', 0, 3], ['b', 4, 5], ['c', 6, 9], ['d', 10, 23]), line)).toBeUndefined();
  });

  it('tells nothing where a wider gap is left within a word', () => {
    expect(partingGaps(words(['onetwo', 2, 40]), inkOf(two))).toEqual([]);
    expect(partingGaps(words(['onetwo', 2, 22]), inkOf('..####..........####..'))).toBeUndefined();
    const three = inkOf('####....####......####');
    expect(partingGaps(words(['a', 0, 4], ['bc', 8, 22]), three)).toBeUndefined();
  });

  it('tells nothing where there is no gap near enough, or no ink', () => {
    const far = inkOf(`${'#'.repeat(40)}......${'#'.repeat(20)}`);
    expect(partingGaps(words(['one', 0, 10], ['two', 12, 66]), far)).toBeUndefined();
    expect(partingGaps(words(['one', 0, 10], ['two', 12, 40]), inkOf('.'.repeat(40)))).toBeUndefined();
  });
});

describe('wordsOnInk', () => {
  it('gives each word all ink between the gaps, in the units of the engine', () => {
    const placed = wordsOnInk(words(['one', 15, 26], ['two', 37, 49]), inkOf(two, 10));
    expect(placed?.map(({ text, left, right }) => [text, left, right])).toEqual([
      ['one', 12, 28],
      ['two', 34, 50],
    ]);
  });

  it('refuses where a digit may have been dropped, at either end', () => {
    expect(wordsOnInk(words(['23', 8, 18]), inkOf('..####..####..####'))).toBeUndefined();
    expect(wordsOnInk(words(['12', 2, 12]), inkOf('..####..####..####'))).toBeUndefined();
    expect(wordsOnInk(words(['123', 3, 17]), inkOf('..####..####..####'))).toBeDefined();
    // A letter's end may be farther off.
    expect(wordsOnInk(words(['ne', 8, 18]), inkOf('..####..####..####'))).toBeDefined();
  });

  it('refuses a number that has no end of its own', () => {
    expect(wordsOnInk(words(['12', 2, 40], ['two', 25, 40]), inkOf(two))).toBeUndefined();
    expect(wordsOnInk(words(['ab', 2, 40], ['two', 25, 40]), inkOf(two))).toBeDefined();
  });
});
