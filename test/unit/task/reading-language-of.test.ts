import { describe, expect, it } from 'vitest';
import { readingLanguageOf } from '../../../lib/task/reading-language-of.ts';

describe('the reading language of a tag', () => {
  it.each([
    ['de-AT', 'de'],
    ['pt-BR', 'pt'],
    ['zh-TW', 'zh-Hant'],
    ['zh', 'zh-Hans'],
    ['zh-HK', 'zh-Hant'],
    ['nb-NO', 'no'],
    ['iw', 'he'],
    ['tl', 'fil'],
    ['tlh', undefined],
    ['ja-Latn', undefined],
    ['no such tag', undefined],
  ])('%s is %s', (tag, language) => {
    expect(readingLanguageOf(tag)).toBe(language);
  });
});
