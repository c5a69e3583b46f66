import { describe, expect, it } from 'vitest';
import { isWide, joinLines, joinWords } from '../../../lib/image/join-words.ts';

/** Words 20 px high, each so many px after the one before. */
function words(...parts: readonly (readonly [text: string, air: number])[]) {
  let x = 0;
  return parts.map(([text, air]) => {
    const word = { text, box: { x: x + air, y: 0, width: 20 * text.length, height: 20 } };
    x += air + 20 * text.length;
    return word;
  });
}

describe('joinWords', () => {
  it('puts a space between words, and none within Chinese and Japanese', () => {
    expect(joinWords(words(['free', 0], ['and', 9], ['equal', 9]))).toBe('free and equal');
    expect(joinWords(words(['人人', 0], ['生而自由，', 4], ['在', 12]))).toBe('人人生而自由，在');
    expect(joinWords(words(['カタ', 0], ['カナー', 2]))).toBe('カタカナー');
    expect(joinWords(words(['모든', 0], ['인간은', 9]))).toBe('모든 인간은');
  });

  it('keeps what stands apart in Chinese, and words of other scripts in it', () => {
    expect(joinWords(words(['姓名', 0], ['张三', 60]))).toBe('姓名 张三');
    expect(joinWords(words(['使用', 0], ['Python', 6], ['语言', 6]))).toBe('使用 Python 语言');
  });

  it('joins nothing to nothing', () => {
    expect(joinWords([])).toBe('');
  });
});

describe('joinLines', () => {
  it.each([
    ['', 'text', 'text'],
    ['some', 'text', 'some text'],
    ['bro-', 'ken', 'broken'],
    ['Anna-', 'Maria', 'Anna- Maria'],
    ['在尊严', '和权利上', '在尊严和权利上'],
  ])('%o and %o give %o', (above, below, joined) => {
    expect(joinLines(above, below)).toBe(joined);
  });
});

describe('isWide', () => {
  it.each([
    ['人人生而自由 (UN)', true],
    ['Article 1 第', false],
    ['2026', false],
  ])('%o: %o', (text, wide) => {
    expect(isWide(text)).toBe(wide);
  });
});
