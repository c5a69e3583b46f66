import { useState } from 'preact/hooks';
import { languageChoices, type LanguageChoice } from '../lib/settings/settings.ts';
import { languageNames } from './language-names.ts';
import { LanguageOptions } from './language-options.tsx';
import { useTranslate } from './translation.ts';

interface ReadAgainProps {
  /** The languages that it was read in, BCP 47 tags; none where that is not known. */
  readonly languages: readonly string[];
  /** The browser's own languages, BCP 47 tags, dearest first. */
  readonly ownLanguages: readonly string[];
  /** Given where the picture is still held. */
  readonly onReadIn: ((language: LanguageChoice) => void) | undefined;
}

/** What language a picture was read in, and the way to read it in another. */
export function ReadAgain({ languages, ownLanguages, onReadIn }: ReadAgainProps) {
  const t = useTranslate();
  const [choice, setChoice] = useState<LanguageChoice>();
  const page = t('languageTag');
  if (languages.length === 0 && !onReadIn) return null;
  return (
    <form
      class="again"
      onSubmit={(event) => {
        event.preventDefault();
        if (choice) onReadIn?.(choice);
      }}
    >
      {languages.length > 0 && (
        <span id="read-in">
          {t('readIn', new Intl.ListFormat(page).format(languages.map(languageNames(page))))}
        </span>
      )}
      {onReadIn && (
        <span class="again-choice">
          {/* A choice alone reads nothing: with the arrow keys one comes past many. */}
          <select
            id="read-again-in"
            aria-label={t('readAgainIn')}
            value={choice ?? ''}
            onChange={({ currentTarget }) =>
              setChoice(languageChoices.find((each) => each === currentTarget.value))
            }
          >
            <option value="">{t('readAgainIn')}</option>
            <LanguageOptions own={ownLanguages} />
          </select>
          <button type="submit" class="small" disabled={choice === undefined}>
            {t('readAgain')}
          </button>
        </span>
      )}
    </form>
  );
}
