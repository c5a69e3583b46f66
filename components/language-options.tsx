import { useMemo } from 'preact/hooks';
import { readingLanguageOf } from '../lib/task/reading-language-of.ts';
import { readingLanguages } from '../lib/task/reading-languages.ts';
import { languageNames } from './language-names.ts';
import { useTranslate } from './translation.ts';

interface LanguageOptionsProps {
  /** The browser's own languages, BCP 47 tags, dearest first. */
  readonly own: readonly string[];
}

/** What a choice of language offers: to find it, the browser's own languages, and all by their names. */
export function LanguageOptions({ own }: LanguageOptionsProps) {
  const t = useTranslate();
  const page = t('languageTag');
  const names = languageNames(page);
  const known = new Set(own.map(readingLanguageOf).filter((each) => each !== undefined));
  // A result is drawn many times, and some sixty languages take long to name and to sort.
  const sorted = useMemo(() => {
    const { compare } = new Intl.Collator(page);
    return readingLanguages.toSorted((a, b) => compare(names(a), names(b)));
  }, [page]);
  const option = (tag: string) => (
    <option key={tag} value={tag}>
      {names(tag)}
    </option>
  );
  return (
    <>
      <option value="auto">{t('languageAuto')}</option>
      {known.size > 0 && <optgroup label={t('languagesOwn')}>{[...known].map(option)}</optgroup>}
      <optgroup label={t('languagesAll')}>{sorted.map(option)}</optgroup>
    </>
  );
}
