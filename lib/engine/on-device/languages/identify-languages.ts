import { languageOf } from './language-tags.ts';

/** Shorter texts, in letters, are in any language. */
const leastLetters = 20;

/**
 * The language of each text, by its groups of letters (ELD); undefined where it cannot be told. The library knows
 * 60 languages and is loaded when it is first asked: texts read as English, without their accents, are enough for it.
 */
export async function identifyLanguages(texts: readonly string[]): Promise<(string | undefined)[]> {
  const { eld } = await import('eld/extrasmall');
  return texts.map((text) => {
    if ((text.match(/\p{L}/gu)?.length ?? 0) < leastLetters) return undefined;
    const found = eld.detect(text);
    return found.isReliable() ? languageOf(found.language) : undefined;
  });
}
