/** Scripts that are written without spaces: every character of theirs counts as a word. */
const dense =
  '\\u0E00-\\u0E7F\\u2E80-\\u2FFF\\u3000-\\u30FF\\u3100-\\u312F\\u31F0-\\u31FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF';
const gapInDense = new RegExp(`(?<=[${dense}])\\s+(?=[${dense}])`, 'gu');
const denseCharacter = new RegExp(`[${dense}\\uAC00-\\uD7AF]`, 'u');

/**
 * A text as it is compared: compatible forms made one (NFKC), white space collapsed, marks that nobody sees
 * left out, and runs of four or more leaders or rules (`....`, `----`) taken for a space.
 */
export function normalText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u2028\u2029]/gu, ' ')
    .replaceAll(/[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD]/gu, '')
    .replaceAll(/[.·•_=*~\-–—…]{4,}/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(gapInDense, '');
}

/** The words of a text: what stands between spaces, and every character of a script without spaces. */
export function normalWords(text: string): string[] {
  return normalText(text)
    .split(' ')
    .flatMap((word) => {
      const parts: string[] = [];
      let part = '';
      for (const character of word) {
        if (!denseCharacter.test(character)) part += character;
        else {
          parts.push(part, character);
          part = '';
        }
      }
      return [...parts, part].filter(Boolean);
    });
}
