import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const folder = join(import.meta.dirname, '../../public/_locales');
const catalogueOf = (language: string) =>
  JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8')) as Record<string, Entry>;
const english = catalogueOf('en');
const languages = readdirSync(folder);
const rightToLeft = new Set(['ar', 'he']);

/** The names of what is filled in, once each, in the order of the alphabet. */
function filledIn({ message }: Entry): string[] {
  return [
    ...new Set([...message.matchAll(/\$(\w+)\$/gu)].map(([, name = '']) => name.toLowerCase())),
  ].toSorted();
}

describe.each(languages)('the sentences in %s', (language) => {
  const catalogue = catalogueOf(language);
  const tag = language.replace('_', '-');

  it('says every sentence that there is in English, and no other', () => {
    expect(Object.keys(catalogue).toSorted()).toEqual(Object.keys(english).toSorted());
    expect(Object.entries(catalogue).filter(([, { message }]) => message.trim() === '')).toEqual([]);
  });

  it('names its language and direction', () => {
    expect(catalogue['languageTag']?.message).toBe(tag);
    expect(catalogue['textDirection']?.message).toBe(rightToLeft.has(language) ? 'rtl' : 'ltr');
  });

  it('fills in the same everywhere', () => {
    const wrong = Object.entries(english).filter(([key, entry]) => {
      const translated = catalogue[key] ?? { message: '' };
      return (
        JSON.stringify(translated.placeholders) !== JSON.stringify(entry.placeholders) ||
        filledIn(translated).join() !== filledIn(entry).join()
      );
    });
    expect(wrong).toEqual([]);
  });

  it('keeps to what the stores take of a name and a description', () => {
    expect(catalogue['extensionName']?.message.length).toBeLessThanOrEqual(75);
    expect(catalogue['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
  });

  it('has a form for each plural of the language, where English counts', () => {
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.length;
    const wrong = Object.entries(catalogue).filter(
      ([key, { message }]) =>
        message.split(' | ').length !== (english[key]?.message.includes(' | ') ? forms : 1),
    );
    expect(wrong).toEqual([]);
  });
});
