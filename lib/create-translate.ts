import type { MessageKey, Translate } from './message-key.ts';

/** CLDR's plural categories, in the order in which a sentence has its forms. */
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
const between = ' | ';

/**
 * Makes {@link Translate} of what gives a sentence with its placeholders filled.
 *
 * A sentence that counts has one form for each plural category that its language has in CLDR, parted by a bar:
 * `$COUNT$ row | $COUNT$ rows`. The library of WXT for this knows three forms at most, which says wrong things in
 * Polish, Russian and Arabic; the browser has the rules of all languages (`Intl.PluralRules`).
 *
 * @param language  BCP 47 tag of the sentences
 * @param locale    BCP 47 tag for numbers: the same language, maybe of a region
 */
export function createTranslate(
  look: (key: MessageKey, substitutions: string[]) => string,
  language: string,
  locale: string = language,
): Translate {
  const numbers = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(language);
  const known = new Set<string>(rules.resolvedOptions().pluralCategories);
  const forms = categories.filter((category) => known.has(category));
  return (key, ...substitutions) => {
    const count = substitutions.find((substitution) => typeof substitution === 'number');
    const written = substitutions.map((each) => (typeof each === 'number' ? numbers.format(each) : each));
    if (count === undefined) return look(key, written);
    // What is filled in may hold a bar of its own.
    const sentence = look(
      key,
      written.map((each) => each.replaceAll('|', '\u{E000}')),
    ).split(between);
    const form = sentence[forms.indexOf(rules.select(count))] ?? sentence.at(-1) ?? '';
    return form.replaceAll('\u{E000}', '|');
  };
}
