import { describe, expect, it } from 'vitest';
import { languageOf, readingOfTag } from '../../../../../lib/engine/on-device/languages/language-tags.ts';
import { readingLanguages } from '../../../../../lib/task/reading-languages.ts';

function idOf(tag: string): string | undefined {
  const reading = readingOfTag(tag);
  return typeof reading === 'object' ? reading.id : reading;
}

describe('language tags', () => {
  it.each(readingLanguages)('%s can be chosen, and is read', (tag) => {
    expect(languageOf(tag)).toBe(tag);
    expect(readingOfTag(tag)).toBeDefined();
  });

  it.each([
    ['de-AT', 'deu'],
    ['EN-us', 'english'],
    ['zh', 'pp-ocr-v4-chinese'],
    ['zh-TW', 'pp-ocr-v3-traditional-chinese'],
    ['zh-HK', 'pp-ocr-v3-traditional-chinese'],
    ['nb', 'nor'],
    ['nn-NO', 'nor'],
    ['sr', 'srp'],
    ['sr-Latn', 'hrv'],
    ['iw', 'heb'],
    ['tl', 'english'],
    ['ru', 'kaz'],
  ])('%s is read with %s', (tag, id) => {
    expect(idOf(tag)).toBe(id);
  });

  it.each(['', 'x', 'not a tag', '_', 'km', 'am-ET', '中文'])('nothing reads %o', (tag) => {
    expect(idOf(tag)).toBeUndefined();
  });
});
