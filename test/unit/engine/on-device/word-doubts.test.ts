import { describe, expect, it } from 'vitest';
import { wordDoubts } from '../../../../lib/engine/on-device/recognition/word-doubts.ts';

/** The doubtful words of a line, all of them read with the same confidence. */
function doubtful(line: string, confidence = 0.95): string[] {
  const words = line.split(' ').map((text, at) => ({ text, confidence, left: 50 * at, right: 50 * at + 40 }));
  const isDoubtful = wordDoubts(words);
  return words.filter((_, at) => isDoubtful[at]).map(({ text }) => text);
}

describe('wordDoubts', () => {
  it('doubts what was read without confidence', () => {
    expect(doubtful('Great day', 0.86)).toEqual(['Great', 'day']);
    expect(doubtful('Great day', 0.88)).toEqual([]);
    expect(doubtful('1x 13.88 A9%', 0.88)).toEqual(['1x', 'A9%']);
    expect(doubtful('1x 13.88 A9%', 0.92)).toEqual([]);
  });

  it('doubts strokes that may be something else', () => {
    expect(doubtful('Great. | will')).toEqual(['|']);
    expect(doubtful('3,925,000| 66]')).toEqual(['3,925,000|', '66]']);
  });

  it('believes brackets that fit each other', () => {
    expect(doubtful('Provisions [Cabinet Order No. 19] of')).toEqual([]);
    expect(doubtful('count(text) {')).toEqual([]);
    expect(doubtful('[Extract')).toEqual(['[Extract']);
    expect(doubtful(']Extract[')).toEqual([']Extract[']);
  });

  it('believes a currency sign at a number', () => {
    expect(doubtful('Total 160,00 € and ¥ 3,862 and £12.50')).toEqual([]);
    expect(doubtful('a € sign')).toEqual(['€']);
    expect(doubtful('Y€S')).toEqual(['Y€S']);
  });

  it('believes degrees at a number', () => {
    expect(doubtful('Oven 180 °C or 356°F, turned by 45°')).toEqual([]);
    expect(doubtful('the °C key')).toEqual(['°C']);
  });

  it('doubts what may be a raised figure or a fraction', () => {
    expect(doubtful('1.2 kg/m? of 42 m?')).toEqual(['kg/m?', 'm?']);
    expect(doubtful('1% tsp of milk with 1% fat')).toEqual(['1%']);
  });
});
