/** Letters that are one sign in print and two in plain writing, or the other way round. */
const written: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};

/**
 * What of a text is compared: letters, digits and the signs that change a meaning, in one case and width. Spaces,
 * hyphens, quotes and marks between are left out: print and answers differ in them more often than not.
 */
export function textKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}+%@#&]/gu, '');
}

/** Accents, and the points of Hebrew and Arabic; what other scripts write as marks are their vowels. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu;

/** The same without accents: readers lose them first. */
export function withoutAccents(key: string): string {
  return key
    .normalize('NFD')
    .replaceAll(accents, '')
    .replaceAll(/[ßæœøđðłıþ]/gu, (sign) => written[sign] ?? sign)
    .normalize('NFC');
}

/** Scripts that part no words by spaces, where a word may begin anywhere: Chinese, Japanese, Korean, Thai and kin. */
export function isDense(key: string): boolean {
  return /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7a3]/u.test(key);
}
