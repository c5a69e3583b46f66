import type { Settings } from '../../lib/settings/settings.ts';
import { DetailsBox } from '../details-box.tsx';
import { useTranslate } from '../translation.ts';
import { StoredWords } from './stored-words.tsx';

interface SettingsReviewProps {
  /** As they would be taken. */
  readonly settings: Settings;
  /** Own tasks that cannot be read. */
  readonly leftOut: number;
  /** BCP 47: of the page. */
  readonly language: string;
  onTake(): void;
  onLeave(): void;
}

/** Settings of a file, shown in full before they are taken. */
export function SettingsReview({ settings, leftOut, language, onTake, onLeave }: SettingsReviewProps) {
  const t = useTranslate();
  return (
    <section class="review" id="review" aria-labelledby="review-title">
      <h3 id="review-title" tabIndex={-1} ref={(heading) => heading?.focus()}>
        {t('reviewTitle')}
      </h3>
      <p class="explanation">{t('reviewExplanation')}</p>
      <StoredWords settings={settings} language={language} />
      {leftOut > 0 && <p class="fault">{t('reviewLeftOut', String(leftOut))}</p>}
      <DetailsBox title={t('storedRaw')}>
        <pre dir="ltr">{JSON.stringify(settings, null, 2)}</pre>
      </DetailsBox>
      <p class="buttons">
        <button type="button" class="primary" onClick={onTake}>
          {t('reviewTake')}
        </button>
        <button type="button" onClick={onLeave}>
          {t('reviewLeave')}
        </button>
      </p>
    </section>
  );
}
