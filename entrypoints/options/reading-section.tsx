import { KeepLineBreaks } from '@/components/keep-line-breaks';
import { LanguageSelect } from '@/components/language-select';
import { useTranslate } from '@/components/translation';
import { updateSettings } from '@/lib/settings/settings-store';
import type { SectionProps } from './sections';
import { TryIt } from './try-it';

/** In what language pictures are read, how their text is shown, and a place to try it. */
export function ReadingSection({ settings }: SectionProps) {
  const t = useTranslate();
  return (
    <>
      <section class="card">
        <div class="pickers">
          <LanguageSelect
            language={settings.language}
            ownLanguages={navigator.languages}
            onLanguage={(language) => void updateSettings({ language })}
          />
        </div>
        <p class="explanation">{t('readingExplanation')}</p>
        <KeepLineBreaks
          keepLineBreaks={settings.keepLineBreaks}
          onKeepLineBreaks={(keepLineBreaks) => void updateSettings({ keepLineBreaks })}
        />
      </section>
      <TryIt />
    </>
  );
}
