import { languageChoices, type LanguageChoice } from '../lib/settings/settings.ts';
import { LanguageOptions } from './language-options.tsx';
import { useTranslate } from './translation.ts';

interface LanguageSelectProps {
  readonly language: LanguageChoice;
  /** The browser's own languages, BCP 47 tags, dearest first. */
  readonly ownLanguages: readonly string[];
  onLanguage(language: LanguageChoice): void;
}

/** What language pictures are in, from now on. */
export function LanguageSelect({ language, ownLanguages, onLanguage }: LanguageSelectProps) {
  const t = useTranslate();
  return (
    <label>
      <span>{t('language')}</span>
      <select
        id="language"
        value={language}
        onChange={({ currentTarget }) => {
          const chosen = languageChoices.find((each) => each === currentTarget.value);
          if (chosen) onLanguage(chosen);
        }}
      >
        <LanguageOptions own={ownLanguages} />
      </select>
    </label>
  );
}
