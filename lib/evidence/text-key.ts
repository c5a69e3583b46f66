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

/** The same without accents: readers lose them first. */
export function withoutAccents(key: string): string {
  return key
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll('ß', 'ss');
}
