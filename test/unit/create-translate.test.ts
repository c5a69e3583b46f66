import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../lib/create-translate.ts';

/** A catalogue of one sentence. */
function say(language: string, sentence: string, ...substitutions: (string | number)[]): string {
  const translate = createTranslate(
    (_, [first = '', second = '']) => sentence.replaceAll('$1', first).replaceAll('$2', second),
    language,
  );
  return translate('collectedRows', ...substitutions);
}

describe('createTranslate', () => {
  it.each([
    ['en', '$1 row | $1 rows', [1, 2, 0, 1200], ['1 row', '2 rows', '0 rows', '1,200 rows']],
    [
      'fr',
      '$1 ligne | de $1 lignes | $1 lignes',
      [0, 1, 2, 1e6],
      ['0 ligne', '1 ligne', '2 lignes', 'de 1 000 000 lignes'],
    ],
    [
      'pl',
      '$1 wiersz | $1 wiersze | $1 wierszy | $1 wiersza',
      [1, 3, 5, 22, 1.5],
      ['1 wiersz', '3 wiersze', '5 wierszy', '22 wiersze', '1,5 wiersza'],
    ],
    ['ar', 'a | b | c | d | e | f', [0, 1, 2, 5, 11, 100], ['a', 'b', 'c', 'd', 'e', 'f']],
    ['ja', '$1 行', [1, 2], ['1 行', '2 行']],
  ] as const)('chooses the form of %s', (language, sentence, counts, expected) => {
    expect(
      counts.map((count) => say(language, sentence, count).replaceAll(/[\u{A0}\u{202F}]/gu, ' ')),
    ).toEqual(expected);
  });

  it('leaves a bar alone that was filled in, and one in a sentence that counts nothing', () => {
    expect(say('en', '$1 field: $2 | $1 fields: $2', 2, 'a | b')).toBe('2 fields: a | b');
    expect(say('en', '$1 | $2', 'x', 'y')).toBe('x | y');
  });

  it('gives the last form where a translation has too few', () => {
    expect(say('pl', '$1 wierszy', 3)).toBe('3 wierszy');
  });
});
